using System.Text;
using Publisher.Editions.Images;
using Publisher.Editions.Pdf.Themes;
using Publisher.Editions.Templating;
using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>The picture that a message shows for a link to a page: what the page is called, in the theme's fonts.</summary>
internal sealed class SocialCards(Document document, EditionSettings settings)
{
    /// <summary>In pixels: what the services that show such pictures ask for.</summary>
    public const int Width = 1200;

    public const int Height = 630;

    // What the template leaves for each, in its own units.
    private const double TitleSize = 150;
    private const double TitleHeight = 460;
    private const double NameSize = 56;
    private const double NameHeight = 68;

    private readonly Lazy<Theme> _theme = new(() => Theme.Read(settings, document.Language));

    public static string PathOf(SitePage page) => $"cards/{page.Name}.png";

    /// <summary>As PNG; null where a template of the user's is no drawing that can be drawn.</summary>
    /// <param name="name">What stands small below: of what the page is part.</param>
    public ReadOnlyMemory<byte>? Of(string title, string name)
    {
        var large = CoverLines.Fit(title, TitleSize, TitleHeight);
        var small = CoverLines.Fit(name, NameSize, NameHeight);
        var drawing = Template.Fill(
            settings.Templates,
            "site/card.hbs",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["titleSize"] = CoverLines.Number(large.Size),
                ["title"] = CoverLines.Placed(large.Size, large.Lines),
                ["nameSize"] = CoverLines.Number(small.Size),
                ["name"] = CoverLines.Placed(small.Size, small.Lines),
            }
        );
        var svg = ImageFile.Recognise(Encoding.UTF8.GetBytes(drawing));
        return svg is null
            ? null
            : DrawnFallback
                .Of(
                    svg,
                    (families, isBold, isItalic) =>
                        _theme.Value.DrawingFonts(families, isBold, isItalic),
                    out _,
                    pixelsPerUnit: 1
                )
                ?.Bytes;
    }
}
