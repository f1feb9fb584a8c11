namespace Publisher.Cli.Remarks;

/// <summary>The words that somebody quotes in a message written in Markdown.</summary>
internal static class QuotedInText
{
    private const int FewestWords = 2;

    private static readonly (char Open, char Close)[] Marks =
    [
        ('“', '”'),
        ('"', '"'),
        ('«', '»'),
        ('„', '“'),
    ];

    /// <summary>Those under a heading that says so, as forms of GitHub make it; else the first lines behind “&gt;”; else the
    /// first in quotation marks; empty where nothing is quoted.</summary>
    public static string Of(string body, string title)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        return new[]
        {
            UnderHeading(lines),
            Block(lines),
            InMarks(body),
            InMarks(title),
        }.FirstOrDefault(Publisher.Feedback.QuoteSearch.HasWords, "");
    }

    private static string UnderHeading(string[] lines)
    {
        var at = Array.FindIndex(
            lines,
            line =>
                line.StartsWith('#')
                && RemarkWords.Plain(line)
                    is "quote"
                        or "quoted words"
                        or "quoted text"
                        or "passage"
        );
        return at < 0
            ? ""
            : Joined(lines.Skip(at + 1).TakeWhile(line => !line.StartsWith('#')).Select(Bare));
    }

    private static string Block(string[] lines)
    {
        var block = lines
            .SkipWhile(line => !IsQuoted(line))
            .TakeWhile(IsQuoted)
            .Select(Bare)
            .Where(line => !line.StartsWith("[!", StringComparison.Ordinal));
        return Joined(block);
    }

    private static string InMarks(string text)
    {
        foreach (var (open, close) in Marks)
        {
            for (var start = text.IndexOf(open); start >= 0; )
            {
                var end = text.IndexOf(close, start + 1);
                if (end < 0)
                {
                    break;
                }

                var words = text[(start + 1)..end];
                if (
                    words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
                    >= FewestWords
                )
                {
                    return Joined([words]);
                }

                start = text.IndexOf(open, end + 1);
            }
        }

        return "";
    }

    private static bool IsQuoted(string line) => line.TrimStart().StartsWith('>');

    private static string Bare(string line) => line.TrimStart().TrimStart('>').Trim();

    private static string Joined(IEnumerable<string> lines) =>
        string.Join(
            ' ',
            lines.SelectMany(line =>
                line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
        );
}
