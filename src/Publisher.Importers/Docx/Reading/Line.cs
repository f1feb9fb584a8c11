using DocumentFormat.OpenXml;
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

    /// <summary>What it says of a table of contents.</summary>
    public bool HasContents { get; set; }

    public bool HasWords =>
        Inlines.Exists(inline => inline is not Text text || !string.IsNullOrWhiteSpace(text.Value));
}
