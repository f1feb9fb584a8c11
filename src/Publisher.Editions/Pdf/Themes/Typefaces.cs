using System.Globalization;
using System.Text;
using Publisher.Model;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Mathematics;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>The fonts of a theme, each read when it is first needed; behind them those that the author names, and behind
/// all the computer's.</summary>
internal sealed class Typefaces(ThemeNode theme, EditionSettings settings)
{
    private const string Fallbacks = "fallbacks";
    private const int MostQuoted = 12;
    private const double Regular = 400;
    private const double Bold = 700;

    private readonly Dictionary<FaceName, Font?> fonts = [];
    private readonly Dictionary<FaceName, FontSet> sets = [];
    private readonly SortedDictionary<string, string> problems = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly FontReserve reserve = new(
        settings.SystemFonts.Select(font => (font.Name, font.Read))
    );
    private Font[]? named;

    /// <summary>What there is to say of fonts that are not the theme's faces. Ask when the edition is set.</summary>
    public IEnumerable<Finding> Findings =>
        [.. problems.Values.Select(Unused), .. findings, .. reserve.Used.Select(Borrowed)];

    public FontSet Find(string family, bool isBold, bool isItalic)
    {
        var face = (isBold, isItalic) switch
        {
            (true, true) => "bold-italic",
            (true, false) => "bold",
            (false, true) => "italic",
            _ => "regular",
        };
        var node = theme["families"][family];
        var name = FaceName.Of(
            node,
            face,
            node.Text(face),
            new() { Weight = isBold ? Bold : Regular, IsItalic = isItalic }
        );
        if (!sets.TryGetValue(name, out var set))
        {
            var fallbacks = theme
                .Words(Fallbacks)
                .Select(other => FaceName.Of(theme, Fallbacks, other, FontChoice.Regular));
            set = new(
                reserve,
                [
                    Read(name) ?? throw Broken(name.Path, node.Place(face)),
                    .. fallbacks
                        .Where(other => other.Path != name.Path)
                        .Select(Read)
                        .OfType<Font>(),
                    .. named ??= [.. settings.Fonts.Select(Named).OfType<Font>()],
                ]
            );
            sets.Add(name, set);
        }

        return set;
    }

    /// <summary>The face of formulas.</summary>
    /// <exception cref="InvalidTemplateException">There is no such font, or it does not say how formulas are set with it.</exception>
    public MathFace Mathematics()
    {
        const string Key = "mathematics";
        var name = FaceName.Of(theme, Key, theme.Text(Key), FontChoice.Regular);
        var font = Read(name) ?? throw Broken(name.Path, theme.Place(Key));
        return MathFace.Of(font)
            ?? throw new InvalidTemplateException(
                $"The font {font.Name} does not say how formulas are set with it. It is named in {theme.Place(Key)}."
            )
            {
                Hint = "Name a font for mathematics: one with a table MATH.",
            };
    }

    /// <summary>The edition is made without a fallback that can't be used.</summary>
    private Finding Unused(string problem) =>
        new(
            "usable-font",
            Severity.Warning,
            $"A fallback font of the theme is not used. {problem} ({theme.Place(Fallbacks)})",
            "Put the font in its place, or take its name out of the list."
        );

    private InvalidTemplateException Broken(string path, string place) =>
        new($"{problems[path]} It is named in {place}.")
        {
            Hint =
                "Name a font with outlines (.ttf, .otf, .ttc, .woff or .woff2) that is there and may be embedded; a path starts at the file that names it.",
        };

    /// <returns>Null where there is no such font, or none that can be read.</returns>
    private Font? Read(FaceName name)
    {
        if (!fonts.TryGetValue(name, out var font))
        {
            font = Open(name);
            // One file may serve for several faces: a font that does not vary is then one font.
            var same = fonts.FirstOrDefault(known => known.Key.IsSameFont(name)).Value;
            font = same is { IsVariable: false } ? same : font;
            fonts.Add(name, font);
        }

        return font;
    }

    private Font? Open(FaceName name)
    {
        try
        {
            var file = settings.Templates.Read(name.Path);
            return Embeddable(
                Font.Read(file, settings.Templates.Name(name.Path), choice: name.Choice)
            );
        }
        catch (Exception error) when (error is InvalidFontException or InvalidTemplateException)
        {
            problems[name.Path] = error.Message;
            return null;
        }
    }

    private Font? Named(FontSource source)
    {
        try
        {
            return Embeddable(Font.Read(source.Read(), source.Name));
        }
        catch (InvalidFontException error)
        {
            findings.Add(
                new(
                    "usable-font",
                    Severity.Warning,
                    $"The font {source.Name} that the settings name is not used. {error.Message}",
                    "Name a font with outlines (.ttf, .otf, .ttc, .woff or .woff2) that may be embedded, under fonts in publisher.yml."
                )
            );
            return null;
        }
    }

    /// <summary>One rule for every font of an edition: its licence bits must let a document embed some of its glyphs.</summary>
    private static Font Embeddable(Font font) =>
        font.MayBeEmbedded
            ? font
            : throw new InvalidFontException(
                $"The licence bits of the font {font.Name} (OS/2 fsType) forbid to embed it in a document."
            );

    private static Finding Borrowed(KeyValuePair<string, SortedSet<int>> font)
    {
        var characters = new StringBuilder();
        foreach (var codePoint in font.Value.Take(MostQuoted))
        {
            characters.Append(
                CultureInfo.InvariantCulture,
                $" {new Rune(codePoint)} (U+{codePoint:X4})"
            );
        }

        var more = font.Value.Count > MostQuoted ? " and others" : "";
        return new(
            "portable-font",
            Severity.Note,
            $"The PDF borrows from {font.Key}, a font of this computer:{characters}{more}. Another computer may set them otherwise.",
            "Name a font that has them under fonts in publisher.yml; system-fonts: off there keeps to the fonts of the edition."
        )
        {
            Quote = new Rune(font.Value.Min).ToString(),
        };
    }
}
