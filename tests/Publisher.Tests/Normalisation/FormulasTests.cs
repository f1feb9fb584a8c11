using Publisher.Mathematics;
using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Normalisation;

using Words = Publisher.Mathematics.Words;

public sealed class FormulasTests
{
    [Fact]
    public void A_command_that_one_formula_defines_holds_in_those_after_it()
    {
        var read = Read(@"\newcommand{\R}{\mathbb{R}}", @"x \in \R");

        Assert.Contains(
            new Identifier("R", Alphabet.DoubleStruck),
            Assert.IsType<Row>(read[1].Content).Parts
        );
    }

    [Fact]
    public void A_reference_shows_the_number_of_its_formula()
    {
        var read = Read(@"E = mc^2 \tag{7} \label{eq:mass}", @"\eqref{eq:mass}");

        Assert.Equal(new CrossReference(new Words("(7)"), "#eq:mass"), read[1].Content);
    }

    [Fact]
    public void So_does_one_that_stands_before_it_and_one_to_a_line_of_several()
    {
        var read = Read(
            @"\eqref{eq:b}",
            @"\begin{align} a &= b \tag{1}\label{eq:a} \\ c &= d \tag{2}\label{eq:b} \end{align}",
            @"\ref{eq:a}"
        );

        Assert.Equal(new CrossReference(new Words("(2)"), "#eq:b"), read[0].Content);
        Assert.Equal(new CrossReference(new Words("1"), "#eq:a"), read[2].Content);
    }

    [Fact]
    public void A_line_without_a_label_takes_none_from_the_line_before()
    {
        var read = Read(
            @"\begin{align} a &= b \tag{1a}\label{eq:a} \\ c &= d \tag{1b} \end{align}",
            @"\eqref{eq:a}"
        );

        Assert.Equal(new CrossReference(new Words("(1a)"), "#eq:a"), read[1].Content);
    }

    [Fact]
    public void What_is_referred_to_and_has_no_number_is_given_the_next()
    {
        var read = Read(
            @"\eqref{eq:b}",
            @"\begin{equation} a = b \label{eq:a} \end{equation}",
            @"c = d \label{eq:b}",
            @"e = f \tag{1} \label{eq:c}",
            @"\begin{align} g &= h \label{eq:d} \\ i &= j \end{align}",
            @"\ref{eq:d}, \eqref{eq:c}"
        );

        Assert.Equal(new CrossReference(new Words("(2)"), "#eq:b"), read[0].Content);
        Assert.Equal("", Assert.IsType<Numbered>(read[1].Content).Tag);
        Assert.Equal("(2)", Assert.IsType<Numbered>(read[2].Content).Tag);
        Assert.Equal("(1)", Assert.IsType<Numbered>(read[3].Content).Tag);
        Assert.Equal(["(3)", ""], Assert.IsType<Grid>(read[4].Content).Rows.Select(row => row.Tag));
        Assert.Contains(
            new CrossReference(new Words("3"), "#eq:d"),
            Assert.IsType<Row>(read[5].Content).Parts
        );
    }

    [Fact]
    public void What_can_not_be_read_stays_as_its_author_wrote_it() =>
        Assert.Null(Assert.Single(Read(@"\farc{1}{2}")).Content);

    [Fact]
    public void A_document_without_formulas_stays_the_same_object()
    {
        var document = new Document([new Paragraph([new Text("no formula")])]);

        Assert.Same(document, Formulas.Apply(document));
    }

    [Fact]
    public void What_markup_said_is_not_read_again_from_its_TeX()
    {
        var said = new Number("7");
        var document = new Document([new Paragraph([new Formula("x") { Content = said }])]);

        Assert.Same(said, Assert.Single(FormulasOf(Formulas.Apply(document))).Content);
    }

    [Fact]
    public void A_formula_with_a_number_is_on_lines_of_its_own()
    {
        var (numbered, plain) = (new Formula(@"E = mc^2 \tag{1}"), new Formula("E"));
        var read = Formulas.Apply(
            new Document([
                new Paragraph([
                    new Text("The energy "),
                    plain,
                    new Text(" is "),
                    numbered,
                    new Text(" and so "),
                    numbered,
                ]),
                new Paragraph([numbered]),
            ])
        );

        var display = numbered with { IsDisplay = true };
        Assert.Equal(
            [
                new Paragraph([
                    new Text("The energy "),
                    plain,
                    new Text(" is"),
                    new LineBreak(),
                    display,
                    new LineBreak(),
                    new Text("and so"),
                    new LineBreak(),
                    display,
                ]),
                new Paragraph([display]),
            ],
            read.Blocks
        );
    }

    private static List<Formula> Read(params string[] formulas) =>
        FormulasOf(
            Formulas.Apply(
                new Document([.. formulas.Select(tex => new Paragraph([new Formula(tex)]))])
            )
        );

    private static List<Formula> FormulasOf(Document document) =>
        [
            .. document
                .Blocks.OfType<Paragraph>()
                .SelectMany(block => block.Content)
                .OfType<Formula>(),
        ];
}
