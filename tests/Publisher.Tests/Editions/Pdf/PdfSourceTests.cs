using Publisher.Editions;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class PdfSourceTests
{
    private static readonly Document Sample = new([
        new Section(
            1,
            [new Text("Heads "), new Link([new Text("of all")], "https://example.org/h")],
            [
                new Paragraph([
                    new Text("See "),
                    new Link([new Text("this page")], "https://example.org/a"),
                    new Text(" and "),
                    new Link([new Text("that one")], "https://example.org/b"),
                    new Text(", again "),
                    new Link([new Text("this")], "https://example.org/a"),
                    new Text("."),
                ]),
            ]
        )
        {
            Id = "heads",
        },
        new Section(1, [new Text("Tails")], [new Paragraph([new Text("None.")])]) { Id = "tails" },
    ])
    {
        Name = "x",
    };

    [Fact]
    public void Links_carry_the_numbers_of_their_sources()
    {
        var file = Write("addresses: sources");
        var text = Text(file);

        Assert.Contains("this page\u00A0[2]", text, StringComparison.Ordinal);
        Assert.Contains("that one\u00A0[3]", text, StringComparison.Ordinal);
        Assert.Contains("again this\u00A0[2].", text, StringComparison.Ordinal);
        Assert.Contains("this page: https://example.org/a", text, StringComparison.Ordinal);
        Assert.Single(file.Destinations(), d => d.Name == "@sources");
        Assert.Single(file.Destinations(), d => d.Name == "@source-3");
    }

    [Fact]
    public void A_heading_carries_no_number_and_its_source_is_listed()
    {
        var text = Text(Write("addresses: sources"));

        Assert.DoesNotContain("of all\u00A0[1]", text, StringComparison.Ordinal);
        Assert.Contains("of all: https://example.org/h", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_may_do_without()
    {
        var file = Write("addresses: none");

        Assert.DoesNotContain("[2]", Text(file), StringComparison.Ordinal);
        Assert.DoesNotContain(file.Destinations(), d => d.Name == "@sources");
    }

    [Fact]
    public void In_French_the_colon_stands_off() =>
        Assert.Contains(
            "this page\u00A0: https://example.org/a",
            Text(Write("addresses: sources", Sample with { Language = "fr-CA" })),
            StringComparison.Ordinal
        );

    private static PdfFile Write(string addresses) => Write(addresses, Sample);

    private static PdfFile Write(string addresses, Document document)
    {
        using var output = new MemoryStream();
        new PdfEdition().Write(
            document,
            new(
                new EditedTemplates(new TemplateFolder(), "addresses: sources", addresses),
                SampleDocument.Date
            ),
            output
        );
        return new(output.ToArray());
    }

    private static string Text(PdfFile file) =>
        string.Join('\n', file.Pages.SelectMany(page => page.Lines));
}
