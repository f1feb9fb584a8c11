using YamlDotNet.RepresentationModel;

namespace Publisher.Editions;

/// <summary>Which theme the PDF has.</summary>
/// <param name="Theme">A preset, by the name of its file in <c>templates/pdf</c> without extension; or the full path of a
/// theme file of the author's.</param>
public sealed record PdfLook(string Theme)
{
    public static PdfLook Default { get; } = new("book");

    /// <summary>What is set otherwise than the theme says; null for nothing.</summary>
    public ThemeSettings? Settings { get; init; }
}

/// <summary>Keys of a theme, as a settings file gives them.</summary>
/// <param name="File">The full path of the settings file: for messages, and its folder is where font files are looked for.</param>
public sealed record ThemeSettings(string File, YamlMappingNode Values);
