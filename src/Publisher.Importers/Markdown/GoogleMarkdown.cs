using Markdig;

namespace Publisher.Importers.Markdown;

/// <summary>The Markdown that Google Docs writes: CommonMark with tables, notes and check boxes, and the repairs.</summary>
internal static class GoogleMarkdown
{
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists();
        foreach (var repair in Repairs.OfSyntax)
        {
            repair(builder);
        }

        return builder.Build();
    }
}
