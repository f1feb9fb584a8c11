using Publisher.Typesetting.Fonts.Mathematics;
using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Text.Shaping;
using Xunit;
using static Publisher.Tests.Typesetting.Mathematics.Formulas;

namespace Publisher.Tests.Typesetting.Mathematics;

/// <summary>Where parts of formulas stand: appendix G of The TeXbook, with the constants of the font.</summary>
public sealed class PlacementTests
{
    private static readonly double Axis = Of(MathConstant.AxisHeight);

    [Fact]
    public void A_fraction_stands_around_its_rule_on_the_axis()
    {
        foreach (var size in (ReadOnlySpan<MathSize>)[MathSize.Display, MathSize.Text])
        {
            var box = Box(new FractionAtom(Sign("1"), Sign("2")), size);
            var rule = Assert.Single(Strokes(box));

            Assert.Equal(Axis, rule.Y + (rule.Thickness / 2), 6);
            Assert.Equal(size == MathSize.Display ? Size : 0.7 * Size, Glyphs(box)[0].Size, 6);
        }

        var shown = Glyphs(Box(new FractionAtom(Sign("1"), Sign("2")), MathSize.Display));
        Assert.Equal(Of(MathConstant.FractionNumeratorDisplayStyleShiftUp), shown[0].Y, 6);
        Assert.Equal(-Of(MathConstant.FractionDenominatorDisplayStyleShiftDown), shown[1].Y, 6);
    }

    [Fact]
    public void A_small_fraction_keeps_its_digits_near_its_rule_and_on_one_line()
    {
        var half = Glyphs(Box(new FractionAtom(Sign("1"), Sign("2"))));
        var letters = Glyphs(Box(new FractionAtom(A, A)));
        var gap = Of(MathConstant.FractionNumeratorGapMin);

        Assert.True(half[0].Y < Of(MathConstant.FractionNumeratorShiftUp));
        Assert.InRange(half[0].Y - Axis - (gap / 2), gap, 2 * gap + 0.001);
        Assert.Equal(half[0].Y, letters[0].Y, 6);
        Assert.Equal(half[1].Y, letters[1].Y, 6);
    }

    [Fact]
    public void A_subscript_stands_under_what_its_letter_leans_over()
    {
        foreach (var letter in (ReadOnlySpan<string>)["\U0001D44A", "\U0001D449", "\U0001D447"])
        {
            foreach (var script in (ReadOnlySpan<string>)["1", "\U0001D458", "\U0001D438"])
            {
                var box = Box(new ScriptsAtom(Sign(letter), Sign(script), null));
                Assert.True(Glyphs(box)[1].X <= Box(Sign(letter)).Width + 1e-6, letter + script);
            }
        }
    }

    [Fact]
    public void The_scripts_of_a_bracket_stand_as_high_as_those_of_a_letter()
    {
        double Rise(Atom of) => Glyphs(Box(new ScriptsAtom(of, null, Sign("2"))))[1].Y;

        Assert.Equal(Rise(A), Rise(Sign(")", AtomClass.Close)), 6);
    }

    [Fact]
    public void An_arrow_over_letters_is_hardly_wider_than_they_are()
    {
        for (var count = 2; count < 9; count++)
        {
            var letters = Row([.. Enumerable.Repeat<Atom>(A, count)]);
            var marked = Box(new AccentAtom(letters, 0x20D7, false, Stretches: true));

            Assert.InRange(marked.Width - Box(letters).Width, -0.001, Size / 10);
        }
    }

    [Fact]
    public void A_high_numerator_keeps_its_distance_from_the_rule()
    {
        var high = new FractionAtom(Sign("1"), new FractionAtom(Sign("2"), Sign("3")));
        var box = Box(new FractionAtom(high, Sign("4")), MathSize.Display);
        var rules = Strokes(box);

        Assert.Equal(3, rules.Count);
        var outer = rules.MaxBy(rule => rule.Width)!;
        var lowest = Glyphs(box)[2];
        var ink = lowest.Font.BoundsOf(lowest.Glyph)!.Value.Bottom * lowest.Size / 1000;
        Assert.True(
            lowest.Y + ink - (outer.Y + outer.Thickness)
                >= Of(MathConstant.FractionNumDisplayStyleGapMin) - 1e-6
        );
    }

    [Fact]
    public void Scripts_are_shifted_as_the_font_says_and_less_where_cramped()
    {
        var square = new ScriptsAtom(Sign("1"), null, Sign("2"));
        var both = Glyphs(Box(new ScriptsAtom(Sign("1"), Sign("3"), Sign("2"))));

        Assert.Equal(Of(MathConstant.SuperscriptShiftUp), Glyphs(Box(square))[1].Y, 6);
        var cramped = Glyphs(Box(new RadicalAtom(square))).Single(glyph => glyph.Text == "2");
        Assert.Equal(Of(MathConstant.SuperscriptShiftUpCramped), cramped.Y, 6);
        Assert.True(both[1].Y > both[2].Y + both[2].Size * 0.6);
    }

    [Fact]
    public void Scripts_of_scripts_are_smaller_still_and_no_smaller_after_that()
    {
        Atom atom = Sign("1");
        for (var i = 0; i < 4; i++)
        {
            atom = new ScriptsAtom(Sign("1"), null, atom);
        }

        Assert.Equal([10, 7, 5.5, 5.5, 5.5], Glyphs(Box(atom)).Select(glyph => glyph.Size));
    }

    [Fact]
    public void A_sum_is_higher_in_a_display_and_has_its_limits_there()
    {
        var sum = new ScriptsAtom(Sum, Sign("1"), Sign("2"), Limits.InDisplays);
        var (shown, inline) = (Box(sum, MathSize.Display), Box(sum));

        var (large, small) = (Box(Sum, MathSize.Display), Box(Sum));
        Assert.True(large.Height + large.Depth > (small.Height + small.Depth) * 1.2);
        Assert.Equal(Axis, Box(Sum, MathSize.Display).Middle, 6);
        var (above, below) = (Glyphs(shown)[1], Glyphs(shown)[2]);
        Assert.Equal(above.X, below.X, 0.2);
        Assert.True(Glyphs(inline)[1].X > Box(Sum).Width - 0.1);
    }

    [Fact]
    public void Delimiters_cover_what_stands_between_them_whatever_its_height()
    {
        Atom content = A;
        for (var i = 0; i < 6; i++)
        {
            content = new FractionAtom(content, A);
            var bare = Box(content, MathSize.Display);
            var reach = Math.Max(bare.Height - Axis, bare.Depth + Axis);
            foreach (var sign in (ReadOnlySpan<string>)["(", "[", "{", "|", "‖", "⟨", "⌊"])
            {
                var fenced = Box(new FenceAtom(sign, [content], [], ""), MathSize.Display);
                var delimiter = Box(
                    new FenceAtom(sign, [new PhantomAtom(content)], [], ""),
                    MathSize.Display
                );

                Assert.True(fenced.Height - Axis >= 0.9 * reach, sign);
                Assert.Equal(Axis, Math.Round(Middle(delimiter), 6), 0.05);
            }
        }
    }

    [Fact]
    public void Pieces_are_put_together_to_the_height_asked_for()
    {
        var face = Face;
        var stretching = new Stretching(face);
        var glyph = face.Font.GlyphOf('{');
        for (var height = 5.0; height < 40; height += 0.37)
        {
            var pieces = stretching.Vertical(glyph, height);

            Assert.Null(pieces.Single);
            Assert.Equal(height, pieces.Size, 3);
        }
    }

    [Fact]
    public void A_root_covers_its_radicand()
    {
        foreach (
            var radicand in (ReadOnlySpan<Atom>)
                [A, new FractionAtom(A, A), new FractionAtom(new FractionAtom(A, A), A)]
        )
        {
            var inner = Box(radicand, MathSize.Display);
            var root = Box(new RadicalAtom(radicand, Sign("3")), MathSize.Display);
            var rule = Strokes(root).MaxBy(stroke => stroke.Y)!;

            Assert.True(
                rule.Y - inner.Height >= Of(MathConstant.RadicalDisplayStyleVerticalGap) - 1e-6
            );
            Assert.Equal(inner.Width, rule.Width, 6);
            Assert.Equal(5.5, Glyphs(root)[0].Size);
        }
    }

    [Fact]
    public void An_accent_stands_over_the_place_that_its_letter_has_for_it()
    {
        var hat = Glyphs(Box(new AccentAtom(A, 0x302, false, false)));
        var dotless = Glyphs(Box(new AccentAtom(Sign("\U0001D456"), 0x302, false, false)));
        var table = TestFonts.Named("STIXTwoMath-Regular.woff2").Mathematics!;

        var letter = table.TopAccent(hat[0].Glyph)!.Value;
        var mark = table.TopAccent(hat[1].Glyph)!.Value;
        Assert.Equal((letter - mark) * Size / 1000, hat[1].X, 6);
        Assert.NotEqual(hat[0].Font.GlyphOf(0x1D456), dotless[0].Glyph);
    }

    [Fact]
    public void A_brace_is_as_wide_as_what_it_stands_over()
    {
        var row = Row([.. Enumerable.Repeat(A, 30)]);
        var brace = Box(new AccentAtom(row, 0x23DE, false, true));

        Assert.Equal(Box(row).Width, brace.Width, 2);
        Assert.True(Glyphs(brace).Count > 30 + 3);
    }

    [Fact]
    public void An_arrow_is_longer_than_the_words_on_it()
    {
        var arrow = Sign("→", AtomClass.Relation) with { Stretches = true };
        var words = new TextAtom("words on an arrow", Style);
        var box = Box(new ScriptsAtom(arrow, null, words, Limits.Always));

        Assert.True(box.Width > Box(words, MathSize.Script).Width);
        Assert.True(Box(new ScriptsAtom(arrow, null, A, Limits.Always)).Width >= 1.6 * Size - 1e-6);
    }

    [Fact]
    public void Columns_of_a_table_stand_as_they_are_asked_to()
    {
        var layout = new TableLayout
        {
            Columns = [ColumnAlign.Right, ColumnAlign.Left],
            Gaps = [0, 2],
        };
        var wide = Row(A, A, A);
        var box = Box(new TableAtom([new([wide, A]), new([A, wide])], layout));
        var glyphs = Glyphs(box);

        // The right column's letter begins where the left column ends.
        var edge = glyphs[3].X;
        Assert.Equal(edge, glyphs[5].X, 6);
        Assert.Equal(Axis, box.Middle, 6);
        Assert.Equal(1.2 * Size, glyphs[0].Y - glyphs[4].Y, 6);
    }

    [Fact]
    public void What_a_phantom_keeps_it_keeps()
    {
        var high = new FractionAtom(A, A);
        var (shown, bare) = (Box(high), Box(new PhantomAtom(high) { KeepsHeight = false }));

        Assert.Equal((shown.Width, 0, shown.Depth), (bare.Width, bare.Height, bare.Depth));
        Assert.Empty(Glyphs(bare));
    }

    [Fact]
    public void Every_glyph_says_what_it_stands_for()
    {
        var words = new TextAtom("if and only if ", Style);
        var tall = new FenceAtom(
            "{",
            [new TableAtom([.. Enumerable.Repeat(new TableLine([words]), 9)], new())],
            [],
            ""
        );

        Assert.All(Glyphs(Box(tall)), glyph => Assert.NotEqual("", glyph.Text));
        Assert.All(
            Glyphs(Box(tall)).Where(glyph => glyph.Font == Face.Font),
            glyph => Assert.Equal("{", glyph.Text)
        );
    }

    private static double Middle(MathBox box)
    {
        var inks = Glyphs(box)
            .Select(glyph =>
                (glyph.Y, Ink: glyph.Font.BoundsOf(glyph.Glyph)!.Value, Scale: glyph.Size / 1000)
            )
            .ToList();
        return (
                inks.Max(g => g.Y + (g.Ink.Top * g.Scale))
                + inks.Min(g => g.Y + (g.Ink.Bottom * g.Scale))
            ) / 2;
    }

    private static double Of(MathConstant constant) => Face[constant] * Size;
}
