using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>A subject of which nothing is said.</summary>
internal static class LoneSubject
{
    private const int MostWords = 5;

    /// <summary>"problems which we".</summary>
    public static bool IsPronoun(Reading reading) =>
        reading.Words[^1].Text is "we" or "they" or "he" or "she" or "I" or "We" or "They"
        && reading.Sentence.ClosingMark.Length == 0
        && reading.Tag(reading.Count - 2) is not ("VBP" or "VBZ" or "VBD" or "MD" or "CC")
        && (reading.Count < 2 || reading.Words[^2].Text is not ("than" or "as"));

    /// <summary>"and so you", "because it": behind a word that opens a clause these can't be objects.</summary>
    public static bool IsOfClause(Reading reading)
    {
        var opener = reading.Count - 2;
        return opener > 0
            && reading.Words[^1].Text is "you" or "it" or "this" or "these" or "there"
            && reading.Sentence.ClosingMark.Length == 0
            && (
                (
                    Lexicon.Openers.Contains(reading.Words[opener].Text)
                    && !reading.Words[opener].Is("who")
                    && reading.Tag(opener) is "IN" or "WDT" or "WRB"
                ) || (reading.Words[opener].Is("so") && reading.Tag(opener - 1) is "," or "CC")
            );
    }

    /// <summary>"It is in the standard, but most databases". After a denial the phrase may be a contrast to what was
    /// denied: "not a bug, but a feature".</summary>
    public static int? Joined(Reading reading)
    {
        if (reading.Sentence.ClosingMark.Length > 0 || reading.Sentence.EndsEnclosed)
        {
            return null;
        }

        var at = reading.Count - 1;
        if (reading.Tag(at) is not ("NN" or "NNS") || IsLikeVerb(reading, at))
        {
            return null;
        }

        while (at > 0 && IsWithinPhrase(reading.Tag(at)))
        {
            at--;
        }

        return
            at > 2
            && at < reading.Count - 2
            && reading.Tag(at + 1) is "DT" or "PRP$" or "JJS" or "EX"
            && Joins(reading, at)
            && Enumerable.Range(0, at).Any(reading.IsFiniteVerb)
            && !Enumerable.Range(0, at).Any(earlier => Denies(reading.Words[earlier]))
            ? at
            : null;
    }

    private static bool IsWithinPhrase(string tag) =>
        tag is "DT" or "PDT" or "JJ" or "JJR" or "JJS" or "NN" or "NNS" or "CD" or "PRP$";

    private static bool Joins(Reading reading, int at) =>
        reading.Words[at].Text is "but" or "yet"
            ? reading.Tag(at - 1) == ","
            : reading.Words[at].Is("so") && reading.Tag(at - 1) is "," or "CC";

    private static bool Denies(Token word) =>
        word.Text.ToUpperInvariant()
            is "NOT"
                or "N'T"
                or "NO"
                or "NEVER"
                or "NEITHER"
                or "NOTHING"
                or "NONE"
                or "ONLY"
                or "JUST"
                or "MERELY"
                or "LITTLE"
                or "FEW";

    /// <summary>"It is lossy. The model", "That has a cost. We". A longer phrase may be all that a definition says.</summary>
    public static bool Is(Reading reading) =>
        reading.Sentence.EarlierStops > 0
        && reading.Count <= MostWords
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
