using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Blocks being gathered; the anchors of what is left out lead to the next block, or to the last.</summary>
internal sealed class BlockList
{
    private readonly List<Element> _blocks = [];
    private readonly List<string> _anchors = [];

    public void Add(Element block)
    {
        if (block.Name != "hr" && _anchors.Count > 0)
        {
            FirstWords(block).Anchors.InsertRange(0, _anchors);
            _anchors.Clear();
        }

        _blocks.Add(block);
    }

    public void LeaveOut(Element block)
    {
        if (block.HasAnchors)
        {
            _anchors.AddRange(block.Anchors);
            block.Anchors.Clear();
        }
    }

    /// <summary>Takes back the last block that a reader sees, where it is the one asked for.</summary>
    public IEnumerable<Element> TakeBack(Predicate<Element> isAsked)
    {
        var at = _blocks.FindLastIndex(block => block.IsVisible());
        if (at < 0 || !isAsked(_blocks[at]))
        {
            return [];
        }

        var taken = _blocks[at];
        _blocks.RemoveAt(at);
        return [taken];
    }

    public List<Element> Close()
    {
        if (_blocks.Count > 0 && _anchors.Count > 0)
        {
            FirstWords(_blocks[^1]).Anchors.AddRange(_anchors);
        }

        return _blocks;
    }

    /// <summary>Lists and quotations are only wrappers of what a link can lead to.</summary>
    private static Element FirstWords(Element block)
    {
        while (
            (block.IsList || block.Name is "li" or "dl" or "dt" or "dd" or "blockquote" or "figure")
            && block.Children is [var first, ..]
            && first.IsBlock
        )
        {
            block = first;
        }

        return block;
    }
}
