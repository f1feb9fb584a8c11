using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Publisher.Editions.Html;
using Publisher.Editions.Templating;
using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>Leads addresses on that were right before: those of the edition in one file, of an earlier edition in which a
/// term stood on another page or had another name, of a site with other pages.</summary>
internal static class Redirects
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The place of every id, for the script that a page asks when it has not what is asked of it.</summary>
    /// <param name="anchors">With no file that is being written, so that addresses are the site's.</param>
    public static string Places(Document document, Anchors anchors)
    {
        var outline = Outline.Of(document);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            var ids = outline
                .Entries.SelectMany(entry => entry.Headword.OtherIds.Prepend(entry.Id))
                .Concat(outline.Sections.Select(section => section.Id))
                .Distinct(StringComparer.Ordinal);
            foreach (var id in ids)
            {
                json.WriteString(id, anchors.Address(id) ?? "");
            }

            json.WriteEndObject();
        }

        var places = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return $"publisherPlaces = {places};\n";
    }

    /// <summary>A page under each name that the page of a term had before, where no other page has it.</summary>
    public static IEnumerable<(string Path, string Page)> Pages(
        IReadOnlyList<SitePage> pages,
        ITemplates templates,
        string language
    )
    {
        var taken = pages.Select(page => page.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Entry is not null))
        {
            foreach (
                var name in page.Entry!.Headword.OtherIds.Select(PageNames.Of).Where(taken.Add)
            )
            {
                var text = Template.Fill(
                    templates,
                    "site/moved.hbs",
                    new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["language"] = language,
                        ["title"] = page.Title,
                        ["address"] = page.Path,
                    }
                );
                yield return ($"{name}.html", text);
            }
        }
    }
}
