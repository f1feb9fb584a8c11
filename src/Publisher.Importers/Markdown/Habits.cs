using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown;

/// <summary>Tells Google's Markdown from what people write, by the habits of the document. Google escapes each mark that was
/// typed, needed or not, and has its own ways with tables, pictures and the ends of lines; it never writes an underscore
/// for emphasis, a tag, an underlined heading or a wrapped line.</summary>
internal static partial class Habits
{
    /// <summary>Enough of a document to know it by.</summary>
    private const int Window = 400_000;

    /// <summary>What one kind of sign can add, however often it stands there.</summary>
    private const int MostOfOne = 40;

    private const int MostMarks = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~^[");

    public static bool AreGoogles(string text)
    {
        text = text[..Math.Min(text.Length, Window)];
        var outside = Outside(text);
        var google =
            Count(Escapes(), outside)
            + (5 * Count(Pictures(), text))
            + (3 * Count(TableRules(), text))
            + Count(BoldHeadings(), text)
            + Count(BlankEnds(), text)
            + Count(TightMarks(), outside)
            + (3 * Count(Places(), text));
        var people =
            (3 * Count(Tags(), outside))
            + (2 * Count(Underscores(), outside))
            + (3 * Count(Constructs(), text))
            + Count(Bullets(), text)
            + (3 * Count(Underlines(), text))
            + Count(Wraps(), text)
            + (2 * Count(Inline(), outside));
        return google > 0 && google >= people;
    }

    /// <summary>Whether a paragraph has more marks than any that a person wrote: the parser's time grows with the square of
    /// their number, and Google's grammar reads them one by one.</summary>
    public static bool IsEndless(string text)
    {
        var marks = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart();
            if (
                start.IsEmpty
                || start[0] is '|' or '#' or '>' or '-' or '+' or (>= '0' and <= '9')
                || start.StartsWith("* ", StringComparison.Ordinal)
            )
            {
                marks = 0;
            }

            for (
                var at = start.IndexOfAny(Marks);
                at >= 0 && marks <= MostMarks;
                at = start.IndexOfAny(Marks)
            )
            {
                marks++;
                start = start[(at + 1)..];
            }

            if (marks > MostMarks)
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(Regex sign, string text)
    {
        var count = 0;
        for (
            var match = sign.Match(text);
            match.Success && count < MostOfOne;
            match = match.NextMatch()
        )
        {
            count++;
        }

        return count;
    }

    /// <summary>The text without code, addresses and formulas.</summary>
    private static string Outside(string text)
    {
        var outside = new StringBuilder(text.Length);
        MarkdownLines.Rewrite(
            text,
            line =>
            {
                outside.Append(line).Append('\n');
                return "";
            }
        );
        return Inside().Replace(outside.ToString(), " ");
    }

    [GeneratedRegex(
        @"`[^`\n]+`|\]\([^)\n]*\)|<(https?|mailto):[^>\n]*>|\{#[^}\n]*\}|\$[^$\n]+\$|\$\$[^$]+\$\$|\\begin\{[a-z]+\*?\}(.|\n)*?\\end\{|^\[[^\]\n]+\]: .*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Inside();

    /// <summary>What CommonMark needs no backslash before.</summary>
    [GeneratedRegex(
        @"\\[=+&~>]|[^\s\\] ?\\[.!-]|\w\\\)|[^\W_]\\_[^\W_]",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Escapes();

    [GeneratedRegex(
        @"^\[image\d+\]: *<?data:",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pictures();

    [GeneratedRegex(
        @"^\|( :?-{4}:? \|)+$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex TableRules();

    [GeneratedRegex(
        @"^#{1,6} \*\*.*\*\*( \{#.*\})?$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex BoldHeadings();

    [GeneratedRegex(
        @"^ *(\*|\d+\.) .*\S  $",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex BlankEnds();

    /// <summary>Links to what Google calls its headings and bookmarks.</summary>
    [GeneratedRegex(@"\]\(#(?:heading|bookmark)=", RegexOptions.NonBacktracking)]
    private static partial Regex Places();

    /// <summary>Marks where CommonMark has none: within a word beside a sign.</summary>
    [GeneratedRegex(
        @"\w\*\*[^\w\s*\\]{1,2}\*\*|\w\*\*[:.,;][^\w*\s]?\*\*\w",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex TightMarks();

    [GeneratedRegex(
        @"(?<!\\)<(?!/?(sup|sub|br|u)\b)(/?[A-Za-z][A-Za-z0-9-]*[\s/>]|!--|\?)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tags();

    [GeneratedRegex(
        @"(?<![\w\\_])_{1,3}(?=[^\s_])[^_\n]{0,200}[^\s_\\]_{1,3}(?!\w)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Underscores();

    /// <summary>Front matter, fences, containers, directives, definitions, references, callouts and tags of templates.</summary>
    [GeneratedRegex(
        @"\A(---|\+\+\+) *\n[\w.-]+ *[:=]|^ {0,3}~~~|^ *```\{|^:::|^(!!!|\?\?\?\+?) \w|^ {0,3}(> ?)+\[!|^: +\S|^\[[^\]\n^]+\]: (?!<?data:)\S|^\*\[[^\]\n]+\]:|\{%|\{\{[^{}\n]|^\[\[?_?TOC|^\(\S+\)=$|^\|?( *:?(-|--|---|-{5,}):? *\|)+( *:?-+:? *)?$|^:-+:?$|^-+:$|^#{1,6} .* #+$|^\^\^\^",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Constructs();

    /// <summary>Google's bullet is a star, with a box behind a hyphen.</summary>
    [GeneratedRegex(
        @"^ *(\+ |- (?!\[[ xX]\]))\S",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Bullets();

    [GeneratedRegex(
        @"^[^\s|#>*+-][^\n]*\n(=+|-{2,}) *$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Underlines();

    /// <summary>A line of prose that goes on in the next, with no break.</summary>
    [GeneratedRegex(@"^[\w*_(“""][^\n|]*[^\s|\\]\n[\w(“""]", RegexOptions.Multiline)]
    private static partial Regex Wraps();

    /// <summary>Notes in the line, wiki links, highlights, tildes, carets, TeX's brackets, stars that stand alone.</summary>
    [GeneratedRegex(
        @"\^\[|\[\[\w|[^=\\]==\w|[^~\\]~[^~\s]|~~ |\w\^\w+\^|\\[(\[][^\n]*\\[a-z)\]]|\S \*+ \w|\S\*{4,}|\{[.:][\w: .#-]*\}|\{\w+\}`",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Inline();
}
