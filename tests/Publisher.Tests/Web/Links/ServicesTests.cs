using Publisher.Checks;
using Publisher.Web.Links.Services;
using Xunit;

namespace Publisher.Tests.Web.Links;

public sealed class ServicesTests
{
    [Theory]
    [InlineData("https://doi.org/10.1000/182", "https://doi.org/api/handles/10.1000/182")]
    [InlineData("http://dx.doi.org/10.1000/a%3Cb", "https://doi.org/api/handles/10.1000/a%3Cb")]
    [InlineData("https://doi.org/", null)]
    [InlineData("https://example.org/10.1000/182", null)]
    public void A_doi_is_asked_of_its_registry(string address, string? registry) =>
        Assert.Equal(registry, DoiName.Registry(new(address))?.AbsoluteUri);

    [Theory]
    [InlineData("https://arxiv.org/abs/2301.05217", "2301.05217", null)]
    [InlineData("https://www.arxiv.org/pdf/2301.05217v2.pdf", "2301.05217", 2)]
    [InlineData("http://arxiv.org/abs/hep-th/9901001v3", "hep-th/9901001", 3)]
    [InlineData("https://arxiv.org/abs/math.GT/0309136", "math.GT/0309136", null)]
    public void A_paper_is_known_by_its_address(string address, string id, int? version) =>
        Assert.Equal(new ArxivPaper(id, version), ArxivPaper.Of(new(address)));

    [Theory]
    [InlineData("https://arxiv.org/list/cs.LG/recent")]
    [InlineData("https://arxiv.org/abs/230105217")]
    [InlineData("https://example.org/abs/2301.05217")]
    public void Other_pages_are_no_papers(string address) =>
        Assert.Null(ArxivPaper.Of(new(address)));

    [Fact]
    public void An_answer_tells_the_newest_version_and_what_is_withdrawn()
    {
        var states = ArxivPaper.Read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
              <id>http://arxiv.org/api/x</id>
              <entry><id>http://arxiv.org/abs/2301.05217v3</id><title>A</title>
                <summary>How feedback is withdrawn from circuits.</summary>
                <author><name>B</name></author><arxiv:comment>10 pages</arxiv:comment></entry>
              <entry><id>http://arxiv.org/abs/hep-th/9901001v1</id><summary>S</summary>
                <arxiv:comment>This paper has been withdrawn by the author due to an error</arxiv:comment></entry>
              <entry><id>http://arxiv.org/abs/1212.00001v2</id><summary> Withdrawn.</summary></entry>
            </feed>
            """
        );

        Assert.Equal(new ArxivState(3, IsWithdrawn: false), states["2301.05217"]);
        Assert.Equal(new ArxivState(1, IsWithdrawn: true), states["hep-th/9901001"]);
        Assert.Equal(new ArxivState(2, IsWithdrawn: true), states["1212.00001"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("<!DOCTYPE feed [<!ENTITY a 'b'>]><feed/>")]
    [InlineData(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id><b>1</b></id></entry></feed>"
    )]
    public void What_is_no_answer_tells_nothing(string feed) => Assert.Empty(ArxivPaper.Read(feed));

    [Fact]
    public void A_copy_in_the_archive_is_read_with_its_day() =>
        Assert.Equal(
            new LinkSnapshot(
                "https://web.archive.org/web/20190203000000/http://example.org/",
                new(2019, 2, 3)
            ),
            InternetArchive.Read(
                """
                {"url":"example.org","archived_snapshots":{"closest":{"available":true,"status":"200",
                "url":"http://web.archive.org/web/20190203000000/http://example.org/","timestamp":"20190203000000"}}}
                """
            )
        );

    [Theory]
    [InlineData("""{"url":"example.org","archived_snapshots":{}}""")]
    [InlineData("""{"archived_snapshots":[]}""")]
    [InlineData("[1")]
    [InlineData("")]
    [InlineData(
        """{"archived_snapshots":{"closest":{"url":"javascript:alert(1)","timestamp":"20190203"}}}"""
    )]
    [InlineData(
        """{"archived_snapshots":{"closest":{"url":"https://a.example","timestamp":"2019"}}}"""
    )]
    public void Where_there_is_none_none_is_told(string json) =>
        Assert.Null(InternetArchive.Read(json));

    [Fact]
    public void The_archive_is_asked_for_the_whole_address() =>
        Assert.Equal(
            "https://archive.org/wayback/available?url=http%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d",
            InternetArchive
                .Query(new("https://archive.org/"), new("http://example.org/a?b=c&d"))
                .AbsoluteUri
        );
}
