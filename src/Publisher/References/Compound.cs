using Publisher.Words;

namespace Publisher.References;

/// <summary>Tells words that are a part of something longer: of a compound, an address, a path, a file's name, a mail
/// address, an identifier.</summary>
internal static class Compound
{
    /// <summary>Marks that join what stands on their two sides.</summary>
    private const string Joints = "_.@=&?%:+~";

    /// <summary>Marks that make a path, a handle or a variable of the word behind them, whatever stands before.</summary>
    private const string PathMarks = "/\\#$@%";

    /// <param name="start">Of the words, with the marks that are a part of their name.</param>
    public static bool Holds(string text, int start, int end) =>
        IsJoinedBefore(text, start) || IsJoinedAfter(text, end) || IsInAddress(text, start);

    private static bool IsJoinedBefore(string text, int start)
    {
        if (start == 0)
        {
            return false;
        }

        var mark = text[start - 1];
        var joins = start > 1 && char.IsLetterOrDigit(text[start - 2]);
        return PathMarks.Contains(mark, StringComparison.Ordinal)
            || mark == '_'
            || (
                joins
                && (WordScanner.IsHyphen(mark) || Joints.Contains(mark, StringComparison.Ordinal))
            )
            || IsOption(text, start)
            || (joins && mark is '(' or '[');
    }

    /// <summary>"-v", "--verbose": a hyphen that follows no word.</summary>
    private static bool IsOption(string text, int start) =>
        text[start - 1] == '-'
        && (start == 1 || text[start - 2] is ' ' or '-' or '(' or '“' or '"');

    private static bool IsJoinedAfter(string text, int end)
    {
        if (end == text.Length)
        {
            return false;
        }

        var mark = text[end];
        var joins = end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
        return mark is '/' or '\\' or '_'
            || text.AsSpan(end).StartsWith("()", StringComparison.Ordinal)
            || (
                joins
                && (WordScanner.IsHyphen(mark) || Joints.Contains(mark, StringComparison.Ordinal))
            );
    }

    /// <summary>Whether the stretch without blanks that the words stand in is an address, however they are set apart
    /// in it.</summary>
    private static bool IsInAddress(string text, int start)
    {
        var from = start;
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        var before = text.AsSpan(from, start - from);
        return before.Contains("://", StringComparison.Ordinal)
            || before.TrimStart("(<[“\"").StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || before.TrimStart("(<[“\"").StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || IsDrive(before);
    }

    /// <summary>"C:\": all that follows without a blank is a path.</summary>
    private static bool IsDrive(ReadOnlySpan<char> text) =>
        text.IndexOf(":\\", StringComparison.Ordinal) is 1;
}
