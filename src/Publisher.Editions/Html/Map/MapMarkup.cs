using System.Globalization;

namespace Publisher.Editions.Html.Map;

/// <summary>Draws the map, a picture a section, in which every term is a link. Measures are CSS pixels.</summary>
internal static class MapMarkup
{
    private const int Width = 660;
    private const int RowHeight = 24;
    private const int Nodes = 104;
    private const int Names = 118;
    private const int BelowMiddle = 5;

    /// <summary>From where names begin.</summary>
    private const int Neighbours = 226;

    private const int MostNameCharacters = 28;
    private const int MostNeighbourCharacters = 38;
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

            Dots(panel, into);
            into.NewLine();
            using (into.Inline("g", ("transform", $"translate({Names} {BelowMiddle})")))
            {
                for (var at = 0; at < panel.Nodes.Count; at++)
                {
                    Node(panel.Nodes[at], at, anchors, into);
                }
            }
        }
    }

    /// <summary>Those of a size are one line of points: an element each would be most of the picture.</summary>
    private static void Dots(MapPanel panel, MarkupWriter into)
    {
        var sizes = panel
            .Nodes.Select((node, at) => (Radius: Radius(node), Middle: Middle(at)))
            .GroupBy(dot => dot.Radius)
            .OrderBy(size => size.Key);
        foreach (var size in sizes)
        {
            into.NewLine();
            using (
                into.Inline(
                    "path",
                    ("class", "dots"),
                    ("stroke-width", Number(2 * size.Key)),
                    ("d", string.Concat(size.Select(dot => $"M{Nodes} {dot.Middle}h0")))
                )
            ) { }
        }
    }

    private static int Radius(MapNode node) =>
        Math.Min(LargestDot, 2 + (int)Math.Sqrt(node.Mentions));

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

    /// <summary>A name, and beside it what the term refers to in other sections.</summary>
    private static void Node(MapNode node, int at, Anchors anchors, MarkupWriter into)
    {
        into.NewLine();
        using (into.Inline("text", ("y", Number(Middle(at)))))
        {
            Link(node.Id, Shortened(node.Name), anchors, into);
            if (node.Neighbours.Count > 0)
            {
                using (into.Inline("tspan", ("x", Number(Neighbours))))
                {
                    Beside(node.Neighbours, anchors, into);
                }
            }
        }
    }

    /// <summary>As many as there is room for.</summary>
    private static void Beside(Items<MapNeighbour> neighbours, Anchors anchors, MarkupWriter into)
    {
        into.Text("→ ");
        var room = MostNeighbourCharacters;
        for (var at = 0; at < neighbours.Count; at++)
        {
            var text = Shortened(neighbours[at].Name);
            room -= text.Length + 2;
            if (room < 0 && at > 0)
            {
                into.Text(
                    string.Create(CultureInfo.InvariantCulture, $" +{neighbours.Count - at}")
                );
                return;
            }

            into.Text(at == 0 ? "" : ", ");
            Link(neighbours[at].Id, text, anchors, into);
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
