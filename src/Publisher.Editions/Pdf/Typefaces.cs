using System.Globalization;
using System.Text;
using Publisher.Model;
using Publisher.Typesetting.Fonts;

namespace Publisher.Editions.Pdf;

/// <summary>The fonts of a theme, each read when it is first needed; behind them those that the author names, and behind
/// all the computer's.</summary>
internal sealed class Typefaces(ThemeNode theme, EditionSettings settings)
{
    private const int MostQuoted = 12;

    private readonly Dictionary<string, Font> fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FontSet> sets = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly FontReserve reserve = new(
        settings.SystemFonts.Select(font => (font.Name, font.Read))
    );
    private Font[]? named;

    /// <summary>What there is to say of fonts that are not the theme's. Ask when the edition is set.</summary>
    public IEnumerable<Finding> Findings => [.. findings, .. reserve.Used.Select(Borrowed)];

    public FontSet Find(string family, bool isBold, bool isItalic)
    {
        var face = (isBold, isItalic) switch
        {
            (true, true) => "bold-italic",
            (true, false) => "bold",
            (false, true) => "italic",
            _ => "regular",
        };
        var file = theme["families"][family].Text(face);
        if (!sets.TryGetValue(file, out var set))
        {
            set = new(
                reserve,
                [
                    Read(file),
                    .. theme.Words("fallbacks").Where(other => other != file).Select(Read),
                    .. named ??= [.. settings.Fonts.Select(Named).OfType<Font>()],
                ]
            );
            sets.Add(file, set);
        }

        return set;
    }

    private Font Read(string file)
    {
        if (!fonts.TryGetValue(file, out var font))
        {
            font = Open(file);
            fonts.Add(file, font);
        }

        return font;
    }

    private Font Open(string file)
    {
        try
        {
            return Font.Read(settings.Templates.Read($"fonts/{file}"), file);
        }
        catch (InvalidFontException error)
        {
            throw new InvalidTemplateException($"templates/fonts/{file}: {error.Message}");
        }
    }

    private Font? Named(FontSource source)
    {
        var problem = "Its licence bits (OS/2 fsType) forbid to embed it in a document.";
        try
        {
            var font = Font.Read(source.Read(), source.Name);
            if (font.MayBeEmbedded)
            {
                return font;
            }
        }
        catch (InvalidFontException error)
        {
            problem = error.Message;
        }

        findings.Add(
            new(
                "usable-font",
                Severity.Warning,
                $"The font {source.Name} that the settings name is not used. {problem}",
                "Name a TrueType font (.ttf, .ttc, or .woff) that may be embedded, under fonts in publisher.yml."
            )
        );
        return null;
    }

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
