using Markdig.Helpers;
using Markdig.Parsers;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Importers.Markdown.Syntax;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>A formula between TeX's own brackets, <c>\(…\)</c> and <c>\[…\]</c>, or in an environment. To CommonMark the
/// brackets are such as the author escaped.</summary>
internal sealed class TexBrackets : InlineParser
{
    public TexBrackets() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (BracketedFormula.At(rest) is { } formula)
        {
            processor.Inline = new FormulaInline(formula.Node);
            slice.Start += formula.Length;
            return true;
        }

        if (FormulaEnvironment.At(rest) is { } environment)
        {
            processor.Inline = new FormulaInline(environment.Node);
            slice.Start += environment.Length;
            return true;
        }

        return false;
    }
}
