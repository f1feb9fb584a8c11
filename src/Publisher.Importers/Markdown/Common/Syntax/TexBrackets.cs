using Markdig.Helpers;
using Markdig.Parsers;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Importers.Markdown.Syntax;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>A formula between TeX's own brackets, <c>\(…\)</c> and <c>\[…\]</c>. To CommonMark these are brackets that the
/// author escaped.</summary>
internal sealed class TexBrackets : InlineParser
{
    public TexBrackets() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (BracketedFormula.At(slice.AsSpan()) is not { } formula)
        {
            return false;
        }

        processor.Inline = new FormulaInline(formula.Node);
        slice.Start += formula.Length;
        return true;
    }
}
