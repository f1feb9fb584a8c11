using Publisher.Cli.Files;
using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about fonts for characters that the theme's lack.</summary>
internal static class FontConfiguration
{
    private static readonly string[] Switch = ["on", "off"];

    public static readonly SettingKey[] Keys =
    [
        new(
            "fonts",
            SettingValue.Texts,
            "Font files for characters that the PDF's own fonts lack, in this order.",
            "[MyFont.ttf]"
        ),
        new(
            "system-fonts",
            SettingValue.OneOf(Switch),
            "Whether this computer's fonts serve for what none of these has.",
            "off"
        ),
        new(
            "epub-fonts",
            SettingValue.OneOf(Switch),
            "Whether the EPUB brings along the theme's faces, each with the characters of the book alone.",
            "on"
        ),
    ];

    /// <summary>The font files that the settings name, relative to the settings.</summary>
    public static Items<FontSource> Fonts(Settings settings) =>
        [
            .. settings
                .Texts("fonts")
                .Select(name => Checked(settings, name))
                .Select(path => new FontSource(
                    Path.GetFileName(path),
                    () => BoundedFile.Read(path, BoundedFile.FontMegabytes)
                )),
        ];

    /// <summary>Where they lie.</summary>
    public static IEnumerable<string> Paths(Settings settings) =>
        settings.Texts("fonts").Select(name => settings.PathOf("fonts", name));

    /// <summary>A font is read only where a character asks for it, and what is wrong with a setting should not wait for
    /// that.</summary>
    private static string Checked(Settings settings, string name)
    {
        var path = settings.PathOf("fonts", name);
        if (!File.Exists(path))
        {
            throw settings.Wrong("fonts", $"names {name}, but there is no {path}");
        }

        // A device and a pipe have no length either.
        return new FileInfo(path) is { Length: 0, LinkTarget: null }
            ? throw settings.Wrong(
                "fonts",
                $"names {name}, which is empty, a device or a pipe, where a font is a file ({BoundedFile.Limit(BoundedFile.FontMegabytes)})"
            )
            : path;
    }

    /// <summary>Whether the EPUB brings the faces of the theme along; usually its reader chooses.</summary>
    public static bool EmbedsInBook(Settings settings) =>
        settings.Choice("epub-fonts", "off", Switch) == "on";

    /// <summary>Whether the computer's fonts serve where all others lack a character.</summary>
    public static bool UsesSystem(Settings settings) =>
        settings.Choice("system-fonts", "on", Switch) == "on";
}
