namespace Publisher.Checks.Sentences;

/// <summary>A subject of which nothing is said.</summary>
internal static class LoneSubject
{
    /// <summary>"problems which we".</summary>
    public static bool IsPronoun(Reading reading) =>
        reading.Words[^1].Text is "we" or "they" or "he" or "she" or "I" or "We" or "They"
        && reading.Sentence.ClosingMark.Length == 0
        && reading.Tag(reading.Count - 2) is not ("VBP" or "VBZ" or "VBD" or "MD" or "CC")
        && (reading.Count < 2 || reading.Words[^2].Text is not ("than" or "as"));

    /// <summary>"It is lossy. The model", "That has a cost. We".</summary>
    public static bool Is(Reading reading) =>
        reading.Sentence.EarlierStops > 0
        && reading.Sentence.ClosingMark.Length == 0
        && !reading.Sentence.EndsEnclosed
        && reading.Tag(0) is "DT" or "PRP" or "PRP$" or "EX"
        && !Enumerable
            .Range(0, reading.Count)
            .Any(at =>
                reading.Tag(at) is ['V', ..] or "MD" or ":" or "-" || IsLikeVerb(reading, at)
            );

    /// <summary>"its input and output lives in it": a plural right behind a singular is as likely a verb.</summary>
    private static bool IsLikeVerb(Reading reading, int at) =>
        reading.Words[at].Text is [.., not 's', 's']
        && reading.Tag(at - 1) is "NN" or "NNP"
        && !Lexicon.HasPluralEnding(reading.Words[at]);
}
