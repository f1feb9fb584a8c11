using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Importers.Canonical;
using Publisher.Importers.Canonical.Formulas;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>A formula between dollars: its asterisks and brackets are no marks.</summary>
internal sealed partial class Formulas : InlineParser
{
    private static readonly SearchValues<string> ForeignMarks = SearchValues.Create(
        ["**", "](", "`", "\n"],
        StringComparison.Ordinal
    );

    /// <summary>What Google puts a backslash before.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\_[]-.><=+)(`*~#&!");

    private readonly Func<string, string> _written;

    private Formulas(Func<string, string> written)
    {
        _written = written;
        OpeningCharacters = ['$'];
    }

    /// <summary>For Google's Markdown.</summary>
    public static void AddTo(MarkdownPipelineBuilder builder) =>
        builder.InlineParsers.Insert(0, new Formulas(Unescaped));

    /// <summary>For Markdown that leaves what stands between dollars alone.</summary>
    public static void AddPlainTo(MarkdownPipelineBuilder builder) =>
        builder.InlineParsers.Insert(0, new Formulas(tex => tex));

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (TypedFormula.At(slice.AsSpan(), before, _written) is not { } formula)
        {
            return false;
        }

        var written = slice.AsSpan()[..formula.Length];
        if (
            !formula.IsDisplay
            && (
                written.ContainsAny(ForeignMarks)
                || (written.Contains('|') && IsTable(processor.Block))
            )
        )
        {
            return false;
        }

        processor.Inline = new FormulaInline(formula.Node);
        slice.Start += formula.Length;
        return true;
    }

    private static bool IsTable(LeafBlock? block) =>
        block is { Lines.Count: > 1 } && TableRule().IsMatch(block.Lines.Lines[1].ToString());

    /// <summary>Google escapes what was typed, as everywhere, but not what was an equation.</summary>
    private static string Unescaped(string written)
    {
        if (IsTex(written))
        {
            return written;
        }

        var text = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            at += written[at] == '\\' ? 1 : 0;
            text.Append(written[at]);
        }

        return text.ToString();
    }

    /// <summary>Whether the backslashes are TeX's: one stands before what Google does not escape, or a mark stands alone that
    /// Google would have escaped.</summary>
    private static bool IsTex(string written)
    {
        var (hasMark, hasEscapedMark) = (false, false);
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] != '\\')
            {
                hasMark |= written[at] == '_';
                continue;
            }

            if (++at == written.Length || !Escaped.Contains(written[at]))
            {
                return true;
            }

            hasEscapedMark |= written[at] == '_';
        }

        return hasMark && !hasEscapedMark;
    }

    [GeneratedRegex(
        @"^[ |:-]*-[ |:-]*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex TableRule();
}
