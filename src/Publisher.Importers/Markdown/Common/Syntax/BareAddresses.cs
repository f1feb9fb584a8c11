using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>An address that stands in the text is a link (GFM 6.9). The marks that end its sentence are no part of it, and
/// those within it no marks of style.</summary>
internal sealed partial class BareAddresses : InlineParser
{
    private const int Longest = 2000;

    /// <summary>What may stand before one, beside a blank.</summary>
    private const string Before = "*_~(\"'[{<>=—–“‘«:;,|/";

    private static readonly SearchValues<char> Ends = SearchValues.Create("?!.,:*_~'\"”’»");

    public BareAddresses() => OpeningCharacters = ['h', 'H', 'w', 'W', 'f', 'F', 'm', 'M'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (
            !(
                before == '\0'
                || char.IsWhiteSpace(before)
                || Before.Contains(before, StringComparison.Ordinal)
            )
        )
        {
            return false;
        }

        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, Longest)];
        foreach (var match in Address().EnumerateMatches(rest))
        {
            var text = Trimmed(rest[..match.Length], IsInBrackets(processor));
            if (!Whole().IsMatch(text))
            {
                return false;
            }

            var words = text.ToString();
            var isWeb = words.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
            var link = new LinkInline(isWeb ? "http://" + words : words, "") { IsClosed = true };
            link.AppendChild(new LiteralInline(words));
            processor.Inline = link;
            slice.Start += words.Length;
            return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text, bool isInBrackets)
    {
        if (isInBrackets && Unbalanced(text) is >= 0 and var bracket)
        {
            text = text[..bracket];
        }

        while (text.Length > 0)
        {
            if (Ends.Contains(text[^1]))
            {
                text = text[..^1];
            }
            else if (text[^1] == ')' && text.Count(')') > text.Count('('))
            {
                text = text[..^1];
            }
            else if (text[^1] == ';' && Entity(text) is > 0 and var length)
            {
                text = text[..^length];
            }
            else
            {
                break;
            }
        }

        return text;
    }

    /// <summary>How long the entity is that ends the text; 0 where none does.</summary>
    private static int Entity(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf('&');
        return
            start >= 0
            && start < text.Length - 2
            && !text[(start + 1)..^1].ContainsAnyExcept(Letters)
            ? text.Length - start
            : 0;
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    );

    /// <summary>The bracket that closes what was opened before the address.</summary>
    private static int Unbalanced(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] == '[' ? 1 : 0;
            depth -= text[at] == ']' ? 1 : 0;
            if (depth < 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsInBrackets(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"^(?:(?:https?|ftp)://|www\.|mailto:)[^\s<]+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Address();

    /// <summary>With a host, or the two parts of a mail address.</summary>
    [GeneratedRegex(
        @"^(?:(?:https?|ftp)://[\p{L}\p{N}\p{S}\[]|www\.[\p{L}\p{N}_-]+\.|mailto:[\w.+-]+@[\w-]+\.)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Whole();
}
