using Publisher.Importers;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Canonical.Formulas;

/// <summary>What a document without a setting takes for formulas.</summary>
public sealed class EvidentTexTests
{
    [Theory]
    [InlineData(
        @"The matrix $W_E W_U$ and the half $\frac{1}{2}$, for $n$ of them.",
        "W_E W_U",
        @"\frac{1}{2}",
        "n"
    )]
    [InlineData(
        @"See \eqref{eq:a}, $x \text{ if $y$}$ and $x_1$.",
        @"\eqref{eq:a}",
        @"x \text{ if $y$}",
        "x_1"
    )]
    [InlineData(@"It is $$x^2 \tag{$\ast$}$$ so.", @"x^2 \tag{$\ast$}")]
    [InlineData(@"Let \(x_i\) be one, \[\sum_{i} x_i = 1\] all.", "x_i", @"\sum_{i} x_i = 1")]
    [InlineData(@"It costs $5, and $x^2$ is $x_1 x_2$, not $6.", "x^2", "x_1 x_2")]
    [InlineData(
        @"Even $\farc{1}{2}$ with $\alpha$ and $x_{1}$.",
        @"\farc{1}{2}",
        @"\alpha",
        "x_{1}"
    )]
    public void A_document_that_writes_TeX_has_formulas(string words, params string[] formulas) =>
        Assert.Equal(formulas, Formulas(words).Select(formula => formula.Tex));

    [Theory]
    [InlineData("It costs $5 here and $6 there, or US$7 and CA$8 elsewhere; $1,000–$2,000 in all.")]
    [InlineData("Set $HOME/bin:$PATH, then $USER_NAME and $GROUP_ID, ${A}_${B} and $1_$2.")]
    [InlineData(@"The pattern ^\d+$ or ^[a-z]+$|^\w+$ and (foo|bar)$ and ^x_y$ match.")]
    [InlineData(@"See \(this\) and \[that\], C:\(x86\)\[1\], sed 's/\(a\)_\(b\)/\1/'.")]
    [InlineData("Only one: $x^2$.")]
    [InlineData(@"LaTeX has \ref{fig:one} and \eqref{eq:one}.")]
    [InlineData("In jQuery $(a).b_c and $(d).e_f; in PHP $a_b = $c_d; $e_f = $g_h.")]
    [InlineData("Rows $A$1:$B$2 and $C$3 of a sheet, $A1 and B$2.")]
    [InlineData("$ and $ and $$ and $$$")]
    public void Money_variables_and_patterns_are_none(string words) =>
        Assert.Empty(Formulas(words));

    [Theory]
    [InlineData("Write s/a$b$/c$d$/ or s/^x_1$/y_1$/g, s|a$|b_1$|, s#x^2$#y^2$#, y/a_1$/b_2$/.")]
    [InlineData(@"It runs s/\(a\)\(b\)$/\2\1$/ and sed 's/\(x\)_\(y\)/\2_\1/g'.")]
    [InlineData(@"In grep, ^[a-z]+$|^[0-9]+$ and ^a_1$/^b_1$ and (^c^2$ | ^d^2$) are patterns.")]
    [InlineData(
        "Paths are $HOME/$USER, ${HOME}/${USER}, $HOME/bin/$A_1/x, $(pwd)/$(date) and $X_1/$Y_1."
    )]
    [InlineData("Then $x_1=$y_1; $a_1+$b_1, \"$x_1\"/\"$y_1\", $a_1:$b_1 and $x_1|$y_1 are Perl.")]
    [InlineData("Run awk '{print $1, $2}' a_1 | sort -k$KEY_1 and echo $? $# $$ $! of x_1.")]
    public void Code_in_running_text_of_such_a_document_is_none(string words) =>
        Assert.Equal(
            ["x^2", @"\alpha", "y_1", "z"],
            Formulas(@"Here $x^2$ is, and $\alpha$.", words, "There $y_1$ and $z$.")
                .Select(formula => formula.Tex)
        );

    [Fact]
    public void One_in_each_of_two_paragraphs_is_enough() =>
        Assert.Equal(2, Formulas(@"Here $\alpha$ is.", @"There $\beta$ is.").Count());

    [Fact]
    public void What_the_author_says_goes_before_what_the_document_shows()
    {
        Assert.Empty(Formulas(FormulaMarks.None, @"Both $x_1$ and $x_2$."));
        Assert.Single(Formulas(FormulaMarks.Dollars, "Only one: $x^2$."));
    }

    private static IEnumerable<Formula> Formulas(params string[] paragraphs) =>
        Formulas(FormulaMarks.OfFormat, paragraphs);

    private static IEnumerable<Formula> Formulas(FormulaMarks marks, params string[] paragraphs)
    {
        var document = new Document([
            .. paragraphs.Select(words => new Paragraph([new Text(words)])),
        ]);
        return TypedFormulas
            .Read(document, new ImportSettings { Formulas = marks })
            .Blocks.OfType<Paragraph>()
            .SelectMany(paragraph => paragraph.Content)
            .OfType<Formula>();
    }
}
