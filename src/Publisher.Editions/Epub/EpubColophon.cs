using Publisher.Editions.Html;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The last page: what the book is, whose, which edition, under which licence, where it comes from and what it was
/// made with.</summary>
internal static class EpubColophon
{
    public static void Write(
        Document document,
        EditionSettings settings,
        EditionWords words,
        MarkupWriter into
    )
    {
        using (
            into.Block(
                "section",
                ("class", $"{HtmlContent.Furniture} colophon"),
                ("epub:type", "colophon"),
                ("role", "doc-colophon"),
                ("aria-label", words.Colophon)
            )
        )
        {
            using (into.Block("h1"))
            {
                into.Text(words.Colophon);
            }

            string[] lines =
            [
                document.Name.ReplaceLineEndings(" "),
                string.Join(", ", settings.Authors),
                settings.IsDated ? words.Date(settings.Date) : "",
                words.Edition(settings.EditionName(document)),
                settings.Licence,
            ];
            foreach (var line in lines.Where(line => line.Length > 0))
            {
                using (into.Block("p"))
                {
                    into.Text(line);
                }
            }

            if (settings.Site.Address.Length > 0)
            {
                using (into.Block("p"))
                using (into.Inline("a", ("href", settings.Site.Address)))
                {
                    into.Text(settings.Site.Address);
                }
            }

            using (into.Block("p"))
            {
                into.Text(words.MadeWith);
            }
        }
    }
}
