using Publisher.Editions;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

/// <summary>Formulas as the PDF sets them.</summary>
public sealed class PdfFormulaTests
{
    [Fact]
    public void Every_case_is_set_and_says_its_source()
    {
        string[] cases =
        [
            .. Golden
                .Cases("mathematics", "*.tex")
                .Where(path => !path.EndsWith("macros.tex", StringComparison.Ordinal))
                .SelectMany(File.ReadLines),
        ];
        var document = Of([
            .. cases.Select(tex => new Paragraph([new Formula(tex, IsDisplay: true)])),
        ]);
        var file = new PdfFile(Edition.Of<PdfEdition>(document));
        var said = file.Pages.Sum(page => page.Content.Split("/ActualText").Length - 1);

        Assert.True(said >= cases.Length, $"{said} of {cases.Length}");
    }

    [Fact]
    public void A_formula_stands_in_its_line_as_mathematics_and_is_spoken()
    {
        var file = new PdfFile(
            Edition.Of<PdfEdition>(
                Of([
                    new Paragraph([
                        new Text("The matrix "),
                        new Formula("W_E"),
                        new Text(" of words."),
                    ]),
                ])
            )
        );
        var page = file.Pages[^1];

        Assert.Contains("/ActualText(W_E)", page.Content, StringComparison.Ordinal);
        Assert.Contains(page.Shown, shown => shown.Text == "\U0001D44A");
        Assert.DoesNotContain(
            page.Shown,
            shown => shown.Text.Contains('_', StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_number_of_a_formula_and_of_each_line_is_shown()
    {
        const string Lines = @"\begin{align} a &= b \tag{2} \\ c &= d \tag{3} \end{align}";
        var file = new PdfFile(
            Edition.Of<PdfEdition>(
                Of([
                    new Paragraph([new Formula(@"a = b \tag{1}", IsDisplay: true)]),
                    new Paragraph([new Formula(Lines, IsDisplay: true)]),
                ])
            )
        );
        var shown = string.Concat(file.Pages.SelectMany(page => page.Lines));

        Assert.All(
            (string[])["(1)", "(2)", "(3)"],
            number => Assert.Contains(number, shown, StringComparison.Ordinal)
        );
    }

    private static Document Of(Items<Block> blocks) =>
        Normaliser.Normalise(new Document(blocks) { Name = "Formulas", Language = "en" });
}
