using System.Globalization;

namespace Publisher.Editions.Html.Map;

/// <summary>Draws the map, a picture a section, in which every term is a link. Measures are CSS pixels.</summary>
internal static class MapMarkup
{
    private const int Width = 660;
    private const int RowHeight = 24;
    private const int Nodes = 104;
    private const int Names = 118;
    private const int Neighbours = 344;
    private const int MostNameCharacters = 28;
    private const int MostNeighbourCharacters = 46;
    private const int NearestLine = 18;
    private const int LineStep = 9;
    private const int LargestDot = 6;

    /// <param name="level">Of the heading: 1 to 6.</param>
    public static void Write(
        IReadOnlyList<MapPanel> panels,
        Anchors anchors,
        EditionWords words,
        int level,
        MarkupWriter into
    )
    {
        if (panels.Count == 0)
        {
            return;
        }

        using (
            into.Block(
                "section",
                ("class", $"{HtmlContent.Furniture} map"),
                ("id", GraphMap.Id),
                ("aria-label", words.Map)
            )
        )
        {
            using (into.Block($"h{level}"))
            {
                into.Text(words.Map);
            }

            foreach (var panel in panels)
            {
                Panel(panel, anchors, level + 1, into);
            }
        }
    }

    private static void Panel(MapPanel panel, Anchors anchors, int level, MarkupWriter into)
    {
        using (into.Block($"h{level}"))
        {
            Link(panel.Section, panel.Title, anchors, into);
        }

        var height = panel.Nodes.Count * RowHeight;
        using (
            into.Block(
                "div",
                ("class", "wide"),
                ("role", "group"),
                ("aria-label", panel.Title),
                ("tabindex", "0")
            )
        )
        using (
            into.Block(
                "svg",
                ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height}")),
                ("width", Number(Width)),
                ("height", Number(height))
            )
        )
        {
            if (panel.Lines.Count > 0)
            {
                into.NewLine();
                using (into.Inline("path", ("d", string.Concat(panel.Lines.Select(Curve))))) { }
            }

            for (var at = 0; at < panel.Nodes.Count; at++)
            {
                Node(panel.Nodes[at], at, anchors, into);
            }
        }
    }

    /// <summary>The farther apart two terms are, the wider is the bow between them.</summary>
    private static string Curve(MapLine line)
    {
        var (from, to) = (Middle(line.Upper), Middle(line.Lower));
        var bow = Math.Max(0, Nodes - NearestLine - (LineStep * (line.Lower - line.Upper)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{Nodes} {from}C{bow} {from} {bow} {to} {Nodes} {to}"
        );
    }

    private static void Node(MapNode node, int at, Anchors anchors, MarkupWriter into)
    {
        var baseline = Middle(at) + 5;
        var radius = Math.Min(LargestDot, 2 + (int)Math.Sqrt(node.Mentions));
        into.NewLine();
        using (
            into.Inline(
                "circle",
                ("cx", Number(Nodes)),
                ("cy", Number(Middle(at))),
                ("r", Number(radius))
            )
        ) { }
        using (into.Inline("text", ("x", Number(Names)), ("y", Number(baseline))))
        {
            Link(node.Id, Shortened(node.Name), anchors, into);
        }

        if (node.Neighbours.Count == 0)
        {
            return;
        }

        using (
            into.Inline(
                "text",
                ("x", Number(Neighbours)),
                ("y", Number(baseline)),
                ("class", "beside")
            )
        )
        {
            into.Text("→ ");
            var room = MostNeighbourCharacters;
            var shown = 0;
            foreach (var (id, name) in node.Neighbours)
            {
                var text = Shortened(name);
                room -= text.Length + 2;
                if (room < 0 && shown > 0)
                {
                    into.Text(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $" +{node.Neighbours.Count - shown}"
                        )
                    );
                    break;
                }

                into.Text(shown == 0 ? "" : ", ");
                Link(id, text, anchors, into);
                shown++;
            }
        }
    }

    private static void Link(string id, string text, Anchors anchors, MarkupWriter into)
    {
        if (anchors.Address(id) is not { } address)
        {
            into.Text(text);
            return;
        }

        using (into.Inline("a", ("href", address)))
        {
            into.Text(text);
        }
    }

    private static int Middle(int row) => (row * RowHeight) + (RowHeight / 2);

    private static string Shortened(string name)
    {
        if (name.Length <= MostNameCharacters)
        {
            return name;
        }

        var end = name.LastIndexOf(' ', MostNameCharacters - 1);
        end = end > MostNameCharacters / 2 ? end : MostNameCharacters - 1;
        end -= char.IsHighSurrogate(name[end - 1]) ? 1 : 0;
        return $"{name[..end]}…";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
