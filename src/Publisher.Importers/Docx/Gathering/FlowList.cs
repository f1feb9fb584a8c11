using Publisher.Importers.Docx.Formatting;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Blocks being gathered; the anchors of what is left out lead to the next block, or to the last.</summary>
internal sealed class FlowList
{
    private readonly List<FlowBlock> _blocks = [];
    private readonly List<string> _anchors = [];

    public void Add(FlowBlock block)
    {
        if (block.Role != Role.Rule)
        {
            block.Anchors.InsertRange(0, _anchors);
            _anchors.Clear();
        }

        _blocks.Add(block);
    }

    public void LeaveOut(FlowBlock block)
    {
        _anchors.AddRange(block.Anchors);
        block.Anchors.Clear();
    }

    /// <summary>Takes back the last block that is not blank, where it is the one asked for.</summary>
    public IEnumerable<FlowBlock> TakeBack(Predicate<FlowBlock> isAsked)
    {
        var at = _blocks.FindLastIndex(block => !block.IsBlank);
        if (at < 0 || !isAsked(_blocks[at]))
        {
            return [];
        }

        var taken = _blocks[at];
        _blocks.RemoveAt(at);
        return [taken];
    }

    public List<FlowBlock> Close()
    {
        if (_blocks.Count > 0)
        {
            _blocks[^1].Anchors.AddRange(_anchors);
        }

        return _blocks;
    }
}
