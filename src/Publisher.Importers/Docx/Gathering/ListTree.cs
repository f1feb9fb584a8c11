using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>A list that grows item by item. In Word a list is only a mark on each of its paragraphs.</summary>
/// <param name="Level">0 to 8, as the items say.</param>
/// <param name="Start">Number of the first item.</param>
internal sealed record OpenList(string Family, int Level, ListStyle Style, int Start)
{
    public List<OpenItem> Items { get; } = [];
}

/// <param name="Left">Where its words stand, in points.</param>
internal sealed record OpenItem(double Left, bool? Checked)
{
    public List<FlowBlock> Blocks { get; } = [];
}

/// <summary>Items are nested by adjacency and level, never by the id of their list: in documents that came from Word every
/// level can have another.</summary>
/// <param name="top">Where lists of the top level go.</param>
internal sealed class ListTree(List<FlowBlock> top, DocxExport export)
{
    /// <summary>In points: indents are rounded by whoever wrote them.</summary>
    private const double Tolerance = 0.5;

    private readonly Stack<(OpenList List, List<FlowBlock> Siblings)> _open = new();

    public bool IsOpen => _open.Count > 0;

    public void Close() => _open.Clear();

    /// <summary>Goes on with the open list of the item's level, or opens one in the last item of the level above. A jump over
    /// levels is one step down.</summary>
    public void Add(FlowBlock block, ListMark mark)
    {
        while (_open.TryPeek(out var deeper) && deeper.List.Level > mark.Level)
        {
            _open.Pop();
        }

        if (_open.TryPeek(out var same) && same.List.Level == mark.Level)
        {
            if (mark.IsUnmarked && same.List.Family != mark.Family)
            {
                same.List.Items[^1].Blocks.Add(block);
                export.Ledger.Omit(ContentKind.ListItem, "unmarked, goes on", block.Ordinal);
                return;
            }

            if (!GoesOn(same.List, mark))
            {
                _open.Pop();
                Open(mark, block, same.Siblings);
            }
        }
        else
        {
            Open(mark, block, _open.TryPeek(out var above) ? above.List.Items[^1].Blocks : top);
        }

        var item = new OpenItem(block.Left, mark.Checked);
        item.Blocks.Add(block);
        _open.Peek().List.Items.Add(item);
    }

    /// <summary>Paragraphs before the next item join the open items that have their indents, if that item goes on with the
    /// list: deeper items first, as a reader would take them. All or none.</summary>
    public bool TryContinue(List<FlowBlock> paragraphs, ListMark next)
    {
        if (!_open.Any(open => open.List.Family == next.Family))
        {
            return false;
        }

        var items = _open.Select(open => open.List.Items[^1]).ToList();
        var owners = new List<OpenItem>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            at = items.FindIndex(at, item => IsAligned(item, paragraph));
            if (at < 0)
            {
                return false;
            }

            owners.Add(items[at]);
        }

        for (var index = 0; index < paragraphs.Count; index++)
        {
            owners[index].Blocks.Add(paragraphs[index]);
        }

        CloseWithin(owners[^1]);
        return true;
    }

    /// <summary>A paragraph whose style says that it goes on with an item joins the one that has its indent, else the last.</summary>
    public void Continue(FlowBlock paragraph)
    {
        var items = _open.Select(open => open.List.Items[^1]).ToList();
        var item = items.Find(item => IsAligned(item, paragraph)) ?? items[0];
        item.Blocks.Add(paragraph);
        CloseWithin(item);
    }

    /// <summary>What is moved in to where the words of an open item stand, beyond its own style, belongs to that item: code,
    /// tables, quotations, and paragraphs in a style of their own. Of an ordinary paragraph only the next item tells.</summary>
    public bool TryJoin(FlowBlock block)
    {
        if (
            block.Base < Tolerance
            || (
                block is { Finished: null, IsStyled: false }
                && block.Role is not (Role.Code or Role.Rule)
            )
            || block.Role is Role.Heading or Role.Title or Role.Subtitle
        )
        {
            return false;
        }

        var item = _open
            .Select(open => open.List.Items[^1])
            .FirstOrDefault(item => Math.Abs(item.Left - block.Base) < Tolerance);
        if (item is null)
        {
            return false;
        }

        item.Blocks.Add(block);
        CloseWithin(item);
        return true;
    }

    private void CloseWithin(OpenItem item)
    {
        while (_open.Peek().List.Items[^1] != item)
        {
            _open.Pop();
        }
    }

    private void Open(ListMark mark, FlowBlock place, List<FlowBlock> siblings)
    {
        var list = new OpenList(mark.Family, mark.Level, mark.Style, mark.Number);
        siblings.Add(new(Role.List, place.Ordinal) { List = list });
        _open.Push((list, siblings));
    }

    private static bool GoesOn(OpenList list, ListMark mark) =>
        list.Family == mark.Family
        && list.Style == mark.Style
        && (mark.Style == ListStyle.Bullet || list.Start + list.Items.Count == mark.Number);

    private static bool IsAligned(OpenItem item, FlowBlock paragraph) =>
        Math.Abs(item.Left - paragraph.Left) < Tolerance;
}
