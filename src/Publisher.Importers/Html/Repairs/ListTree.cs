using System.Globalization;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A list that grows piece by piece.</summary>
/// <param name="top">Where lists of the top level go.</param>
internal sealed class ListTree(List<Element> top)
{
    /// <summary>In points: margins are rounded by whoever wrote them.</summary>
    private const double Tolerance = 0.5;

    private readonly Stack<(int Level, Element List, List<Element> Siblings)> _open = new();

    public bool IsOpen => _open.Count > 0;

    public void Close() => _open.Clear();

    /// <summary>Goes on with the open list of the piece's level, or opens one in the last item of the level above. A jump
    /// over levels is one step down.</summary>
    public void Add(Element piece)
    {
        var level = int.Parse(piece[ListMarkers.Level], CultureInfo.InvariantCulture);
        while (_open.TryPeek(out var deeper) && deeper.Level > level)
        {
            _open.Pop();
        }

        if (_open.TryPeek(out var same) && same.Level == level)
        {
            if (GoesOn(same.List, piece))
            {
                same.List.Children.AddRange(piece.Children);
                same.List[ListMarkers.Family] = piece[ListMarkers.Family];
                return;
            }

            _open.Pop();
            Open(level, piece, same.Siblings);
            return;
        }

        Open(level, piece, _open.TryPeek(out var above) ? above.List.Children[^1].Children : top);
    }

    /// <summary>Paragraphs before the next piece join the open items that have their margins, if that piece goes on with the
    /// list: deeper items first, as a reader would take them. All or none.</summary>
    public bool TryContinue(List<Element> paragraphs, Element next)
    {
        var family = next[ListMarkers.Family];
        if (family.Length == 0 || !_open.Any(open => open.List[ListMarkers.Family] == family))
        {
            return false;
        }

        var items = _open.Select(open => open.List.Children[^1]).ToList();
        var owners = new List<Element>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            at = items.FindIndex(
                at,
                item => Math.Abs(item.Style.MarginLeft - paragraph.Style.MarginLeft) < Tolerance
            );
            if (at < 0)
            {
                return false;
            }

            owners.Add(items[at]);
        }

        for (var index = 0; index < paragraphs.Count; index++)
        {
            owners[index].Children.Add(paragraphs[index]);
        }

        while (_open.Peek().List.Children[^1] != owners[^1])
        {
            _open.Pop();
        }

        return true;
    }

    private void Open(int level, Element piece, List<Element> siblings)
    {
        if (piece.Children.Count > 0)
        {
            siblings.Add(piece);
            _open.Push((level, piece, siblings));
        }
    }

    private static bool GoesOn(Element list, Element piece)
    {
        var isFollowing = Number(list) + list.Children.Count == Number(piece);
        var isSame =
            list[ListMarkers.Family] == piece[ListMarkers.Family]
            || piece[ListMarkers.Opens].Length == 0;
        return list[ListMarkers.Style] == piece[ListMarkers.Style]
            && (
                list[ListMarkers.Style] == nameof(Model.ListStyle.Bullet)
                    ? isSame
                    : isSame && isFollowing
            );
    }

    private static int Number(Element list) =>
        int.Parse(list[ListMarkers.Start], CultureInfo.InvariantCulture);
}
