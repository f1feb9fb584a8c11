using System.Buffers;
using System.Text;
using Publisher.Model;

namespace Publisher.Editions;

/// <summary>Sets the thin no-break spaces of French before <c>? ! : ;</c> and within « », where the author left a plain blank
/// there or none. What the author typed as another kind of blank stays.</summary>
public sealed class FrenchSpacing : DocumentRewriter
{
    private const char Thin = '\u202F';

    /// <summary>What may stand behind a mark that ends something; not the 3 of 10:30.</summary>
    private const string Behind = "?!:;»…\"”’)].,";

    private static readonly SearchValues<char> Marks = SearchValues.Create("?!:;»");
    private static readonly SearchValues<char> Words = SearchValues.Create(")]»’%…\"”");
    private static readonly FrenchSpacing Pass = new();

    private FrenchSpacing() { }

    public static Document Of(Document document) => Pass.Rewrite(document);

    /// <summary>A colon with its blanks as an edition sets it behind words of its own: French stands it off.</summary>
    /// <param name="language">BCP 47 tag.</param>
    internal static string Colon(string language) =>
        string.Equals(language.Split('-')[0], "fr", StringComparison.OrdinalIgnoreCase)
            ? "\u00A0: "
            : ": ";

    protected override void Text(Text node, Built into)
    {
        if (node.Style.HasFlag(TextStyle.Code))
        {
            into.Inlines.Add(node);
            return;
        }

        var inlines = into.Inlines;
        if (inlines is [.., Text { Value: [.. var words, ' '] } blank] && IsMark(node.Value, 0))
        {
            // The blank is plain where the mark has a style of its own.
            inlines[^1] = blank with
            {
                Value = words + Thin,
            };
        }

        inlines.Add(node with { Value = Spaced(Before(inlines), node.Value) });
    }

    /// <summary>The last character so far; 0 at the beginning.</summary>
    private static char Before(List<Inline> inlines) =>
        inlines switch
        {
            [] or [.., Model.LineBreak] => '\0',
            [.., var last] when PlainText.Of([last]) is { Length: > 0 } text => text[^1],
            _ => '\0',
        };

    private static string Spaced(char before, string text)
    {
        var spaced = new StringBuilder(text.Length + 4);
        for (var at = 0; at < text.Length; at++)
        {
            var left = at > 0 ? text[at - 1] : before;
            if (text[at] == ' ' && (left == '«' || (left != '\0' && IsMark(text, at + 1))))
            {
                spaced.Append(Thin);
                continue;
            }

            if (LacksBlank(left, text, at))
            {
                spaced.Append(Thin);
            }

            spaced.Append(text[at]);
        }

        return spaced.ToString();
    }

    private static bool LacksBlank(char left, string text, int at) =>
        left == '«'
            ? !char.IsWhiteSpace(text[at])
            : (char.IsLetterOrDigit(left) || Words.Contains(left)) && IsMark(text, at);

    /// <summary>Whether a mark stands here that ends something: not that of an hour, of an address or of an operator.</summary>
    private static bool IsMark(string text, int at)
    {
        if (at >= text.Length || !Marks.Contains(text[at]))
        {
            return false;
        }

        var after = at;
        while (after < text.Length && Behind.Contains(text[after], StringComparison.Ordinal))
        {
            after++;
        }

        return after == text.Length || char.IsWhiteSpace(text[after]);
    }
}
