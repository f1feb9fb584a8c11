using Markdig.Syntax.Inlines;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Syntax;

internal sealed class FormulaInline(Formula formula) : LeafInline
{
    public Formula Formula => formula;
}
