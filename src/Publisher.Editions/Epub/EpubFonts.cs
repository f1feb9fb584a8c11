using System.Globalization;
using System.Text;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Fonts;

namespace Publisher.Editions.Epub;

/// <summary>The faces of the theme in the publication, each with the characters of the book alone, where the author wants them:
/// else the reading system and its reader choose.</summary>
internal sealed class EpubFonts
{
    private const double Regular = 400;
    private const double Bold = 700;

    private static readonly (
        string Family,
        string Name,
        string Generic,
        string Selector
    )[] Families =
    [
        ("serif", "Book Text", "serif", "body"),
        ("sans", "Book Label", "sans-serif", "h1, h2, h3, h4, h5, h6"),
        ("mono", "Book Code", "monospace", "code, pre, kbd, samp"),
    ];

    private static readonly (string Face, bool IsBold, bool IsItalic)[] Faces =
    [
        ("regular", false, false),
        ("italic", false, true),
        ("bold", true, false),
        ("bold-italic", true, true),
    ];

    private readonly ITemplates _templates;
    private readonly HashSet<int> _characters = [];
    private readonly Dictionary<FaceName, string?> _paths = [];
    private readonly StringBuilder _rules = new();
    private readonly List<EpubFile> _files = [];
    private readonly List<Finding> _findings = [];

    /// <param name="pages">The markup of all pages.</param>
    public EpubFonts(EditionSettings settings, IEnumerable<ReadOnlyMemory<byte>> pages)
    {
        _templates = settings.Templates;
        foreach (var page in pages)
        {
            foreach (var rune in Encoding.UTF8.GetString(page.Span).EnumerateRunes())
            {
                _characters.Add(rune.Value);
            }
        }

        var families = new ThemeReader(_templates).ReadShared(settings.Theme)["families"];
        foreach (var family in Families)
        {
            Read(families[family.Family], family.Name, family.Generic, family.Selector);
        }
    }

    public IReadOnlyList<EpubFile> Files => _files;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What goes behind the style sheet.</summary>
    public string Rules => _rules.ToString();

    private void Read(ThemeNode faces, string name, string generic, string selector)
    {
        var hasFace = false;
        foreach (var (face, isBold, isItalic) in Faces)
        {
            var choice = new FontChoice { Weight = isBold ? Bold : Regular, IsItalic = isItalic };
            if (
                PathOf(FaceName.Of(faces, face, faces.Text(face), choice), faces.Place(face)) is
                { } path
            )
            {
                hasFace = true;
                var weight = isBold ? "bold" : "normal";
                var style = isItalic ? "italic" : "normal";
                _rules.Append(
                    CultureInfo.InvariantCulture,
                    $"@font-face {{ font-family: \"{name}\"; src: url({path}); font-weight: {weight}; font-style: {style}; }}\n"
                );
            }
        }

        if (hasFace)
        {
            _rules.Append(
                CultureInfo.InvariantCulture,
                $"{selector} {{ font-family: \"{name}\", {generic}; }}\n"
            );
        }
    }

    /// <summary>The file of a face, which is written when it is first asked for; null where there is none.</summary>
    private string? PathOf(FaceName name, string place)
    {
        if (!_paths.TryGetValue(name, out var path))
        {
            _paths[name] = path = Write(name, place);
        }

        return path;
    }

    private string? Write(FaceName name, string place)
    {
        try
        {
            var file = _templates.Name(name.Path);
            var font = Font.Read(_templates.Read(name.Path), file, choice: name.Choice);
            if (!font.MayBeEmbedded)
            {
                throw new InvalidFontException(
                    $"The licence bits of the font {file} (OS/2 fsType) forbid to embed it."
                );
            }

            if (WebFont.Of(font, _characters) is not { } bytes)
            {
                return null;
            }

            // One face may serve as two: bold, and bold italic.
            if (_files.Find(known => known.Content.Span.SequenceEqual(bytes)) is { } same)
            {
                return same.Path;
            }

            var isCff = bytes is [(byte)'O', ..];
            var id = FormattableString.Invariant($"font-{_files.Count + 1}");
            var path = $"fonts/{id}{(isCff ? ".otf" : ".ttf")}";
            _files.Add(new(id, path, isCff ? "font/otf" : "font/ttf", bytes));
            return path;
        }
        catch (Exception error) when (error is InvalidFontException or InvalidTemplateException)
        {
            _findings.Add(
                new(
                    "usable-font",
                    Severity.Warning,
                    $"{place} is not in the EPUB. {error.Message}",
                    "Name a font with outlines (.ttf, .otf, .ttc, .woff or .woff2) that may be embedded."
                )
            );
            return null;
        }
    }
}
