using System.Buffers.Binary;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Fonts.Layout;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Outlines;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>A font is a file that someone names in a configuration: whatever is in it, the answer is a sentence.</summary>
public sealed class BrokenFontTests
{
    private static readonly string[] Names = ["SourceSerif4-It.ttf", "IBMPlexMath-Regular.woff"];

    private static readonly string[] Small =
    [
        "regular.otf",
        "regular.ttf",
        "regular.woff2",
        "two.ttc",
        "weight.otf",
        "weight.ttf",
    ];

    private static readonly byte[][] Sources =
    [
        .. Names.Select(TemplateFonts.Bytes),
        .. Small.Select(FontKindTests.Bytes),
    ];

    [Theory]
    [InlineData("", "x.ttf is not a font: it begins as neither OpenType nor WOFF.")]
    [InlineData(
        "%PDF-1.7 and more",
        "x.ttf is not a font: it begins as neither OpenType nor WOFF."
    )]
    [InlineData(
        "ttcf and much more",
        "The font x.ttf is broken: table 'header': it points to byte 1746955635, but has only 18 bytes."
    )]
    public void What_is_no_font_of_ours_is_told_by_its_kind(string content, string message)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(content);

        Assert.Equal(
            message,
            Assert.Throws<InvalidFontException>(() => Font.Read(bytes, "x.ttf")).Message
        );
    }

    [Fact]
    public void What_is_sound_but_can_not_be_used_is_not_called_broken()
    {
        var symbols = Assert.Throws<InvalidFontException>(() =>
            Font.Read(SmallFont.OfSymbols(), "x.ttf")
        );
        var pictures = Assert.Throws<InvalidFontException>(() =>
            Font.Read(SmallFont.OfPictures('a'), "x.ttf")
        );

        Assert.StartsWith(
            "The font x.ttf can't be used: it is a symbol font",
            symbols.Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The font x.ttf can't be used: it has no outlines",
            pictures.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_font_cut_off_anywhere_is_refused_or_read()
    {
        for (var source = 0; source < Names.Length; source++)
        {
            for (var length = 0; length < Sources[source].Length; length += 9973)
            {
                var cut = Sources[source].AsMemory(0, length);
                var error = Assert.Throws<InvalidFontException>(() =>
                    Font.Read(cut, Names[source])
                );
                Assert.Contains(Names[source], error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_garbled_font_never_fails_in_any_other_way()
    {
        var changes = ArbMap
            .Default.GeneratorFor<(int Place, byte Value)>()
            .Select(change => (Place: Math.Abs((long)change.Place), change.Value))
            .ArrayOf(12);
        var property = Prop.ForAll(
            Gen.Choose(0, Sources.Length - 1).Zip(Gen.Choose(0, 1)).Zip(changes).ToArbitrary(),
            Survives
        );

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1200).WithReplay(2, 3), property);
    }

    [Fact]
    public void A_glyph_composed_of_itself_is_drawn_once()
    {
        var bytes = TemplateFonts.Bytes("SourceSerif4-It.ttf");
        var font = Font.Read(bytes, "looping");
        var glyph = font.GlyphOf('é');
        var outline = font.TrueType!.Of(glyph);
        foreach (var offset in TrueTypeOutlines.ComponentOffsets(outline))
        {
            BinaryPrimitives.WriteUInt16BigEndian(Writable(outline, offset), glyph);
        }

        var subset = FontSubset.Of(Font.Read(bytes, "looping"), [glyph]);

        Assert.Equal(2, new FontFile(subset.Bytes, "subset").Table("maxp").U16(4));
    }

    [Fact]
    public void Outlines_that_overlap_do_not_make_the_subset_larger_than_the_font()
    {
        var bytes = TemplateFonts.Bytes("SourceSerif4-It.ttf");
        var font = Font.Read(bytes, "overlapping");
        var (head, loca) = (font.Table("head")!.Value, font.Table("loca")!.Value);
        var (size, last) = head.I16(50) == 0 ? (2, 0xFFFF) : (4, font.Table("glyf")!.Value.Length);
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            // Each second outline begins at the beginning and ends at the end.
            var offset = Writable(loca, size * glyph);
            if (size == 2)
            {
                BinaryPrimitives.WriteUInt16BigEndian(offset, (ushort)(glyph % 2 * last));
            }
            else
            {
                BinaryPrimitives.WriteInt32BigEndian(offset, glyph % 2 * last);
            }
        }

        var broken = Font.Read(bytes, "overlapping");
        var error = Assert.Throws<InvalidFontException>(() =>
            FontSubset.Of(broken, [.. Enumerable.Range(0, 200).Select(i => (ushort)(2 * i))])
        );
        Assert.Contains("overlapping", error.Message, StringComparison.Ordinal);
    }

    private static Span<byte> Writable(FontTable table, int offset)
    {
        Assert.True(MemoryMarshal.TryGetArray(table.Bytes, out var bytes));
        return bytes.AsSpan(offset);
    }

    private static void Survives(
        ((int Source, int Where) Choice, (long Place, byte Value)[] Changes) broken
    )
    {
        var bytes = Sources[broken.Choice.Source].ToArray();
        // Half of the time in the directory and the first tables, where a change does most.
        var range = broken.Choice.Where == 0 ? Math.Min(2000, bytes.Length) : bytes.Length;
        foreach (var (place, value) in broken.Changes)
        {
            bytes[(int)((place * 7919) % range)] = value;
        }
        try
        {
            UseAll(Font.Read(bytes, "broken"));
        }
        catch (InvalidFontException e)
        {
            Assert.Contains("broken", e.Message, StringComparison.Ordinal);
        }
    }

    private static void UseAll(Font font)
    {
        const GlyphVariants variants = GlyphVariants.SmallCapitals | GlyphVariants.OldStyleFigures;
        var glyphs = Laid.Set(font, "AVATAR officé ∑", variants).Select(glyph => glyph.Glyph);
        FontProgram.Of(font, [0, .. glyphs]);
    }
}
