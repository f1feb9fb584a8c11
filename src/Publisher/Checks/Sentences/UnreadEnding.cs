using Publisher.English;
using Publisher.Languages;

namespace Publisher.Checks.Sentences;

/// <summary>What the last word shows where the grammar of its language is not read.</summary>
internal static class UnreadEnding
{
    public static BreakEvidence Of(Reading reading, Language? language)
    {
        var last = Math.Max(0, reading.Count - 1);
        return new(
            reading.Sentence.OpenBracket.Length > 0 ? EvidenceKind.Bracket
                : language is not null && WantsAnother(reading, language) ? EvidenceKind.Function
                : EvidenceKind.Wording,
            reading.Sentence.OpenBracket.Length > 0 ? 0 : last
        );
    }

    /// <summary>A Latin letter by itself may be a variable, a word behind a comma one of several that are named.</summary>
    private static bool WantsAnother(Reading reading, Language language)
    {
        var last = reading.Words[^1];
        return reading.Count > 2
            && reading.Words[^2].IsWord
            && (last.Text.Length > 1 || !language.IsLatin)
            && language.NeverLast.Contains(last.Text);
    }
}
