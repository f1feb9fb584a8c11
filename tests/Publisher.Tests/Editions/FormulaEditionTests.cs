using System.Text;
using Publisher.Editions.Html;
using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Editions;

/// <summary>Formulas in the editions that show mathematics.</summary>
public sealed class FormulaEditionTests
{
    [Fact]
    public void A_formula_has_words_its_TeX_and_the_parts_of_the_face_that_it_needs()
    {
        var page = Page(new Formula(@"\mathcal{L} < x"));

        Assert.Contains(
            "<math alttext=\"script L is less than x\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            @"<annotation encoding=""application/x-tex"">\mathcal{L} &lt; x</annotation>",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(2, page.Split("@font-face").Length - 1);
    }

    [Fact]
    public void A_page_without_formulas_says_nothing_of_them()
    {
        var page = Page(new Text("a < b"));

        Assert.DoesNotContain("<math", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", page, StringComparison.Ordinal);
    }

    private static string Page(Inline inline) =>
        Encoding.UTF8.GetString(
            Edition.Of<HtmlEdition>(Normaliser.Normalise(new Document([new Paragraph([inline])])))
        );
}
