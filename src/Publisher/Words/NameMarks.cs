using System.Buffers;

namespace Publisher.Words;

/// <summary>Marks that belong to a name though they are no words: the point of ".NET", the hyphens of "--verbose", the
/// star of "A*".</summary>
/// <param name="Before">What clings to the name's first word.</param>
/// <param name="After">What clings to its last.</param>
internal readonly record struct NameMarks(string Before, string After)
{
    private static readonly SearchValues<char> MarksBefore = SearchValues.Create(
        ".-–$@#/\\&%*~!:_"
    );
    private static readonly SearchValues<char> MarksAfter = SearchValues.Create("-*!?%/_");

    /// <summary>Marks that sentences use as well, so that a mention may do without.</summary>
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("!?");

    public static NameMarks Of(string name)
    {
        var scanner = new WordScanner(name);
        if (!scanner.Next())
        {
            return new("", "");
        }

        var before = name[..scanner.Start];
        var end = scanner.End;
        while (scanner.Next())
        {
            end = scanner.End;
        }

        var after = name[end..];
        return new(
            before.AsSpan().ContainsAnyExcept(MarksBefore) ? "" : before,
            after.AsSpan().ContainsAnyExcept(MarksAfter) ? "" : after
        );
    }

    public bool IsEmpty => Before.Length == 0 && After.Length == 0;

    /// <summary>Those without which the words are another name.</summary>
    public NameMarks Needed =>
        After.AsSpan().ContainsAnyExcept(SentenceMarks) ? this : this with { After = "" };

    /// <summary>The stretch of a text with the marks around it; null where a needed mark is missing.</summary>
    public (int Start, int End)? Around(ReadOnlySpan<char> text, int start, int end)
    {
        var needed = Needed;
        if (
            !text[..start].EndsWith(needed.Before, StringComparison.Ordinal)
            || !text[end..].StartsWith(needed.After, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var hasAfter = text[end..].StartsWith(After, StringComparison.Ordinal);
        return (start - Before.Length, hasAfter ? end + After.Length : end);
    }
}
