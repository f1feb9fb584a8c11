using Publisher.Editions;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Configuration;

/// <summary>The part of <c>publisher.yml</c> about the look: <c>theme</c> for all PDFs, and <c>pdf</c>, which is a preset,
/// a theme file, a mapping with one of them and other keys of a theme, or a list of such, a PDF each.</summary>
internal static class PdfConfiguration
{
    private const string Preset = "preset";

    private static readonly SettingValue OnePdf =
        SettingValue.Text
        | SettingValue.ThemeBeside(
            new(Preset, SettingValue.Text, "The preset or theme file that is changed.", "office")
        );

    public static readonly SettingKey[] Keys =
    [
        new(
            "theme",
            SettingValue.Theme,
            "Keys of a theme, for every PDF whichever preset it has; its colours and faces reach pages too.",
            "{colors: {link: \"#005a9c\"}}"
        ),
        new(
            "pdf",
            OnePdf.OrList(),
            "How the PDF looks: a preset or a theme file, or keys of a theme beside one; a list makes a PDF of each.",
            "office"
        ),
    ];

    public static ThemeSettings? Theme(Settings settings) =>
        settings.Node.Children.TryGetValue(new YamlScalarNode("theme"), out var node)
            ? node is YamlMappingNode values
                ? new(Path.GetFullPath(settings.File), values)
                : throw settings.Wrong("theme", "must be keys of a theme, such as colors")
            : null;

    /// <returns>Each PDF's look; one at least.</returns>
    public static IReadOnlyList<PdfLook> Looks(Settings settings, TemplateFiles templates) =>
        !settings.Node.Children.TryGetValue(new YamlScalarNode("pdf"), out var node)
            ? [PdfLook.Default]
        : node is YamlSequenceNode { Children: { Count: > 0 } list }
            ? [.. list.Select(item => Look(item, settings, templates))]
        : [Look(node, settings, templates)];

    /// <summary>The looks that a command line lists. One that the configuration names too has what it says of it.</summary>
    /// <exception cref="UsageException">There is no such preset.</exception>
    public static IReadOnlyList<PdfLook> Choose(string list, SourceConfiguration configuration)
    {
        var names = list.Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return names.Length > 0
            ?
            [
                .. names
                    .Distinct(StringComparer.Ordinal)
                    .Select(name =>
                        Known(name, Environment.CurrentDirectory, "--pdf", configuration.Templates)
                    )
                    .Select(theme =>
                        configuration.Pdf.FirstOrDefault(look => look.Theme == theme) ?? new(theme)
                    ),
            ]
            : throw new UsageException("--pdf names no preset.", Hint(configuration.Templates));
    }

    private static PdfLook Look(YamlNode node, Settings settings, TemplateFiles templates)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.File))!;
        var where = $"{settings.File}, line {node.Start.Line}: pdf";
        if (node is YamlScalarNode { Value: { Length: > 0 } name })
        {
            return new(Known(name, folder, where, templates));
        }

        if (node is not YamlMappingNode map)
        {
            throw settings.Wrong("pdf", "must be a preset, a theme file or keys of a theme");
        }

        var values = new YamlMappingNode(
            map.Children.Where(pair => pair.Key is not YamlScalarNode { Value: Preset })
        );
        var theme = new Settings(settings.File, map).Text(Preset) ?? PdfLook.Default.Theme;
        return new(Known(theme, folder, where, templates))
        {
            Settings = new(Path.GetFullPath(settings.File), values),
        };
    }

    /// <returns>The name of a preset, or the full path of a theme file.</returns>
    private static string Known(string name, string folder, string where, TemplateFiles templates)
    {
        if (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            var file = name.Contains('\0', StringComparison.Ordinal)
                ? throw new UsageException(
                    $"{where}: there is a NUL in the name of the theme, which no file has.",
                    Hint(templates)
                )
                : Path.GetFullPath(name, folder);
            return File.Exists(file)
                ? file
                : throw new UsageException(
                    $"{where}: the theme {name} does not exist.",
                    $"It is looked for at {file}. {Hint(templates)}"
                );
        }

        var presets = templates.PdfPresets();
        return presets.Contains(name)
            ? name
            : throw new UsageException(
                $"{where}: there is no preset “{name}”{Suggestion.For(name, presets)}",
                Hint(templates)
            );
    }

    private static string Hint(TemplateFiles templates) =>
        $"The presets are: {string.Join(", ", templates.PdfPresets())}; or name a theme file of yours (.yml).";
}
