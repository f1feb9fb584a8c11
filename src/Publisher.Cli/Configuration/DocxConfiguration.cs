using Publisher.Cli.Files;
using Publisher.Editions;

namespace Publisher.Cli.Configuration;

/// <summary>The setting of <c>publisher.yml</c> about the DOCX: a Word template of the author's own.</summary>
internal static class DocxConfiguration
{
    private const string Docx = "docx";

    public static readonly SettingKey Key = new(
        Docx,
        SettingValue.Text,
        "A Word template of yours (.dotx or .docx), whose styles, page, heads and feet the DOCX has.",
        "house-style.dotx"
    );

    /// <summary>Where it lies; null where none is named.</summary>
    public static string? Path(Settings settings) =>
        settings.Text(Docx) is { } name ? settings.PathOf(Docx, name) : null;

    public static WordTemplate? From(Settings settings)
    {
        if (Path(settings) is not { } path)
        {
            return null;
        }

        return File.Exists(path)
            ? new(path, BoundedFile.Read(path, BoundedFile.SourceMegabytes))
            : throw settings.Wrong(Docx, $"names a Word template, but there is no {path}");
    }
}
