using System.Text;
using Publisher.Editions.Images;
using Publisher.Editions.Pdf.Themes;
using Publisher.Editions.Templating;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The cover: the author's own picture, else the title in the largest type that it fits in, the authors at the
/// foot.</summary>
internal static class EpubCover
{
    /// <summary>In pixels: what shops ask for.</summary>
    public const int Width = 1600;

    public const int Height = 2560;

    // What the template leaves for each, in its own units.
    private const double TitleSize = 170;
    private const double TitleHeight = 960;
    private const double AuthorSize = 58;
    private const double AuthorHeight = 215;

    /// <summary>As PNG, since many shelves show no drawings; the drawing itself where it is none that can be drawn.</summary>
    public static ImageFile Of(Document document, EditionSettings settings)
    {
        if (settings.Cover is { } own)
        {
            return own.Named("cover");
        }

        var theme = new Lazy<Theme>(() => Theme.Read(settings, document.Language));
        var drawing = ImageFile.Recognise(Encoding.UTF8.GetBytes(Drawing(document, settings)));
        var picture = drawing is null
            ? null
            : DrawnFallback.Of(
                drawing,
                (families, isBold, isItalic) =>
                    theme.Value.DrawingFonts(families, isBold, isItalic),
                out _,
                pixelsPerUnit: 1
            );
        return picture?.Named("cover")
            ?? drawing?.Named("cover")
            ?? throw new InvalidTemplateException(
                $"{settings.Templates.Name("epub/cover.hbs")} gives no SVG: the cover is one."
            );
    }

    /// <summary>As SVG.</summary>
    public static string Drawing(Document document, EditionSettings settings)
    {
        var title = CoverLines.Fit(document.Name, TitleSize, TitleHeight);
        var authors = CoverLines.Fit(string.Join(", ", settings.Authors), AuthorSize, AuthorHeight);
        return Template.Fill(
            settings.Templates,
            "epub/cover.hbs",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["name"] = document.Name,
                ["titleSize"] = CoverLines.Number(title.Size),
                ["title"] = CoverLines.Placed(title.Size, title.Lines),
                ["authorSize"] = CoverLines.Number(authors.Size),
                ["authors"] = CoverLines.Placed(authors.Size, authors.Lines),
            }
        );
    }
}
