using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Outlines;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class FontSubsetTests
{
    public static TheoryData<string> Files => [.. TemplateFonts.Files];

    [Theory, MemberData(nameof(Files))]
    public void A_subset_draws_and_measures_each_glyph_as_the_font_does(string file)
    {
        var font = TemplateFonts.Read(file);
        var wanted = Enumerable.Range(1, font.GlyphCount - 1).Where(g => g % 7 == 0).ToArray();

        var subset = FontSubset.Of(font, wanted.Select(g => (ushort)g));
        var tables = new FontFile(subset.Bytes, "subset");
        var count = tables.Table("maxp").U16(4);
        var outlines = new TrueTypeOutlines(tables, tables.Table("head").I16(50), count);

        Assert.InRange(count, wanted.Length + 1, font.GlyphCount);
        foreach (var glyph in wanted)
        {
            var number = subset.GlyphOf((ushort)glyph);
            Assert.Equal(font.Advance((ushort)glyph), tables.Table("hmtx").U16(4 * number));
            Same(font.TrueType!, glyph, outlines, number);
        }
    }

    [Fact]
    public void An_accented_letter_brings_its_parts()
    {
        var font = TemplateFonts.Files.Select(TemplateFonts.Read).First(HasComposites);
        var composite = Enumerable.Range(1, font.GlyphCount - 1).First(g => IsComposite(font, g));

        var subset = FontSubset.Of(font, [(ushort)composite]);

        Assert.True(new FontFile(subset.Bytes, "subset").Table("maxp").U16(4) > 2);
    }

    [Fact]
    public void The_tag_is_six_capitals_made_of_the_content()
    {
        var glyphs = TemplateFonts.Glyphs(TemplateFonts.Serif, "glossary");
        var tag = FontProgram.Of(TemplateFonts.Serif, glyphs).Tag;

        Assert.Matches("^[A-Z]{6}$", tag);
        Assert.Equal(tag, FontProgram.Of(TemplateFonts.Serif, glyphs).Tag);
        Assert.NotEqual(tag, FontProgram.Of(TemplateFonts.Serif, glyphs[1..]).Tag);
    }

    [Fact]
    public void The_checksum_of_the_whole_file_is_the_magic_number()
    {
        var bytes = FontSubset.Of(TemplateFonts.Serif, [5, 6, 7]).Bytes;
        var table = new FontTable("subset", "all", bytes);

        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum += table.U32(i);
        }

        Assert.Equal(0xB1B0AFBA, sum);
    }

    private static bool HasComposites(Font font) =>
        Enumerable.Range(1, font.GlyphCount - 1).Any(glyph => IsComposite(font, glyph));

    private static bool IsComposite(Font font, int glyph) =>
        TrueTypeOutlines.ComponentOffsets(font.TrueType!.Of(glyph)).Count > 0;

    // A part has another number in the subset, but must be the same outline.
    private static void Same(TrueTypeOutlines font, int glyph, TrueTypeOutlines subset, int number)
    {
        var (expected, actual) = (font.Of(glyph), subset.Of(number));
        var (before, after) = (expected.Bytes.ToArray(), actual.Bytes.ToArray());
        foreach (var offset in TrueTypeOutlines.ComponentOffsets(expected))
        {
            Same(font, expected.U16(offset), subset, actual.U16(offset));
            (before[offset], before[offset + 1]) = (after[offset], after[offset + 1]);
        }
        Assert.Equal(before, after.AsSpan(0, before.Length));
        Assert.InRange(after.Length - before.Length, 0, 3);
    }
}
