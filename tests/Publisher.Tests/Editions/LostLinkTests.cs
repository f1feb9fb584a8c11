using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions;

public sealed class LostLinkTests
{
    [Fact]
    public void Every_edition_tells_it_in_the_same_words()
    {
        var document = new Document([new Paragraph([new Link([new Text("Blog")], "../blog")])]);

        var told = Edition
            .Write<HtmlEdition>(document)
            .Findings.Concat(Edition.Write<EpubEdition>(document).Findings)
            .Concat(Edition.Write<DocxEdition>(document).Findings)
            .Where(finding => finding.Check == "absolute-address")
            .Select(finding => (finding.Message, finding.Hint))
            .ToList();

        Assert.Equal(3, told.Count);
        Assert.Single(told.Distinct());
    }
}
