using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Editions.Templating;
using Publisher.Model;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;

namespace Publisher.Editions.Html;

/// <summary>A font of the author's theme, which a page brings along.</summary>
/// <param name="Path">As templates are read.</param>
/// <param name="Name">Of a file for it.</param>
internal sealed record PageFont(string Path, string Name, string Rule)
{
    public string MediaType => $"font/{System.IO.Path.GetExtension(Name)[1..]}";

    /// <param name="address">Of its file.</param>
    public string RuleAt(string address) =>
        Rule.Replace("{address}", address, StringComparison.Ordinal);
}

/// <summary>What the author's theme says of the look of pages: its colours and faces, as far as they are not those that
/// Publisher comes with. The style sheet has a value by day and one by night for each.</summary>
internal sealed partial class PageTheme
{
    private const string Sheet = "html/style.css";

    /// <summary>Colours of a theme and what the style sheet calls them.</summary>
    private static readonly (string Key, string Name, bool IsOfText)[] Colors =
    [
        ("text", "ink", true),
        ("link", "link", true),
        ("faint", "quiet", true),
        ("rule", "line", false),
        ("shade", "panel", false),
    ];

    private static readonly (string Family, string Name)[] Families =
    [
        ("serif", "text"),
        ("sans", "label"),
        ("mono", "code"),
    ];

    private static readonly (string Face, string Rule)[] Faces =
    [
        ("regular", "font-weight: 400; font-style: normal"),
        ("italic", "font-weight: 400; font-style: italic"),
        ("bold", "font-weight: 600 700; font-style: normal"),
        ("bold-italic", "font-weight: 600 700; font-style: italic"),
    ];

    private readonly ThemeNode _root;
    private readonly ITemplates _templates;
    private readonly StringBuilder _variables = new();
    private readonly List<Finding> _findings = [];
    private readonly List<PageFont> _fonts = [];

    private PageTheme(ThemeNode root, ITemplates templates)
    {
        (_root, _templates) = (root, templates);
        ReadColors();
        foreach (var (family, name) in Families)
        {
            ReadFamily(family, name);
        }
    }

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<PageFont> Fonts => _fonts;

    /// <exception cref="InvalidTemplateException">The theme says what a theme can't say.</exception>
    public static PageTheme Of(EditionSettings settings) =>
        new(new ThemeReader(settings.Templates).ReadShared(settings.Theme), settings.Templates);

    /// <summary>What goes behind the style sheet; empty where the theme says nothing.</summary>
    /// <param name="address">Of the file of a font.</param>
    public string Rules(Func<PageFont, string> address) =>
        string.Concat(_fonts.Select(font => font.RuleAt(address(font))))
        + (_variables.Length > 0 ? $":root {{\n{_variables}}}\n" : "");

    private void ReadColors()
    {
        var colors = _root["colors"];
        var sheet = Template.Text(_templates, Sheet);
        var day = Ground(sheet, "paper-light", RgbColor.White);
        // What can be read on the lightest ground can be on the others.
        var night = Ground(sheet, "here-dark", Ground(sheet, "paper-dark", RgbColor.Black));
        foreach (var (key, name, isOfText) in Colors.Where(color => colors.IsEdited(color.Key)))
        {
            var color = colors.Color(key);
            Set($"{name}-light", Contrast.Written(color));
            if (isOfText)
            {
                Set($"{name}-dark", Contrast.Written(Contrast.Lightened(color, night)));
                _findings.AddRange(Contrast.Problems(colors, key, day));
            }
            else if (key == "shade")
            {
                _findings.AddRange(Contrast.Problems(colors, "text", color));
            }
        }
    }

    private void ReadFamily(string family, string name)
    {
        var faces = _root["families"][family];
        if (!faces.IsEdited("regular"))
        {
            return;
        }

        foreach (var (face, rule) in Faces)
        {
            if (!faces.IsEdited(face))
            {
                continue;
            }

            var path = FaceName.Of(faces, face, faces.Text(face), FontChoice.Regular).Path;
            if (Problem(path) is { } problem)
            {
                _findings.Add(
                    new(
                        "usable-font",
                        Severity.Warning,
                        $"{faces.Place(face)} is not on the page. {problem}",
                        "Name a font that browsers read (.ttf, .otf, .woff, .woff2) and that may be embedded."
                    )
                );
                continue;
            }

            _fonts.Add(
                new(
                    path,
                    $"{name}-{face}{Path.GetExtension(path).ToLowerInvariant()}",
                    $"@font-face {{ font-family: \"Theme {name}\"; src: url({{address}}); {rule}; }}\n"
                )
            );
        }

        if (_fonts.Exists(font => font.Name.StartsWith($"{name}-", StringComparison.Ordinal)))
        {
            var generic =
                family == "mono" ? "monospace"
                : family == "sans" ? "sans-serif"
                : family;
            Set($"{name}-font", $"\"Theme {name}\", {generic}");
        }
    }

    /// <summary>Why a page can't have a font; null for nothing.</summary>
    private string? Problem(string path)
    {
        if (
            Path.GetExtension(path).ToLowerInvariant()
            is not (".ttf" or ".otf" or ".woff" or ".woff2")
        )
        {
            return "No browser reads fonts in files of this kind.";
        }

        try
        {
            var font = Font.Read(_templates.Read(path), _templates.Name(path));
            return font.MayBeEmbedded
                ? null
                : $"The licence bits of the font {font.Name} (OS/2 fsType) forbid to embed it.";
        }
        catch (Exception error) when (error is InvalidFontException or InvalidTemplateException)
        {
            return error.Message;
        }
    }

    private void Set(string name, string value) =>
        _variables.Append(CultureInfo.InvariantCulture, $"  --{name}: {value};\n");

    private static RgbColor Ground(string sheet, string name, RgbColor otherwise)
    {
        var match = Variable()
            .Matches(sheet)
            .FirstOrDefault(found => found.Groups["name"].Value == name);
        if (match is null)
        {
            return otherwise;
        }

        var rgb = int.Parse(
            match.Groups["rgb"].Value,
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture
        );
        return new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
    }

    [GeneratedRegex(
        @"--(?<name>[a-z-]{1,40}):\s{0,9}#(?<rgb>[0-9a-fA-F]{6})\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Variable();
}
