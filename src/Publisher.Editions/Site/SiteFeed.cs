using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Publisher.Editions.Html;
using Publisher.Editions.Revisions;
using Publisher.Editions.Site.Terms;
using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>The feed of changes (Atom, RFC 4287): an item for each edition that was published into the same folder and had
/// changes, with links to what is new or changed. Changes are those since the edition that the command names; without one,
/// of the terms since the site before.</summary>
internal sealed class SiteFeed(
    Document document,
    EditionSettings settings,
    EditionWords words,
    RevisionList revisions,
    Anchors anchors
)
{
    public const string Path = "feed.xml";
    public const string TermsPath = "terms.json";

    private const int MostItems = 30;
    private const int DigestLength = 12;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Null where there is no address that its items could have, or no date.</summary>
    public string? Of(IReadOnlyList<SiteTerm> terms)
    {
        var address = settings.Site.Address;
        if (address.Length == 0 || !settings.IsDated)
        {
            return null;
        }

        var items = Earlier().ToList();
        var changes = revisions.Groups.Count > 0 ? Revised() : Changes(terms);
        if (changes.Length > 0)
        {
            var item = Item(changes);
            items.RemoveAll(earlier => IdOf(earlier) == IdOf(item));
            items.Insert(0, item);
        }

        var newest = (string?)items.FirstOrDefault()?.Element(Atom + "updated");
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", document.Language),
            new XElement(Atom + "title", Clean(document.Name)),
            new XElement(Atom + "id", address),
            new XElement(Atom + "updated", newest ?? Moment),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(Author))),
            Link(address, null),
            Link(address + Path, "self"),
            items.Take(MostItems)
        );
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{feed.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static string? IdOf(XElement item) => (string?)item.Element(Atom + "id");

    private string Moment =>
        settings.Date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private string Author =>
        settings.Authors.Count > 0 ? string.Join(", ", settings.Authors) : document.Name;

    /// <summary>The items that the feed has had.</summary>
    private IEnumerable<XElement> Earlier()
    {
        if (settings.Site.Earlier(Path) is not { } bytes)
        {
            return [];
        }

        try
        {
            var feed = XDocument.Parse(Encoding.UTF8.GetString(bytes.Span));
            return feed.Root?.Elements(Atom + "entry").Select(item => new XElement(item)) ?? [];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    /// <summary>What the edition says of its changes, as HTML.</summary>
    private string Revised()
    {
        anchors.File = "";
        var markup = new MarkupWriter(isXml: false);
        foreach (var group in revisions.Groups)
        {
            var units = group.Revisions.SelectMany(revision => revision.Units);
            List(
                group.Title,
                units.Select(unit =>
                    (
                        unit.Name,
                        anchors.Address(unit.Id) is { } path ? settings.Site.Address + path : null
                    )
                ),
                markup
            );
        }

        return markup.ToString();
    }

    /// <summary>What is other than in the last edition, as HTML; empty for nothing, or where there was none.</summary>
    private string Changes(IReadOnlyList<SiteTerm> terms)
    {
        var before = Before();
        if (before.Count == 0)
        {
            return "";
        }

        var now = terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var added = terms.Where(term => !before.ContainsKey(term.Id));
        var changed = terms.Where(term =>
            before.TryGetValue(term.Id, out var old) && old.Definition != term.Definition
        );
        var removed = before.Where(old => !now.Contains(old.Key)).Select(old => old.Value.Term);
        var markup = new MarkupWriter(isXml: false);
        List(words.AddedTerms, added, markup);
        List(words.ChangedTerms, changed, markup);
        List(words.RemovedTerms, removed.Select(term => (term, (string?)null)), markup);
        return markup.ToString();
    }

    /// <summary>The terms of the last edition by id.</summary>
    private Dictionary<string, (string Term, string Definition)> Before()
    {
        var before = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (settings.Site.Earlier(TermsPath) is not { } bytes)
        {
            return before;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            foreach (var term in json.RootElement.GetProperty("terms").EnumerateArray())
            {
                before[Text(term, "id")] = (Text(term, "term"), Text(term, "definition"));
            }
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            before.Clear();
        }

        return before;
    }

    private static string Text(JsonElement term, string name) =>
        term.GetProperty(name).GetString() ?? "";

    private XElement Item(string changes)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(changes)));
        var day = settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            Atom + "entry",
            new XElement(Atom + "title", words.Date(settings.Date)),
            new XElement(
                Atom + "id",
                $"{settings.Site.Address}{Path}#{day}-{digest[..DigestLength]}"
            ),
            new XElement(Atom + "updated", Moment),
            Link(settings.Site.Address, null),
            new XElement(Atom + "content", new XAttribute("type", "html"), Clean(changes))
        );
    }

    private void List(string title, IEnumerable<SiteTerm> terms, MarkupWriter markup) =>
        List(
            title,
            terms.Select(term => (term.Name, (string?)(settings.Site.Address + term.Path))),
            markup
        );

    private static void List(
        string title,
        IEnumerable<(string Name, string? Address)> terms,
        MarkupWriter markup
    )
    {
        var isFirst = true;
        foreach (var (name, address) in terms)
        {
            markup.Raw(isFirst ? "<p>" : "");
            markup.Text(isFirst ? $"{title}: " : ", ");
            isFirst = false;

            if (address is null)
            {
                markup.Text(name);
                continue;
            }

            using (markup.Inline("a", ("href", address)))
            {
                markup.Text(name);
            }
        }

        markup.Raw(isFirst ? "" : "</p>");
    }

    private static XElement Link(string address, string? relation) =>
        new(
            Atom + "link",
            relation is null ? null : new XAttribute("rel", relation),
            new XAttribute("href", address)
        );

    private static string Clean(string text) => XmlCharacters.Keep(text);
}
