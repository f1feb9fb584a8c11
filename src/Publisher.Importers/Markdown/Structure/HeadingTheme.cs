using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Structure;

/// <summary>The theme's bold or italic headings are exported with marks around their whole text,
/// <c># **Heading**</c>. What covers all of a heading is its look and no stress of the author's.</summary>
internal sealed class HeadingTheme : DocumentRewriter
{
    private const TextStyle Look = TextStyle.Bold | TextStyle.Italic;

    public static Document Repair(Document document, MarkdownExport export) =>
        new HeadingTheme().Rewrite(document);

    protected override void Heading(Heading node, Built into)
    {
        var runs = Runs(node.Content).ToList();
        var look = runs.Aggregate(Look, (common, run) => common & run.Style);
        into.Blocks.Add(
            runs.Count == 0 || look == TextStyle.None
                ? node
                : node with
                {
                    Content = InlineRuns.Canonical(node.Content.Select(run => Plain(run, look))),
                }
        );
    }

    /// <summary>The runs with words; the blank between two runs is plain, whatever stands beside it.</summary>
    private static IEnumerable<Text> Runs(Items<Inline> inlines) =>
        inlines
            .SelectMany<Inline, Inline>(inline => inline is Link link ? link.Content : [inline])
            .OfType<Text>()
            .Where(run => !string.IsNullOrWhiteSpace(run.Value));

    private static Inline Plain(Inline inline, TextStyle look) =>
        inline switch
        {
            Text run => run with { Style = run.Style & ~look },
            Link link => link with
            {
                Content = [.. link.Content.Select(inner => Plain(inner, look))],
            },
            _ => inline,
        };
}
