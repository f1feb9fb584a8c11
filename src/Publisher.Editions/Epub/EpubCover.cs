using Publisher.Editions.Images;
using Publisher.Editions.Templating;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The cover: the title in the largest type that it fits in, the authors at the foot.</summary>
internal static class EpubCover
{
    // What the template leaves for each, in its own units.
    private const double TitleSize = 170;
    private const double TitleHeight = 960;
    private const double AuthorSize = 58;
    private const double AuthorHeight = 215;

    public static string Of(Document document, EditionSettings settings)
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
