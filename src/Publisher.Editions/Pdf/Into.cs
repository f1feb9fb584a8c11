using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>Where blocks are written to, and how they look there; while a paragraph is written, also its runs.</summary>
/// <param name="Add">Takes each finished block: the pages, or the blocks of an item or a cell.</param>
/// <param name="Style">Of plain paragraphs here.</param>
/// <param name="Tag">The element that blocks stand in; for runs, that of their paragraph.</param>
internal sealed record Into(Action<FlowBlock> Add, TypeStyle Style, StructureElement Tag)
{
    public List<TextRun> Runs { get; } = [];

    public Place Place { get; init; } = new("", "", Source.Unknown);

    /// <summary>The headword of the entry that is around; empty for none.</summary>
    public string GuideWord { get; init; } = "";

    /// <summary>How many sections are around.</summary>
    public int Depth { get; init; }

    /// <summary>How many lists are around.</summary>
    public int ListLevel { get; init; }

    /// <summary>Whether an entry is around.</summary>
    public bool IsInEntry => Place.Entry.Length > 0;

    /// <summary>Whether a cell of a table is around.</summary>
    public bool IsInCell { get; init; }

    /// <summary>Whether the author's list of entries is here: what else stands in it is set like an entry.</summary>
    public bool HasItemEntries { get; init; }

    /// <summary>Whether an item that is set like an entry is around: what is nested under it is a list.</summary>
    public bool IsUnderHead { get; init; }

    /// <summary>Whether the entry that is written is a sentence among others, which names its term on the way.</summary>
    public bool IsProse { get; init; }

    /// <summary>In a note: the notes that are marked in it, for it to bring along; null elsewhere.</summary>
    public List<MarkedNote>? NotesWithin { get; init; }

    /// <summary>Flags of all text here: the bold of a table's head.</summary>
    public Model.TextStyle Flags { get; init; }

    /// <summary>The list that an entry here is an item of; null where none stands here.</summary>
    public StructureElement? Entries { get; init; }

    /// <summary>Whether a table is around that is set small for want of room.</summary>
    public bool IsInSmallTable { get; init; }

    /// <summary>The share of its size that text in a small table has.</summary>
    public double SmallShare { get; init; } = 1;

    /// <summary>Whether a heading follows the last of the blocks here, or nothing does.</summary>
    public bool EndsAtHeading { get; init; }

    /// <summary>Whether no page ends after the block that is written.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Whether cross-references here may say which page they lead to: in running text, not in headings.</summary>
    public bool NamesPages { get; init; }

    public LinkTarget? Link { get; set; }

    /// <summary>The inline element that is being written; null for none.</summary>
    public StructureElement? Inline { get; set; }

    /// <summary>What the next run stands in.</summary>
    public StructureElement Innermost => Inline ?? Tag;

    /// <summary>What the link that is being written stands for, for colour: unresolved ones look like text.</summary>
    public bool IsLink => Link is not null;
}
