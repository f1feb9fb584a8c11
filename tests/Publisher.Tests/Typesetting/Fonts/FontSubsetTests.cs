using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class FontSubsetTests
{
    [Fact]
    public void Glyphs_keep_their_advances_and_outlines()
    {
        foreach (var file in TestFonts.All)
        {
            var font = TestFonts.Named(file);
            // Accented letters are the composites of most fonts.
            ushort[] glyphs =
            [
                .. "Zaéñüfg".Select(c => font.GlyphOf(c)).Where(glyph => glyph != 0).Distinct(),
                (ushort)(font.GlyphCount - 1),
            ];
            var subset = FontSubset.Of(font, glyphs);
            var (outlines, advances) = Tables(subset, font);

            foreach (var glyph in glyphs)
            {
                var number = subset.GlyphOf(glyph);
                Assert.Equal(font.Advance(glyph), advances(number));
                AssertSame(font.Outlines, glyph, outlines, number, file);
            }
        }
    }

    [Fact]
    public void A_glyph_made_of_others_brings_them_along()
    {
        var font = TestFonts.All.Select(TestFonts.Named).First(font => Composite(font) > 0);
        var composite = Composite(font);
        var subset = FontSubset.Of(font, [composite]);
        var (outlines, _) = Tables(subset, font);
        var outline = outlines.Of(subset.GlyphOf(composite));

        var parts = Outlines.ComponentOffsets(outline).Select(at => (int)outline.U16(at)).ToList();

        Assert.NotEmpty(parts);
        Assert.All(parts, part => Assert.True(outlines.Of(part).Length > 0));
    }

    [Fact]
    public void The_tag_is_made_of_the_content()
    {
        var font = TestFonts.Serif;
        var (a, b) = (font.GlyphOf('a'), font.GlyphOf('b'));

        var tag = FontSubset.Of(font, [a, b]).Tag;

        Assert.Matches("^[A-Z]{6}$", tag);
        Assert.Equal(tag, FontSubset.Of(font, [a, b]).Tag);
        Assert.NotEqual(tag, FontSubset.Of(font, [a]).Tag);
    }

    [Fact]
    public void A_subset_is_small()
    {
        var subset = FontSubset.Of(TestFonts.Symbols, [TestFonts.Symbols.GlyphOf(0x2713)]);

        Assert.InRange(subset.Bytes.Length, 500, 20_000);
    }

    private static ushort Composite(Font font) =>
        (ushort)
            Enumerable
                .Range(1, font.GlyphCount - 1)
                .FirstOrDefault(glyph =>
                    Outlines.ComponentOffsets(font.Outlines.Of(glyph)).Count > 0
                );

    /// <summary>The subset as our own reader sees it; a subset has no cmap, so it is no <see cref="Font"/>.</summary>
    private static (Outlines Outlines, Func<int, int> Advance) Tables(FontSubset subset, Font font)
    {
        var file = new FontFile(subset.Bytes, font.Name);
        var count = file.Table("maxp").U16(4);
        Assert.Equal(count, file.Table("hhea").U16(34));
        var outlines = new Outlines(file, file.Table("head").I16(50), count);
        return (outlines, glyph => file.Table("hmtx").U16(4 * glyph));
    }

    private static void AssertSame(
        Outlines source,
        int glyph,
        Outlines target,
        int number,
        string file
    )
    {
        var (expected, actual) = (source.Of(glyph), target.Of(number));
        var parts = Outlines.ComponentOffsets(expected);
        Assert.Equal(parts, Outlines.ComponentOffsets(actual));
        var numbered = actual.Bytes.ToArray();
        foreach (var at in parts)
        {
            AssertSame(source, expected.U16(at), target, actual.U16(at), file);
            expected.Bytes.Span.Slice(at, 2).CopyTo(numbered.AsSpan(at));
        }

        // A subset pads each outline to four bytes.
        Assert.InRange(numbered.Length - expected.Length, 0, 3);
        Assert.True(
            numbered.AsSpan(0, expected.Length).SequenceEqual(expected.Bytes.Span),
            $"{file}: the outline of glyph {glyph} changed"
        );
    }
}
