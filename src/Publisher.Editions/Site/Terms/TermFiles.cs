using System.Text;
using Publisher.Editions.Html;
using Publisher.Editions.Templating;
using Publisher.Model;

namespace Publisher.Editions.Site.Terms;

/// <summary>Writes the terms as other tools and other pages take them.</summary>
internal static class TermFiles
{
    /// <param name="anchors">With no file that is being written, so that addresses are the site's.</param>
    public static void Write(
        Document document,
        EditionSettings settings,
        Anchors anchors,
        IReadOnlyList<SiteTerm> terms,
        Action<string, ReadOnlyMemory<byte>> write
    )
    {
        if (terms.Count == 0)
        {
            return;
        }

        var address = settings.Site.Address;
        var json = new TermJson(address);
        write("terms.json", json.All(document, terms));
        write("terms.csv", Encoding.UTF8.GetBytes(TermCsv.Of(terms, address)));
        write("terms.anki.txt", Encoding.UTF8.GetBytes(AnkiDeck.Of(document, terms)));
        write("terms.tbx", Encoding.UTF8.GetBytes(TermBase.Of(document, terms, address)));
        write("objects.inv", SphinxInventory.Of(document, terms, anchors));
        foreach (var term in terms)
        {
            write($"terms/{term.File}.json", json.One(term));
        }

        write("terms/index.json", TermJson.Names(terms));
        write(
            "hover.js",
            Encoding.UTF8.GetBytes(Template.Text(settings.Templates, "site/hover.js"))
        );
    }
}
