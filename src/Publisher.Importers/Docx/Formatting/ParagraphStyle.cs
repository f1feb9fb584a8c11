using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Formatting;

/// <summary>What a paragraph is by its style.</summary>
internal enum Role
{
    Body,
    Heading,
    Title,
    Subtitle,

    /// <summary>A line below the title that names an author.</summary>
    Author,

    /// <summary>A line below the title that says the day.</summary>
    Day,
    Quote,

    /// <summary>A paragraph of the quotation that is being gathered.</summary>
    Quoted,
    Code,

    /// <summary>A heading within a cell, an item or a quotation, in the style of our own edition.</summary>
    InnerHeading,

    /// <summary>A further paragraph of the list item before it.</summary>
    ListContinuation,

    /// <summary>A line of what every edition makes itself, a table of contents; its level says which.</summary>
    Contents,
    Rule,
    Table,
    List,

    /// <summary>A term of a definition list.</summary>
    Term,

    /// <summary>The first paragraph of what is said of a term.</summary>
    Definition,

    /// <summary>A further paragraph of it.</summary>
    DefinitionContinuation,

    /// <summary>The caption of what stands beside it; its level says on which side.</summary>
    Caption,

    /// <summary>What was gathered of terms and definitions.</summary>
    DefinitionList,

    /// <summary>What was gathered of paragraphs in the style of a quotation.</summary>
    Quotation,
}

/// <summary>What a paragraph's properties say; null where they are silent.</summary>
internal sealed record ParagraphStyle
{
    public static ParagraphStyle None { get; } = new();

    public Role? Role { get; init; }

    /// <summary>1 to 6, of a heading.</summary>
    public int Level { get; init; }

    /// <summary>The look of its characters, where they say nothing themselves.</summary>
    public RunLook Look { get; init; }

    /// <summary>In points.</summary>
    public double? Left { get; init; }

    /// <summary>How far the first line, or the marker of an item, stands out to the left of it, in points.</summary>
    public double? Hanging { get; init; }

    /// <summary>In points.</summary>
    public double? Right { get; init; }

    /// <summary>The list; 0 for none in spite of the style.</summary>
    public int? NumberId { get; init; }

    /// <summary>0 to 8.</summary>
    public int? ListLevel { get; init; }

    /// <summary>Whether a line stands above or below.</summary>
    public bool? IsRuled { get; init; }

    /// <summary>Whether it is the large letters that open the next paragraph, which Word keeps in a frame of their own.</summary>
    public bool IsDropCap { get; init; }

    /// <summary>Whether it heads the column or the row of its cell.</summary>
    public bool IsTableHead { get; init; }

    /// <summary>Of code, where the name of its style says it; else empty.</summary>
    public string CodeLanguage { get; init; } = "";

    /// <summary>Whether this is the style of paragraphs that name none.</summary>
    public bool IsDefault { get; init; }

    /// <param name="properties">A <c>w:pPr</c>; null says nothing.</param>
    public static ParagraphStyle Of(OpenXmlElement? properties)
    {
        if (properties is null)
        {
            return None;
        }

        var indent = properties.GetFirstChild<W.Indentation>();
        var list = properties.GetFirstChild<W.NumberingProperties>();
        var outline = properties.GetFirstChild<W.OutlineLevel>()?.Val.Number();
        return new()
        {
            Role =
                outline is >= 0 and < 9 ? Formatting.Role.Heading
                : outline is not null ? Formatting.Role.Body
                : null,
            Level = Math.Clamp((outline ?? 0) + 1, 1, 6),
            Left = (indent?.Left ?? indent?.Start).Points(),
            Hanging = indent?.Hanging.Points(),
            Right = (indent?.Right ?? indent?.End).Points(),
            NumberId = list?.NumberingId?.Val.Number(),
            ListLevel = list?.NumberingLevelReference?.Val.Number() is { } level
                ? Math.Clamp(level, 0, 8)
                : null,
            IsRuled = properties.GetFirstChild<W.ParagraphBorders>() is { } borders
                ? IsLine(borders.BottomBorder) || IsLine(borders.TopBorder)
                : null,
            IsDropCap =
                properties.GetFirstChild<W.FrameProperties>()?.DropCap?.InnerText
                    is "drop"
                        or "margin",
        };
    }

    /// <summary>This style where it says something, the other elsewhere.</summary>
    public ParagraphStyle Over(ParagraphStyle other) =>
        new()
        {
            Role = Role ?? other.Role,
            Level = Role is null ? other.Level : Level,
            Look = Look.Over(other.Look),
            Left = Left ?? other.Left,
            Hanging = Hanging ?? other.Hanging,
            Right = Right ?? other.Right,
            NumberId = NumberId ?? other.NumberId,
            ListLevel = ListLevel ?? other.ListLevel,
            IsRuled = IsRuled ?? other.IsRuled,
            IsDropCap = IsDropCap || other.IsDropCap,
            IsTableHead = IsTableHead || other.IsTableHead,
            CodeLanguage = CodeLanguage.Length > 0 ? CodeLanguage : other.CodeLanguage,
            IsDefault = IsDefault,
        };

    /// <summary>Whether the paragraph's mark is a style separator: Word sets what follows on the same line (ISO/IEC 29500-1,
    /// 17.3.2.36). A heading stays one, for it has an entry in the contents.</summary>
    /// <param name="properties">A <c>w:pPr</c>, or null.</param>
    public static bool IsSeparated(Role? role, OpenXmlElement? properties) =>
        role is not (Formatting.Role.Heading or Formatting.Role.Title or Formatting.Role.Subtitle)
        && properties
            ?.GetFirstChild<W.ParagraphMarkRunProperties>()
            ?.GetFirstChild<W.SpecVanish>()
            .IsOn() == true;

    private static bool IsLine(W.BorderType? border) =>
        border is not null && border.Val?.InnerText is not (null or "nil" or "none");
}
