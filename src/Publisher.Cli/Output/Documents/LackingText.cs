using Publisher.Features;

namespace Publisher.Cli.Output.Documents;

/// <summary>What the format of an export can't carry, so that its author may choose another.</summary>
internal static class LackingText
{
    public static string Of(ExportFormat format) =>
        string.Join("\n  ", FeatureTable.Lacking(format).Prepend($"{Name(format)} can't carry:"));

    private static string Name(ExportFormat format) =>
        format switch
        {
            ExportFormat.Html => "The web page",
            ExportFormat.Docx => "The Word document",
            ExportFormat.Markdown => "The Markdown file",
            ExportFormat.Odt => "The OpenDocument text",
            ExportFormat.Epub => "The EPUB",
            _ => "The outline",
        };
}
