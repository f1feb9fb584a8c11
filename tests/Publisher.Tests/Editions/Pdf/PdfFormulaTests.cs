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
        var shown = file.Pages.SelectMany(page => page.Shown).ToList();
        var numbers = Array.ConvertAll(
            (string[])["(1)", "(2)", "(3)"],
            number => Assert.Single(shown, text => text.Text.Trim() == number)
        );

        // At the margin, each on the baseline of its line.
        Assert.All(numbers, number => Assert.Equal(numbers[0].X, number.X, 0.01));
        Assert.Equal(Line("\U0001D44F").Y, numbers[1].Y, 0.01);
        Assert.Equal(Line("\U0001D451").Y, numbers[2].Y, 0.01);

        ShownText Line(string letter) =>
            shown.Last(text => text.Text.Contains(letter, StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_sets_formulas_at_the_edge()
    {
        double Left(EditionSettings settings) =>
            new PdfFile(
                Edition.Of<PdfEdition>(
                    Of([new Paragraph([new Formula("x", IsDisplay: true)])]),
                    settings
                )
            )
                .Pages.SelectMany(page => page.Shown)
                .Single(text => text.Text == "\U0001D465")
                .X;

        Assert.True(
            Left(new PrintTheme("book", "{ formula: { align: start } }").Settings)
                < Left(TemplateFolder.Settings) - 50
        );
    }

    private static Document Of(Items<Block> blocks) =>
        Normaliser.Normalise(new Document(blocks) { Name = "Formulas", Language = "en" });
}
