using Publisher.Tests.Typesetting.Graphics;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class ShaperTests
{
    private static readonly TextStyle Style = new(TestFonts.Text, 1000, RgbColor.Black);

    [Fact]
    public void Letters_are_kerned()
    {
        var font = TestFonts.Serif;
        var (a, v) = (font.GlyphOf('A'), font.GlyphOf('V'));

        Assert.True(font.Kerning(a, v) < 0);
        Assert.Equal(
            font.Advance(a) + font.Advance(v) + font.Kerning(a, v),
            Shape("AV").NaturalWidth,
            3
        );
    }

    [Fact]
    public void Letters_are_joined_to_ligatures()
    {
        var glyphs = GlyphsOf("office");

        Assert.Equal([1, 3, 1, 1], glyphs.Select(glyph => glyph.Characters));
        Assert.Equal("office", TextOf("office"));
    }

    [Fact]
    public void Each_glyph_of_a_long_word_knows_its_characters()
    {
        var text = string.Concat(Enumerable.Repeat("office", 30));
        var word = Shape(text).Items.First(item => item.Word is not null).Word!;

        for (var (glyph, character) = (0, 0); glyph < word.Glyphs.Length; glyph++)
        {
            Assert.Equal(character, word.CharacterOf(glyph));
            character += word.Glyphs[glyph].Characters;
        }

        Assert.Equal(text.Length, word.CharacterOf(word.Glyphs.Length));
    }

    [Fact]
    public void An_accent_that_follows_its_letter_is_one_glyph_with_it()
    {
        var composed = GlyphsOf("é");
        var apart = GlyphsOf("e\u0301");

        Assert.Equal(composed.Single().Glyph, apart.Single().Glyph);
        Assert.Equal(2, apart.Single().Characters);
    }

    [Theory]
    [InlineData("x\u0304")]
    [InlineData("p\u0302")]
    [InlineData("M\u0302")]
    [InlineData("q\u0301\u0304")]
    public void A_mark_stands_above_its_letter_and_takes_no_room(string text)
    {
        var glyphs = GlyphsOf(text);
        var ink = glyphs.ConvertAll(InkOf);

        Assert.Equal(text.Length, glyphs.Count);
        Assert.Equal(text.Length, glyphs[0].Characters);
        Assert.All(glyphs.Skip(1), mark => Assert.Equal((0, 0), (mark.Characters, mark.Advance)));
        for (var i = 1; i < ink.Count; i++)
        {
            Assert.True(ink[i].Bottom > ink[i - 1].Top, $"mark {i} of {text}");
            Assert.Equal(Middle(ink[0]), Middle(ink[i]) + glyphs[0].Advance, 0.06);
        }
    }

    [Theory]
    [InlineData("x\u0304", true)]
    [InlineData("M\u0302", true)]
    [InlineData("x\u0323", false)]
    public void A_mark_that_no_font_anchors_is_centred_on_its_letter(string text, bool isAbove)
    {
        // Without GPOS, and the mark of another font than its letter.
        var bare = Font.Read(TestFonts.Bytes("SourceSerif4-Regular.ttf"), "bare", hasLayout: false);
        foreach (var fonts in (FontSet[])[new(bare), new(TestFonts.Symbols, bare)])
        {
            var glyphs = GlyphsOf(text, Style with { Fonts = fonts });
            var (letter, mark) = (InkOf(glyphs[0]), InkOf(glyphs[1]));

            Assert.Equal(0, glyphs[1].Advance);
            Assert.Equal(Middle(letter), Middle(mark) + glyphs[0].Advance, 0.01);
            Assert.True(isAbove ? mark.Bottom > letter.Top : mark.Top < letter.Bottom);
        }
    }

    [Fact]
    public void A_mark_without_a_letter_stands_by_itself()
    {
        var mark = GlyphsOf("\u0302").Single();

        Assert.Equal(0, InkOf(mark).Left, 0.01);
        Assert.True(mark.Advance > 0);
    }

    [Fact]
    public void A_letter_that_the_font_lacks_composed_is_set_from_its_parts()
    {
        var glyphs = GlyphsOf("\u1E8D\u0323");

        Assert.All(glyphs, glyph => Assert.Same(TestFonts.Serif, glyph.Font));
        Assert.Equal(2, glyphs.Sum(glyph => glyph.Characters));
        Assert.Equal("\u1E8D\u0323", TextOf("\u1E8D\u0323"));
    }

    [Fact]
    public void What_a_non_joiner_parts_is_no_ligature() =>
        Assert.Equal([2, 1], GlyphsOf("f\u200Ci").Select(glyph => glyph.Characters));

    [Fact]
    public void Greek_and_Cyrillic_are_kerned()
    {
        Assert.True(Shape("ΑΥ").NaturalWidth < Shape("Α").NaturalWidth + Shape("Υ").NaturalWidth);
        Assert.True(Shape("ГА").NaturalWidth < Shape("Г").NaturalWidth + Shape("А").NaturalWidth);
    }

    [Fact]
    public void What_a_face_lacks_is_set_in_another()
    {
        var glyphs = GlyphsOf("a\u2713\U0001D400");

        Assert.Equal([1, 1, 2], glyphs.Select(glyph => glyph.Characters));
        Assert.Same(TestFonts.Mathematics, glyphs[2].Font);
    }

    [Fact]
    public void What_no_font_has_is_told_once_and_shown_as_a_square()
    {
        var shaper = new Shaper();
        var shaped = shaper.Shape([new("x 語 y 語", Style)]);

        Assert.Equal([0x8A9E], shaper.TakeLacking());
        Assert.Empty(shaper.TakeLacking());
        shaper.Shape([new("語 again", Style)]);
        Assert.Empty(shaper.TakeLacking());
        var glyph = shaped.Items.First(item => item.Word?.Text == "語").Word!.Glyphs.Single();
        Assert.NotEqual(0, glyph.Glyph);
        Assert.Equal(glyph.Font.GlyphOf(0x25A1), glyph.Glyph);
        Assert.True(glyph.Advance > 0);
    }

    [Fact]
    public void Shapers_that_share_words_each_tell_what_no_font_has()
    {
        var words = new ShapedWords();
        foreach (var shaper in new[] { new Shaper(words), new Shaper(words) })
        {
            shaper.Shape([new("x 語", Style)]);

            Assert.Equal([0x8A9E], shaper.TakeLacking());
        }
    }

    [Theory]
    [InlineData("\u200Eword")]
    [InlineData("\uFEFF\u200Bword")]
    [InlineData("wo\u00ADrd\u200D")]
    [InlineData("\u00ADoffice")]
    [InlineData("❤\uFE0F")]
    [InlineData("\uD800x")]
    [InlineData("x\uDC00")]
    public void Glyphs_stand_for_all_characters_also_for_those_that_print_nothing(string word)
    {
        Assert.Equal(word.Length, GlyphsOf(word).Sum(glyph => glyph.Characters));
        Assert.Equal(word, TextOf(word));
    }

    [Fact]
    public void What_prints_nothing_stands_with_the_glyph_beside_it() =>
        Assert.Equal([2, 1], GlyphsOf("\u200Eab").Select(glyph => glyph.Characters));

    [Fact]
    public void Blanks_in_a_row_are_one_and_those_at_the_ends_are_none()
    {
        Assert.Equal(Shape("a b").NaturalWidth, Shape("  a \t  b ").NaturalWidth, 6);
    }

    [Fact]
    public void Blanks_of_code_all_count()
    {
        var code = Style with { IsVerbatim = true, Fonts = new(TestFonts.Code) };

        Assert.Equal(600 * 7, new Shaper().Shape([new("  a   b", code)]).NaturalWidth, 6);
        Assert.Equal(600 * 5, new Shaper().Shape([new("\ta", code)]).NaturalWidth, 6);
    }

    [Fact]
    public void A_word_in_two_styles_stays_in_one_line()
    {
        var bold = Style with { Fonts = new(TestFonts.Named("SourceSerif4-Semibold.ttf")) };
        var shaped = new Shaper().Shape([
            new("inter", Style),
            new("pret", bold),
            new("ing", Style),
        ]);

        Assert.Equal(shaped.NaturalWidth, shaped.LongestBox);
    }

    [Fact]
    public void Pictures_are_made_to_fit_and_never_enlarged()
    {
        var image = Pixels.Dot;
        ShapedText With(double width, double height) =>
            new Shaper().Shape([new("", Style) { Picture = new Picture(image, width, height) }]);

        var fitted = With(400, 200).FitPictures(100, 100);

        Assert.Equal((100, 50), (fitted.Runs[0].Picture!.Width, fitted.Runs[0].Picture!.Height));
        Assert.Equal(100, fitted.NaturalWidth);
        Assert.Equal(40, With(40, 20).FitPictures(100, 100).NaturalWidth);
    }

    [Fact]
    public void A_word_that_is_given_room_takes_it_whatever_the_word()
    {
        ShapedText With(string number) =>
            new Shaper().Shape([
                new("see ", Style),
                new($" {number}", Style) { Room = 5000 },
                new(".", Style),
            ]);

        Assert.Equal(With("11").NaturalWidth, With("88").NaturalWidth);
        Assert.Equal(
            5000 - Shape("11").NaturalWidth,
            With("11").NaturalWidth - Shape("see 11.").NaturalWidth,
            3
        );
    }

    [Fact]
    public void A_no_break_space_at_the_beginning_has_its_width()
    {
        Assert.Equal(Shape("a p. 41").NaturalWidth, Shape("a\u00A0p.\u00A041").NaturalWidth, 6);
        Assert.True(Shape("\u00A0p.").NaturalWidth > Shape("p.").NaturalWidth);
    }

    [Fact]
    public void A_word_that_is_given_room_is_tied_to_the_word_before_it()
    {
        var shaped = new Shaper().Shape([
            new("one two three four", Style),
            new(" p.\u00A041", Style) { Room = 2000 },
        ]);
        var blanks = shaped.Items.Where(item => item.Kind == ItemKind.Glue);

        Assert.Equal([0, 0, 0, BreakRules.Tied], blanks.Select(blank => blank.Penalty));
    }

    private static ShapedText Shape(string text) => new Shaper().Shape([new(text, Style)]);

    private static List<ShapedGlyph> GlyphsOf(string word, TextStyle? style = null) =>
        [
            .. new Shaper()
                .Shape([new(word, style ?? Style)])
                .Items.Where(item => item.IsBox)
                .SelectMany(item => item.Word!.Glyphs[item.From..item.To]),
        ];

    /// <summary>In ems from where the pen stands.</summary>
    private static GlyphBounds InkOf(ShapedGlyph glyph)
    {
        var bounds = glyph.Font.BoundsOf(glyph.Glyph)!.Value;
        double em = glyph.Font.UnitsPerEm;
        return new(
            glyph.X + (bounds.Left / em),
            glyph.Y + (bounds.Bottom / em),
            glyph.X + (bounds.Right / em),
            glyph.Y + (bounds.Top / em)
        );
    }

    private static double Middle(GlyphBounds ink) => (ink.Left + ink.Right) / 2;

    private static string TextOf(string word)
    {
        var lines = LineBreaker.Break(Shape(word), 1e6, 1e6, Alignment.Start);
        return lines.TextOf(lines[0]);
    }
}
