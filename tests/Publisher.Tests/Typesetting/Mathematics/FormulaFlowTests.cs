using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;
using static Publisher.Tests.Typesetting.Mathematics.Formulas;

namespace Publisher.Tests.Typesetting.Mathematics;

/// <summary>Formulas in lines, on lines of their own, and in the file.</summary>
public sealed class FormulaFlowTests
{
    private static readonly Shaper Shaper = new();

    private static readonly RowAtom Sums = Row([
        A,
        EqualTo,
        .. Enumerable.Range(0, 30).SelectMany(i => (Atom[])[Sign($"{i}"), Plus]),
        A,
    ]);

    [Fact]
    public void A_formula_in_a_line_goes_on_in_the_next_one_where_it_may()
    {
        var text = Shaper.Shape([
            new("Words before ", Style),
            Run(Sums),
            new(" and behind.", Style),
        ]);
        var lines = LineBreaker.Break(text, 120, 120, Alignment.Justified);

        Assert.True(lines.Count > 4);
        for (var i = 0; i < lines.Count; i++)
        {
            Assert.True(lines[i].Width <= 130, $"{i}: {lines[i].Width}");
        }

        Assert.StartsWith("Words before", lines.TextOf(lines[0]), StringComparison.Ordinal);
        Assert.EndsWith("behind.", lines.TextOf(lines[lines.Count - 1]), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_ends_between_a_formula_and_the_comma_behind_it()
    {
        for (var measure = 60; measure < 140; measure++)
        {
            var text = Shaper.Shape([
                new("Some words and ", Style),
                Run(A),
                new(", then more words.", Style),
            ]);
            var lines = LineBreaker.Break(text, measure, measure, Alignment.Start);

            for (var i = 0; i < lines.Count; i++)
            {
                Assert.False(lines.TextOf(lines[i]).StartsWith(','), $"{measure}");
            }
        }
    }

    [Fact]
    public void A_part_that_is_wider_than_the_line_is_set_smaller()
    {
        var wide = new FenceAtom("(", [Sums], [], ")");
        var fitted = Shaper.Shape([Run(wide)]).FitPictures(100, 100);

        Assert.Equal(100, fitted.LongestBox, 3);
    }

    [Fact]
    public void A_display_that_is_wider_than_the_measure_is_broken_before_a_relation_else_at_signs()
    {
        var relations = Setter().Display(Row(Sums, EqualTo, A), "");
        var formula = Setter().Display(Row([.. Sums.Parts, .. Sums.Parts.Skip(1)]), "");
        var lines = formula.Fit(300);

        Assert.Equal(1, lines.Scale);
        Assert.True(lines.Lines.Count > 1);
        Assert.All(lines.Lines, line => Assert.True(line.Left + line.Part.Width <= 300.001));
        Assert.All(
            lines.Lines.Skip(1),
            line => Assert.Contains(line.Part.Glyphs[0].Text, (string[])["=", "+"])
        );
        Assert.Equal(formula.Whole.Glyphs.Count, lines.Lines.Sum(line => line.Part.Glyphs.Count));
        // What can't be broken is made smaller.
        Assert.True(relations.Fit(150).Scale < 1);
        Assert.True(relations.Fit(150).Width <= 150.001);
    }

    [Fact]
    public void A_display_of_several_statements_is_broken_between_two_of_them()
    {
        Atom[] statement =
        [
            .. Enumerable.Repeat(A, 5),
            EqualTo,
            .. Enumerable.Repeat(A, 5),
            Sign(",", AtomClass.Punctuation),
            new SpaceAtom(1),
        ];
        var formula = Setter().Display(Row([.. statement, .. statement, .. statement, A]), "");
        var one = Setter().Display(Row(statement), "").Whole.Width;

        Assert.All(
            formula.Fit(1.8 * one).Lines.SkipLast(1),
            line => Assert.Equal(",", line.Part.Glyphs[^1].Text)
        );
    }

    [Fact]
    public void A_formula_is_tagged_and_says_its_source_and_its_alternative()
    {
        var output = new MemoryStream();
        using var pdf = new PdfDocument(output, new() { Title = "Formulas", Language = "en" });
        var root = pdf.Structure;
        var tag = new StructureElement(Role.Formula, new StructureElement(Role.P, root))
        {
            AlternativeText = "a over a",
            IsBlock = true,
        };
        var number = new StructureElement(Role.Lbl, tag);
        var design = new PageDesign
        {
            Width = 300,
            Height = 160,
            MarginTop = 50,
            MarginBottom = 50,
            MarginLeft = 50,
            MarginRight = 50,
            HeadBaseline = 30,
            FolioBaseline = 140,
            HeadStyle = Style,
            FolioStyle = Style,
        };
        var book = new Book(pdf, design, Shaper);
        book.Add(
            new FormulaBlock(Setter().Display(new FractionAtom(A, A), @"\frac{a}{a}"))
            {
                Tag = tag,
                Numbers = [Shaper.Shape([new("(1)", Style)])],
                NumberTag = number,
            }
        );
        book.Finish();
        pdf.Finish();
        var page = new PdfFile(output.ToArray()).Pages[0];

        // Whatever ignores what a sequence stands for reads the letters of the alphabet.
        Assert.Equal(
            ["\U0001D44E", "\U0001D44E"],
            page.Shown.Where(shown => shown.Text.Length == 2).Select(shown => shown.Text)
        );
        Assert.Contains(page.Lines, line => line.Contains("(1)", StringComparison.Ordinal));
        Assert.Contains(@"/ActualText(\\frac{a}{a})", page.Content, StringComparison.Ordinal);
        Assert.Equal(
            page.Content.Split("BDC").Length + page.Content.Split("BMC").Length,
            page.Content.Split("EMC").Length + 1
        );
    }

    private static TextRun Run(Atom formula) =>
        new("", Style) { Inset = Setter().Inline(formula, "tex") };
}
