using System.Globalization;
using System.Text;
using Publisher.Model;
using Publisher.References.Graph;

namespace Publisher.Cli.Output.Graphs;

/// <summary>The graph of references in the language of Graphviz.</summary>
internal static class GraphDot
{
    public static string Of(Document document)
    {
        var graph = ReferenceGraph.Of(document);
        var dot = new StringBuilder("digraph glossary {\n  node [shape=box];\n");
        foreach (var (id, label, kind) in GraphNode.Of(graph))
        {
            dot.Append(
                CultureInfo.InvariantCulture,
                $"  {Quoted(id)} [label={Quoted(label)}, class={Quoted(kind)}{(kind == "section" ? ", shape=folder" : "")}];\n"
            );
        }

        foreach (var reference in graph.References)
        {
            var style = reference.Kind switch
            {
                LinkKind.Seen => "dashed",
                LinkKind.Added => "dotted",
                _ => "solid",
            };
            dot.Append(
                CultureInfo.InvariantCulture,
                $"  {Quoted(reference.From)} -> {Quoted(reference.To)} [class={Quoted(GraphNode.KindOf(reference))}, style={style}];\n"
            );
        }

        return dot.Append('}').ToString();
    }

    /// <summary>A backslash before a letter is an escape of labels, so backslashes are doubled as well as quotation
    /// marks escaped.</summary>
    private static string Quoted(string text) =>
        $"\"{text.ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

/// <summary>A node of the graph as it is printed.</summary>
/// <param name="Kind">"entry", "section", or "document" for the top.</param>
internal sealed record GraphNode(string Id, string Label, string Kind)
{
    /// <summary>All entries, and the sections that references lead from or to, in reading order of their kind.</summary>
    public static IEnumerable<GraphNode> Of(ReferenceGraph graph)
    {
        var linked = graph
            .References.SelectMany(reference => new[] { reference.From, reference.To })
            .ToHashSet(StringComparer.Ordinal);
        if (linked.Contains(""))
        {
            yield return new("", "(top)", "document");
        }

        foreach (
            var section in graph.Outline.Sections.Where(section => linked.Contains(section.Id))
        )
        {
            yield return new(section.Id, section.Title, "section");
        }

        foreach (var entry in graph.Outline.Entries)
        {
            yield return new(entry.Id, entry.Headword.Term, "entry");
        }
    }

    public static string KindOf(EntryReference reference) =>
        reference.Kind switch
        {
            LinkKind.Seen => "seen",
            LinkKind.Added => "added",
            _ => "author",
        };
}
