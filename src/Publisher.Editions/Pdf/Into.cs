using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>Where blocks are written to, and how they look there; while a paragraph is written, also its runs.</summary>
/// <param name="Add">Takes each finished block: the pages, or the blocks of an item or a cell.</param>
/// <param name="Style">Of plain paragraphs here.</param>
internal sealed record Into(Action<FlowBlock> Add, TypeStyle Style)
{
    public List<TextRun> Runs { get; } = [];

    public Place Place { get; init; } = new("", "", Source.Unknown);

    /// <summary>How many sections are around.</summary>
    public int Depth { get; init; }

    /// <summary>How many lists are around.</summary>
    public int ListLevel { get; init; }

    /// <summary>Whether an entry is around.</summary>
    public bool IsInEntry => Place.Entry.Length > 0;

    /// <summary>Whether the author's list of entries is here: what else stands in it is set like an entry.</summary>
    public bool HasItemEntries { get; init; }

    /// <summary>Whether an item that is set like an entry is around: what is nested under it is a list.</summary>
    public bool IsUnderHead { get; init; }

    /// <summary>Flags of all text here: the bold of a table's head.</summary>
    public Model.TextStyle Flags { get; init; }

    public LinkTarget? Link { get; set; }

    /// <summary>What the link that is being written stands for, for colour: unresolved ones look like text.</summary>
    public bool IsLink => Link is not null;
}
