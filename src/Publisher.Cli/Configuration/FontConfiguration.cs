using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli;

/// <summary>The settings of <c>publisher.yml</c> about fonts for characters that the theme's lack.</summary>
internal static class FontConfiguration
{
    public static readonly string[] Keys = ["fonts", "system-fonts"];

    /// <summary>The font files that the settings name, relative to the settings.</summary>
    public static Items<FontSource> Fonts(Settings settings)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.File))!;
        return
        [
            .. settings
                .Texts("fonts")
                .Select(file =>
                    Path.Combine(folder, file) is var path && File.Exists(path)
                        ? new FontSource(Path.GetFileName(path), () => File.ReadAllBytes(path))
                        : throw settings.Wrong("fonts", $"names {file}, but there is no {path}")
                ),
        ];
    }

    /// <summary>Whether the computer's fonts serve where all others lack a character.</summary>
    public static bool UsesSystem(Settings settings) =>
        settings.Choice("system-fonts", "on", "on", "off") == "on";
}
