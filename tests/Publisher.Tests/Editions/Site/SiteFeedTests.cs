using System.Xml.Linq;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Site;

public sealed class SiteFeedTests
{
    private const string Address = "https://example.org/words/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly SiteFolder First = SiteFolder.Of(
        Glossary(("kept", "the same"), ("gone", "no more"), ("other", "as it was")),
        new() { Address = Address }
    );

    [Fact]
    public void The_first_edition_has_a_feed_without_items() => Assert.Empty(Items(First));

    [Fact]
    public void An_edition_tells_what_is_new_changed_and_gone()
    {
        var second = Next(
            First,
            Glossary(("kept", "the same"), ("other", "as it is now"), ("fresh", "never seen"))
        );

        var content = (string)Assert.Single(Items(second)).Element(Atom + "content")!;
        Assert.Contains(
            $"<p>New: <a href=\"{Address}index.html#fresh\">fresh</a></p>",
            content,
            StringComparison.Ordinal
        );
        Assert.Contains(">other</a></p>", content, StringComparison.Ordinal);
        Assert.Contains("<p>Removed: gone</p>", content, StringComparison.Ordinal);
        Assert.DoesNotContain("kept", content, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_without_changes_keeps_the_items_of_those_before()
    {
        var glossary = Glossary(("kept", "the same"));
        var second = Next(First, glossary);
        var third = Next(second, glossary);

        Assert.Single(Items(third));
        Assert.Equal(second.Text("feed.xml"), third.Text("feed.xml"));
        Assert.Equal(2, Items(Next(third, Glossary(("kept", "other words")))).Count());
    }

    private static IEnumerable<XElement> Items(SiteFolder site) =>
        XDocument.Parse(site.Text("feed.xml")).Root!.Elements(Atom + "entry");

    private static SiteFolder Next(SiteFolder earlier, Document document) =>
        SiteFolder.Of(document, new() { Address = Address, Earlier = path => earlier.Bytes(path) });

    private static Document Glossary(params (string Term, string Meaning)[] terms) =>
        new([
            new Section(
                1,
                [new Text("Words")],
                [
                    .. terms.Select(term => new Entry(
                        new([term.Term]) { Id = term.Term },
                        EntryForm.Paragraph,
                        [new Text(term.Term, TextStyle.Bold), new Text($": {term.Meaning}")],
                        []
                    )),
                ]
            )
            {
                Id = "words",
            },
        ])
        {
            Name = "Words",
        };
}
