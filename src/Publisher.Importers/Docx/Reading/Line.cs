using DocumentFormat.OpenXml;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Docx.Reading;

/// <summary>What one paragraph holds, before its form is settled.</summary>
internal sealed class Line
{
    public List<Inline> Inlines { get; } = [];

    public List<string> Anchors { get; } = [];

    /// <summary>Horizontal rules that stand before its words, and after them.</summary>
    public (int Before, int After) Rules { get; set; }

    /// <summary>Text boxes that hang on it.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <summary>State of the box that it opens with; null when there is none.</summary>
    public bool? Checked { get; set; }

    /// <summary>Its part of a table of contents.</summary>
    public List<Inline> Contents { get; } = [];

    /// <summary>What is suggested, and no part of the text.</summary>
    public List<Inline> Suggested { get; } = [];

    /// <summary>What the word processor does not show.</summary>
    public List<Inline> Hidden { get; } = [];

    public bool HasContents => Contents.Exists(inline => inline is Link || IsWord(inline));

    public bool HasWords => Inlines.Exists(inline => inline is not Text || IsWord(inline));

    /// <summary>Enters into the account what is not in the text.</summary>
    public void Omit(DocxExport export)
    {
        Omit(Suggested, "suggestion", export);
        Omit(Hidden, "hidden", export);
    }

    private static void Omit(List<Inline> inlines, string reason, DocxExport export)
    {
        if (inlines.Count > 0)
        {
            var runs = InlineRuns.Canonical(inlines);
            export.Ledger.Omit(
                DocxContent.Apart(DocumentContent.Of(runs)),
                reason,
                export.Ordinal,
                PlainText.Of(runs)
            );
        }
    }

    private static bool IsWord(Inline inline) =>
        inline is Text text && !string.IsNullOrWhiteSpace(text.Value);
}
