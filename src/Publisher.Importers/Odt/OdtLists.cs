using System.Globalization;
using System.Xml.Linq;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Repairs;
using Publisher.Model;
using static Publisher.Importers.Odt.OdtNames;

namespace Publisher.Importers.Odt;

/// <summary>Lists, whose levels count as their style says (OpenDocument 1.3, part 3, 5.3 and 19.880).</summary>
internal sealed class OdtLists(OdtStyles styles)
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();

    /// <param name="block">Reads a block within an item.</param>
    public void Read(XElement list, Element into, Action<XElement, Element> block)
    {
        var name = list.Value(Texts + "style-name");
        name =
            name.Length > 0 ? name
            : _open.TryPeek(out var outer) ? outer
            : "";
        _open.Push(name);
        var level = _open.Count;
        var kind = Level(name, level);
        var style = StyleOf(kind);
        var isTicked = kind?.Value(Texts + "bullet-char") is [var sign]
            ? BoxSigns.StateOf(sign)
            : null;
        var goesOn =
            list.Value(Texts + "continue-numbering") == "true"
            || list.Value(Texts + "continue-list").Length > 0;
        var key = FormattableString.Invariant($"{name} {level}");
        var number = goesOn
            ? _next.GetValueOrDefault(key, 1)
            : kind?.Count(Texts + "start-value") ?? 1;
        Element? piece = null;
        var next = 0;
        foreach (
            var item in list.Elements()
                .Where(item => item.Name.LocalName is "list-item" or "list-header")
        )
        {
            if (IsHeading(item))
            {
                piece = null;
                foreach (var inner in item.Elements())
                {
                    block(inner, into);
                }

                continue;
            }

            var isItem = item.Name.LocalName == "list-item";
            number = isItem ? item.Count(Texts + "start-value") ?? number : number;
            if (piece is null || (isItem && style != ListStyle.Bullet && number != next))
            {
                piece = Piece(style, number);
                into.Children.Add(piece);
                next = number;
            }

            var read =
                isItem || piece.Children.Count == 0
                    ? new Element("li") { HoldsBlock = true, [Checklists.State] = State(isTicked) }
                    : piece.Children[^1];
            if (read != piece.Children.LastOrDefault())
            {
                piece.Children.Add(read);
                (next, number) = (next + 1, number + 1);
            }

            foreach (var inner in item.Elements())
            {
                block(inner, read);
            }
        }

        _next[key] = number;
        _open.Pop();
    }

    private static string State(bool? isTicked) =>
        isTicked switch
        {
            true => "true",
            false => "false",
            null => "",
        };

    /// <summary>Word processors number headings by putting them into lists.</summary>
    private static bool IsHeading(XElement item) =>
        item.Elements().FirstOrDefault(inner => inner.Name != Texts + "soft-page-break")
            is { } first
        && (
            first.Name == Texts + "h"
            || (
                first.Name == Texts + "list"
                && first.Elements(Texts + "list-item").FirstOrDefault() is { } deeper
                && IsHeading(deeper)
            )
        );

    private static Element Piece(ListStyle style, int start) =>
        new(style == ListStyle.Bullet ? "ul" : "ol")
        {
            HoldsBlock = true,
            [ListMarkers.Level] = "0",
            [ListMarkers.Style] = style.ToString(),
            [ListMarkers.Start] = (style == ListStyle.Bullet ? 1 : start).ToString(
                CultureInfo.InvariantCulture
            ),
            [ListMarkers.Opens] = "true",
        };

    private XElement? Level(string name, int level) =>
        styles.List(name)?.Elements().FirstOrDefault(one => one.Count(Texts + "level") == level);

    private static ListStyle StyleOf(XElement? level) =>
        level is null || level.Name.LocalName != "list-level-style-number"
            ? ListStyle.Bullet
            : level.Value(Styling + "num-format") switch
            {
                "a" => ListStyle.LowerLetter,
                "A" => ListStyle.UpperLetter,
                "i" => ListStyle.LowerRoman,
                "I" => ListStyle.UpperRoman,
                "" => ListStyle.Bullet,
                _ => ListStyle.Decimal,
            };
}
