using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class GlossaryPlacesTests
{
    [Fact]
    public void A_document_of_little_but_bold_leads_is_a_glossary() =>
        Assert.Equal(
            ["Residual stream", "MLP", "Logit lens"],
            TermsOf(
                Item("Residual stream", ": The sum of all outputs"),
                Item("MLP", ": A layer that reads and writes"),
                Item("Logit lens", ": A way to decode early")
            )
        );

    [Fact]
    public void Bold_leads_among_other_lines_are_an_essay() =>
        Assert.Empty(
            TermsOf(
                Item("Cost", ": The price of all parts"),
                Item("Speed", ": reads and writes"),
                Item("Care", ": start early"),
                Item("", "We think about this a lot."),
                Item("", "And so does everybody who has tried."),
                Item("", "The others wait and see."),
                Item("", "Time will tell who is right.")
            )
        );

    private static IEnumerable<string> TermsOf(params ListItem[] items) =>
        Outline
            .Of(Normaliser.Normalise(new([new List(ListStyle.Bullet, 1, [.. items])])))
            .Entries.Select(entry => entry.Headword.Term);

    private static ListItem Item(string bold, string rest) =>
        new([
            new Paragraph(
                bold.Length == 0
                    ? [new Text(rest)]
                    : [new Text(bold, TextStyle.Bold), new Text(rest)]
            ),
        ]);
}
