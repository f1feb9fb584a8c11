using System.Text;
using HtmlAgilityPack;
using Publisher.Editions;
using Publisher.Editions.Revisions;
using Publisher.Editions.Site;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Site;

/// <summary>A site written in memory.</summary>
internal sealed class SiteFolder
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private SiteFolder() { }

    public IReadOnlyCollection<string> Names => _files.Keys;

    public IEnumerable<string> Pages =>
        _files.Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal));

    public static SiteFolder Of(
        Document document,
        SiteSettings? site = null,
        EarlierEdition? since = null
    )
    {
        var folder = new SiteFolder();
        new SiteEdition().Write(
            document,
            TemplateFolder.Settings with
            {
                Site = site ?? new(),
                Since = since,
            },
            (path, bytes) => folder._files.Add(path, bytes.ToArray())
        );
        return folder;
    }

    public byte[] Bytes(string name)
    {
        Assert.Contains(name, Names);
        return _files[name];
    }

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public HtmlNode Page(string name)
    {
        var html = new HtmlDocument();
        html.LoadHtml(Text(name));
        return html.DocumentNode;
    }
}
