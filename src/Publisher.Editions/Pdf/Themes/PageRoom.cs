namespace Publisher.Editions.Pdf.Themes;

/// <summary>Whether a theme's pages have room for text.</summary>
internal static class PageRoom
{
    private const double LeastEms = 8;
    private const double LeastLines = 6;
    private const double LeastSize = 1;

    /// <exception cref="InvalidTemplateException">No text can be set on such a page; it tells which measure is to blame.</exception>
    public static void Check(ThemeNode root, Theme theme)
    {
        var styles = root["styles"];
        foreach (var name in styles.Keys)
        {
            var style = theme.Style(name);
            if (style.Size < LeastSize)
            {
                throw styles[name].Wrong("size", "at least 1 point");
            }

            if (style.Leading < style.Size / 2)
            {
                throw styles[name].Wrong("leading", $"at least half of the size, {style.Size}");
            }
        }

        CheckPage(root["page"], theme);
    }

    private static void CheckPage(ThemeNode page, Theme theme)
    {
        var (design, text) = (theme.Page, theme.Style("text"));
        if (design.Measure < LeastEms * text.Size)
        {
            throw TooSmall(
                page,
                "width",
                design.IsTwoSided ? ["inner", "outer"] : ["left", "right"],
                $"the margins leave {Points(design.Measure)} of the page's width, and a line takes {Points(LeastEms * text.Size)}"
            );
        }

        if (design.TextHeight < LeastLines * text.Leading)
        {
            throw TooSmall(
                page,
                "height",
                ["top", "bottom"],
                $"the margins leave {Points(design.TextHeight)} of the page's height, and {LeastLines} lines take {Points(LeastLines * text.Leading)}"
            );
        }

        if (design.HeadBaseline > design.MarginTop)
        {
            throw page.Wrong("head", "smaller than margin.top, so that it stands above the text");
        }

        if (page.Number("folio") > design.MarginBottom)
        {
            throw page.Wrong(
                "folio",
                "smaller than margin.bottom, so that it stands below the text"
            );
        }
    }

    /// <summary>Blames what whoever asks for the edition has changed.</summary>
    private static InvalidTemplateException TooSmall(
        ThemeNode page,
        string length,
        IEnumerable<string> margins,
        string reason
    ) =>
        margins.FirstOrDefault(page["margin"].IsEdited) is { } margin
            ? page["margin"].Wrong(margin, $"smaller, or the page larger: {reason}")
            : page.Wrong(length, $"larger, or margins and text smaller: {reason}");

    private static string Points(double points) => FormattableString.Invariant($"{points:0.#} pt");
}
