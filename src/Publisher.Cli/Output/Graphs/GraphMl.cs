using System.Globalization;
using System.Xml.Linq;
using Publisher.Model;
using Publisher.References.Graph;

namespace Publisher.Cli.Output.Graphs;

/// <summary>The graph of references as GraphML.</summary>
internal static class GraphMl
{
    private static readonly XNamespace Ns = "http://graphml.graphdrawing.org/xmlns";

    public static string Of(Document document)
    {
        var graph = ReferenceGraph.Of(document);

        // Ids of nodes are XML names, which the top of the document has none of.
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var nodes = new List<XElement>();
        foreach (var (id, label, kind) in GraphNode.Of(graph))
        {
            numbers[id] = Number('n', nodes.Count);
            nodes.Add(
                new(
                    Ns + "node",
                    new XAttribute("id", numbers[id]),
                    Data("anchor", id),
                    Data("label", label.ReplaceLineEndings(" ")),
                    Data("kind", kind)
                )
            );
        }

        var edges = graph.References.Select(
            (reference, at) =>
                new XElement(
                    Ns + "edge",
                    new XAttribute("id", Number('e', at)),
                    new XAttribute("source", numbers[reference.From]),
                    new XAttribute("target", numbers[reference.To]),
                    Data("link", GraphNode.KindOf(reference)),
                    Data("words", PlainText.Of(reference.Link.Link.Content).ReplaceLineEndings(" "))
                )
        );
        var root = new XElement(
            Ns + "graphml",
            Key("anchor", "node"),
            Key("label", "node"),
            Key("kind", "node"),
            Key("link", "edge"),
            Key("words", "edge"),
            new XElement(Ns + "graph", new XAttribute("edgedefault", "directed"), nodes, edges)
        );
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString().ReplaceLineEndings("\n")}";
    }

    private static XElement Key(string name, string target) =>
        new(
            Ns + "key",
            new XAttribute("id", name),
            new XAttribute("for", target),
            new XAttribute("attr.name", name),
            new XAttribute("attr.type", "string")
        );

    private static XElement Data(string key, string text) =>
        new(Ns + "data", new XAttribute("key", key), Clean(text));

    /// <summary>Without what XML can't hold (XML 1.0, production 2).</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Where(rune =>
                    rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF)
                )
                .Select(rune => rune.ToString())
        );

    private static string Number(char kind, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{at}");
}
