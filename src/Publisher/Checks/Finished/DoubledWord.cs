using System.Globalization;
using Publisher.Languages;
using Publisher.Words;

namespace Publisher.Checks.Finished;

/// <summary>A word that stands twice in a row where its language does not double it.</summary>
/// <param name="Words">Both, as the author wrote them.</param>
/// <param name="IsCommon">Whether it is one of the words that hold sentences together.</param>
internal sealed record DoubledWord(string Words, string Second, bool IsCommon)
{
    private const string QuotationMarks = "\"“”„‘’'«»";

    /// <summary>What tells it from other words.</summary>
    public string Key => Second.ToLowerInvariant();

    /// <summary>In their order. Three in a row are meant ("no, no, no"), and so is what a line break parts unless it
    /// holds the sentence together.</summary>
    public static IEnumerable<DoubledWord> In(string text, Language language)
    {
        var words = WordsOf(text);
        for (var at = 1; at < words.Count; at++)
        {
            if (
                Follow(text, words[at - 1], words[at])
                && !(at + 1 < words.Count && Follow(text, words[at], words[at + 1]))
                && !(at > 1 && Follow(text, words[at - 2], words[at - 1]))
                && Judge(text, words, at, language) is { } doubled
            )
            {
                yield return doubled;
            }
        }
    }

    private static DoubledWord? Judge(string text, List<Range> words, int at, Language language)
    {
        var (first, second) = (text[words[at - 1]], text[words[at]]);
        var isCommon = language.Commonest.Contains(second);
        var isLower = first.All(IsLowerOrMark) && second.All(IsLowerOrMark);
        var isPlain = isCommon
            ? first.Skip(1).All(IsLowerOrMark) && second.All(IsLowerOrMark)
            : isLower
                && second.Length > 1
                && !language.DoublesFreely
                && !text.AsSpan(words[at - 1].End.Value, Gap(words, at)).Contains('\n');
        return
            isPlain
            && !language.Doubles.Contains(second)
            && !IsOfTwoClauses(text, words, at, language)
            && (isCommon || !IsAlone(text, words[at - 1].Start.Value, words[at].End.Value))
            ? new(
                text[words[at - 1].Start..words[at].End].ReplaceLineEndings(" "),
                second,
                isCommon
            )
            : null;
    }

    /// <summary>"bye bye", "hear hear": both are all that stands between two marks of a sentence, as calls do.</summary>
    private static bool IsAlone(string text, int start, int end)
    {
        const string Ends = ".,;:!?";
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end).TrimStart();
        return before is [.., var left]
            && after is [var right, ..]
            && Ends.Contains(left, StringComparison.Ordinal)
            && Ends.Contains(right, StringComparison.Ordinal);
    }

    /// <summary>"What it is is a loaf": the first verb closes the clause that is the second one's subject.</summary>
    private static bool IsOfTwoClauses(string text, List<Range> words, int at, Language language)
    {
        if (language.FreeRelatives.Count == 0 || !language.Copulas.Contains(text[words[at]]))
        {
            return false;
        }

        for (var before = at - 2; before >= 0; before--)
        {
            if (language.FreeRelatives.Contains(text[words[before]]))
            {
                return true;
            }

            var gap = text.AsSpan(words[before].End.Value, Gap(words, before + 1));
            if (gap.ContainsAny(".;:!?"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The same word after nothing but blanks, and neither of them a part of a compound: "to log-in in".</summary>
    private static bool Follow(string text, Range one, Range other) =>
        text.AsSpan()[one].Equals(text.AsSpan()[other], StringComparison.OrdinalIgnoreCase)
        && char.IsLetter(text[one.Start])
        && text.AsSpan()[one.End..other.Start].IsWhiteSpace()
        && !IsQuoted(text, one, other)
        && !IsJoint(text, one.Start.Value - 1)
        && !IsJoint(text, other.End.Value);

    /// <summary>Both and nothing else in quotation marks: they are spoken about.</summary>
    private static bool IsQuoted(string text, Range one, Range other) =>
        one.Start.Value > 0
        && other.End.Value < text.Length
        && QuotationMarks.Contains(text[one.Start.Value - 1], StringComparison.Ordinal)
        && QuotationMarks.Contains(text[other.End.Value], StringComparison.Ordinal);

    private static bool IsJoint(string text, int at) =>
        at >= 0
        && at < text.Length
        && (
            char.GetUnicodeCategory(text[at]) == UnicodeCategory.DashPunctuation
                ? at + 1 < text.Length
                    && at > 0
                    && !char.IsWhiteSpace(text[at - 1])
                    && !char.IsWhiteSpace(text[at + 1])
                : text[at] is '_' or '/' or '\\' or '@' or '.'
                    && at + 1 < text.Length
                    && char.IsLetterOrDigit(text[at + 1])
        );

    private static int Gap(List<Range> words, int at) =>
        words[at].Start.Value - words[at - 1].End.Value;

    private static bool IsLowerOrMark(char character) =>
        !char.IsUpper(character) && !char.IsDigit(character);

    private static List<Range> WordsOf(string text)
    {
        var words = new List<Range>();
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            words.Add(scanner.Start..scanner.End);
        }

        return words;
    }
}
