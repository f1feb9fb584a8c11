namespace Publisher.Features;

/// <summary>The formats that documents are exported in.</summary>
public enum ExportFormat
{
    Html,
    Docx,
    Markdown,
    Opml,
    Odt,
    Epub,
}

/// <summary>How much of a feature a format can hold, or an edition shows.</summary>
public enum Support
{
    Whole,
    Partly,
    None,
}

/// <summary>What an author can do in Google Docs, as far as a format or an edition may treat it differently.</summary>
public enum Feature
{
    Title,
    Headings,
    Stress,
    Strike,
    Scripts,
    LineBreaks,
    Links,
    InternalLinks,
    Lists,
    ListNumbering,
    Checklists,
    DefinitionLists,
    Tables,
    RichTables,
    NestedTables,
    Captions,
    Pictures,
    PictureSizes,
    Drawings,
    Quotes,
    Code,
    CodeLanguage,
    Rules,
    Footnotes,
    Equations,
    Chips,
    Tabs,
    Comments,
    Suggestions,
    Language,
    WordLanguages,
    Date,
    Properties,
    Direction,
    ContentsTable,
    PageFurniture,
    Invisibles,
    Appearance,
}

/// <summary>What becomes of a feature in each format and in each edition.</summary>
/// <param name="Name">For people, in the plural where it has one.</param>
/// <param name="Note">What "partly" and "no" mean here; empty where every cell is yes.</param>
public sealed record FeatureRow(Feature Feature, string Name, string Note)
{
    public required Formats From { get; init; }

    public required Editions Into { get; init; }

    /// <summary>What the export can hold.</summary>
    public sealed record Formats(Support Html, Support Docx, Support Markdown, Support Opml)
    {
        public required Support Odt { get; init; }

        public required Support Epub { get; init; }

        public Support this[ExportFormat format] =>
            format switch
            {
                ExportFormat.Html => Html,
                ExportFormat.Docx => Docx,
                ExportFormat.Markdown => Markdown,
                ExportFormat.Odt => Odt,
                ExportFormat.Epub => Epub,
                _ => Opml,
            };
    }

    /// <summary>What the edition shows.</summary>
    public sealed record Editions(Support Html, Support Epub, Support Pdf, Support Docx);
}
