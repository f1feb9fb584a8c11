namespace Publisher.Typesetting.Tags;

/// <summary>
/// An element of the structure tree: what a part of the document is, for those who can't see the page. Whoever makes
/// the flow makes the elements and hands them to blocks and runs. An element takes its place among its siblings when
/// its first content is drawn, so one that nothing was drawn for leaves no trace.
/// </summary>
/// <param name="parent">Null for the root only.</param>
public sealed class StructureElement(Role role, StructureElement? parent)
{
    // A document has hundreds of thousands of elements, most of one kid: no list, and no place kept for what most lack.
    private Kid[] kids = [];
    private int count;

    public Role Role => role;

    public StructureElement? Parent => parent;

    /// <summary>What is said in place of a picture or a formula; empty for none.</summary>
    public string AlternativeText { get; init; } = "";

    /// <summary>The text as it should be read where the glyphs show another; empty for none.</summary>
    public string ActualText { get; init; } = "";

    /// <summary>BCP 47 tag, where it differs from the parent's; else empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>Unique in the document; empty for none.</summary>
    public string Id { get; init; } = "";

    public HeaderScope Scope { get; init; }

    public ListNumbering Numbering { get; init; }

    /// <summary>Whether an inline element stands on lines of its own.</summary>
    public bool IsBlock { get; init; }

    /// <summary>How many columns and rows a cell covers, once its table is laid out.</summary>
    internal (int Columns, int Rows) Spans { get; set; } = (1, 1);

    /// <summary>Where an illustration stands on its page; null for all others.</summary>
    internal Bounds? Bounds { get; set; }

    /// <summary>The number of its object in the file; 0 until it has taken its place.</summary>
    internal int Number { get; set; }

    internal ReadOnlySpan<Kid> Kids => kids.AsSpan(0, count);

    internal void Add(Kid kid)
    {
        if (count == kids.Length)
        {
            Array.Resize(ref kids, Math.Max(1, count * 2));
        }

        kids[count++] = kid;
    }

    /// <summary>The nearest element of a role, itself or around it; null where there is none.</summary>
    internal StructureElement? Enclosing(Role wanted)
    {
        var element = this;
        while (element is not null && element.Role != wanted)
        {
            element = element.Parent;
        }

        return element;
    }
}

/// <summary>A rectangle on a page, in points from its lower left corner.</summary>
internal sealed record Bounds(double Left, double Bottom, double Right, double Top);
