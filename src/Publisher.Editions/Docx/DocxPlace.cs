using DocumentFormat.OpenXml;
using Publisher.Model;

namespace Publisher.Editions.Docx;

/// <summary>Where the next node is written, and what around it decides how.</summary>
/// <param name="Append">Takes a finished paragraph or table.</param>
/// <param name="Part">The part that links and pictures belong to.</param>
/// <param name="Width">Of the column of text, in twentieths of a point.</param>
/// <param name="Style">Of an ordinary paragraph here.</param>
internal sealed record DocxPlace(
    Action<OpenXmlElement> Append,
    DocxPart Part,
    int Width,
    string Style
)
{
    /// <summary>The paragraph or link that inlines are written into.</summary>
    public OpenXmlCompositeElement? Line { get; init; }

    /// <summary>Character style of linked words; null outside a link.</summary>
    public string? LinkStyle { get; init; }

    /// <summary>How many sections are around.</summary>
    public int SectionDepth { get; init; }

    /// <summary>How many list items are around.</summary>
    public int ListDepth { get; init; }

    /// <summary>The num of the bullets around; null where there are none.</summary>
    public int? Bullets { get; init; }

    /// <summary>The num that the next paragraph is the item of; null for any other paragraph.</summary>
    public int? Marker { get; init; }

    /// <summary>Where paragraphs begin here, from the left of the column, in twentieths of a point.</summary>
    public int Indent { get; init; }

    /// <summary>What quotations around add to the indents of lists, in twentieths of a point.</summary>
    public int ListOffset { get; init; }

    /// <summary>Whether the next paragraph opens a page.</summary>
    public bool OpensPage { get; init; }

    /// <summary>Whether no page ends between the paragraphs here and what follows.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Whether the next paragraph is a little narrower than its style says: Word draws one box around neighbours of
    /// one measure, and two pieces of code are two.</summary>
    public bool IsNarrower { get; init; }

    /// <summary>1 to 6, of a heading that is none of the document's own; null for all else.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>Whether this is within a footnote.</summary>
    public bool IsNote { get; init; }

    /// <summary>The nearest known place in the author's document.</summary>
    public Source Source { get; init; } = Source.Unknown;

    /// <summary>Id of the section around; empty when there is none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Id of the entry around; empty when there is none.</summary>
    public string Entry { get; init; } = "";

    public DocxPlace At(Source source) =>
        ReferenceEquals(source, Source.Unknown) ? this : this with { Source = source };
}
