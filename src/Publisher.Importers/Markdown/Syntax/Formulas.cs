using System.Buffers;
using System.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>A formula typed between dollar signs stays the text that it is: its asterisks and brackets are no marks.
/// The signs embrace it closely, as they don't in <c>$5 or $6</c>. Google escapes its other characters as usual.</summary>
internal sealed class Formulas : InlineParser
{
    private const int LongestFormula = 1000;

    private static readonly SearchValues<string> ForeignMarks = SearchValues.Create(
        ["**", "](", "`", "|", "\n"],
        StringComparison.Ordinal
    );

    private Formulas() => OpeningCharacters = ['$'];

    public static void AddTo(MarkdownPipelineBuilder builder) =>
        builder.InlineParsers.Insert(0, new Formulas());

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, LongestFormula)];
        var end = rest[1..].IndexOf('$') + 1;
        if (
            end < 2
            || char.IsWhiteSpace(rest[1])
            || char.IsWhiteSpace(rest[end - 1])
            || (end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1]))
            || rest[..end].ContainsAny(ForeignMarks)
        )
        {
            return false;
        }

        processor.Inline = new LiteralInline(Unescape(rest[..(end + 1)]));
        slice.Start += end + 1;
        return true;
    }

    private static string Unescape(ReadOnlySpan<char> formula)
    {
        var text = new StringBuilder(formula.Length);
        for (var at = 0; at < formula.Length; at++)
        {
            var isEscape =
                formula[at] == '\\'
                && at + 1 < formula.Length
                && formula[at + 1].IsAsciiPunctuation();
            at += isEscape ? 1 : 0;
            text.Append(formula[at]);
        }

        return text.ToString();
    }
}
