using Publisher.Typesetting.Tags;

namespace Publisher.Editions.Pdf;

/// <summary>The headings' levels as readers are told them, in reading order: from one to the next none is left out
/// (ISO 14289-1, 7.4.2), whatever level the look of a heading is.</summary>
internal sealed class HeadingLevels
{
    /// <summary>The level of the heading before; 0 before the first.</summary>
    public int Last { get; set; }

    /// <summary>A heading of a level, or of the deepest that may follow.</summary>
    public StructureElement Next(int level, StructureElement parent) =>
        new(Role.H1 + Math.Min(level, Last + 1) - 1, parent);

    public void Add(StructureElement heading) => Last = heading.Role - Role.H1 + 1;
}
