using Publisher.Model;

namespace Publisher.Normalisation.Entries;

/// <summary>Where lines stand, as far as it decides what they mean.</summary>
/// <param name="Section">The section around them; null at the top.</param>
/// <param name="Parent">The list item around them.</param>
/// <param name="Depth">How many items stand around them.</param>
internal sealed record LinePlace(SectionSite? Section, LineSite? Parent, int Depth)
{
    public ShapeRule Rule => Section?.Rule ?? Outer;

    /// <summary>The rule where there is no section.</summary>
    public ShapeRule Outer { get; init; }

    /// <summary>Whether a line above, among the same blocks, or the heading announces definitions.</summary>
    public bool IsAnnounced { get; init; }
}

/// <summary>A paragraph, or the first one of a list item.</summary>
internal sealed class LineSite
{
    public required Paragraph Node { get; init; }

    public required DefiningLine Line { get; init; }

    public required LinePlace Place { get; init; }

    public required Site Site { get; init; }

    public bool IsOrdered { get; init; }

    /// <summary>Its place among the lines of the document, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The points within an item, or in the list behind a paragraph.</summary>
    public List<LineSite> Points { get; } = [];

    /// <summary>Whether text follows that could belong to it: its item's, or the next block where that is neither a heading nor another line alone.</summary>
    public bool HasText { get; set; }
}

/// <summary>A heading with what stands under it.</summary>
internal sealed class SectionSite
{
    public required Section Node { get; init; }

    public required SectionSite? Parent { get; init; }

    public required string Title { get; init; }

    /// <summary>What the configuration says for the lines in it.</summary>
    public required ShapeRule Rule { get; init; }

    public Site? Site { get; set; }

    /// <summary>Whether it or a section around it calls itself a glossary.</summary>
    public bool IsTitled { get; init; }

    /// <summary>Whether it announces what stands around a glossary: sources, thanks.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>Share of the words of its lines that stand in lines which open as entries do.</summary>
    public double Coverage { get; set; }

    /// <summary>Whether its lines, or those of the document, are mostly worded as definitions.</summary>
    public bool ReadsAsGlossary { get; set; }

    public List<SectionSite> Children { get; } = [];

    public List<LineSite> Lines { get; } = [];
}

/// <summary>A term and its definition side by side: a row of a table, a group of a definition list.</summary>
/// <param name="Node">The row or the group.</param>
/// <param name="Of">The table or the list.</param>
internal sealed record PairSite(object Node, Block Of, Site Site, string Term, string Definition)
{
    /// <summary>Words at the head of the terms; empty where there are none.</summary>
    public string Head { get; init; } = "";

    public int Columns { get; init; } = 2;

    /// <summary>Whether the head of the definitions says that they are such.</summary>
    public bool HasDefinitionHead { get; init; }
}
