using System.Globalization;

namespace Publisher.Editions.Site;

/// <summary>The list of a site's pages for search engines (sitemaps.org, protocol 0.9).</summary>
internal static class Sitemap
{
    /// <param name="paths">Within the site.</param>
    public static string Of(IEnumerable<string> paths, EditionSettings settings)
    {
        var markup = new MarkupWriter(isXml: true);
        markup.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        using (markup.Block("urlset", ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")))
        {
            foreach (var path in paths)
            {
                using (markup.Block("url"))
                {
                    Leaf("loc", settings.Site.Address + path, markup);
                    if (settings.IsDated)
                    {
                        Leaf("lastmod", Day(settings.Date), markup);
                    }
                }
            }
        }

        markup.NewLine();
        return markup.ToString();
    }

    private static string Day(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Leaf(string name, string text, MarkupWriter into)
    {
        using (into.Inline(name))
        {
            into.Text(text);
        }
    }
}
