using Markdig;
using Publisher.Importers.Markdown.Syntax;

namespace Publisher.Importers.Markdown;

/// <summary>The Markdown that Google Docs writes: CommonMark with tables, notes and check boxes, and the repairs.</summary>
internal static class GoogleMarkdown
{
    private static readonly MarkdownPipeline WithFormulas = Build(Formulas.AddTo);

    private static readonly MarkdownPipeline WithoutFormulas = Build(_ => { });

    public static MarkdownPipeline Pipeline(ImportSettings settings) =>
        settings.Formulas == FormulaMarks.None ? WithoutFormulas : WithFormulas;

    private static MarkdownPipeline Build(Action<MarkdownPipelineBuilder> formulas)
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists();
        foreach (var repair in Repairs.OfSyntax)
        {
            repair(builder);
        }

        formulas(builder);
        return builder.Build();
    }
}
