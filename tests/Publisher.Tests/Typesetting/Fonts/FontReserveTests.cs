using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class FontReserveTests
{
    private readonly List<string> read = [];

    [Fact]
    public void Nothing_is_read_while_the_fonts_of_the_set_have_all_characters()
    {
        var reserve = Reserve("NotoSansMath-Regular.ttf");
        var set = new FontSet(reserve, TemplateFonts.Serif);

        Assert.True(set.TryFind('a', out _, out _));
        Assert.Empty(read);
        Assert.Empty(reserve.Used);
    }

    [Fact]
    public void The_first_upright_font_of_medium_weight_serves()
    {
        var reserve = Reserve(
            "SourceSerif4-It.ttf",
            "SourceSerif4-Semibold.ttf",
            "SourceSans3-Regular.ttf",
            "SourceSerif4-Regular.ttf"
        );
        var set = new FontSet(reserve, TemplateFonts.Read("NotoSansSymbols2-Regular.ttf"));

        Assert.True(set.TryFind('Ж', out var font, out var glyph));
        Assert.Equal("SourceSans3-Regular.ttf", font.Name);
        Assert.Equal(font.GlyphOf('Ж'), glyph);
        Assert.Equal(["SourceSans3-Regular.ttf"], reserve.Used.Keys);
        Assert.Equal([(int)'Ж'], reserve.Used["SourceSans3-Regular.ttf"]);
    }

    [Fact]
    public void What_can_not_be_used_is_passed_over()
    {
        var forbidden = TemplateFonts.Bytes("NotoSansMath-Regular.ttf");
        var os2 = Font.Read(forbidden, "x").Table("OS/2")!.Value;
        Assert.True(MemoryMarshal.TryGetArray(os2.Bytes, out var permissions));
        BinaryPrimitives.WriteUInt16BigEndian(permissions.AsSpan(8), 2);
        var reserve = new FontReserve([
            ("pictures.ttf", () => SmallFont.OfPictures('\u4E00')),
            ("symbols.ttf", () => SmallFont.OfSymbols()),
            ("gone.ttf", () => ReadOnlyMemory<byte>.Empty),
            ("cut.ttf", () => TemplateFonts.Bytes("NotoSansMath-Regular.ttf").AsMemory(0, 5_000)),
            ("forbidden.ttf", () => forbidden),
            ("good.ttf", () => TemplateFonts.Bytes("NotoSansMath-Regular.ttf")),
        ]);
        var set = new FontSet(reserve, TemplateFonts.Read("SourceCodePro-Regular.ttf"));

        Assert.True(set.TryFind(0x1D49C, out var font, out _));
        Assert.Equal("good.ttf", font.Name);
        Assert.False(set.TryFind(0x4E00, out font, out var glyph));
        Assert.Equal(("SourceCodePro-Regular.ttf", 0), (font.Name, glyph));
    }

    [Fact]
    public void Each_file_is_read_once_to_see_what_it_has_and_once_to_be_used()
    {
        var reserve = Reserve("SourceSans3-Regular.ttf", "NotoSansMath-Regular.ttf");
        var set = new FontSet(reserve, TemplateFonts.Read("NotoSansSymbols2-Regular.ttf"));
        foreach (var character in "абв∑∑𝒜一一")
        {
            set.TryFind(character, out _, out _);
        }

        Assert.Equal(
            ["SourceSans3-Regular.ttf", "NotoSansMath-Regular.ttf", "SourceSans3-Regular.ttf"],
            read.Take(3)
        );
        Assert.True(read.Count <= 4);
    }

    [Fact]
    public void A_hyphen_and_a_blank_that_do_not_break_need_no_font_of_their_own()
    {
        var set = new FontSet(TemplateFonts.Read("NotoSansSymbols2-Regular.ttf"));
        var shaper = new Shaper();
        shaper.Shape([new("\u00A0\u2011\u202F", new(set, 10, RgbColor.Black))]);

        var lacking = shaper.TakeLacking();
        Assert.DoesNotContain(0x00A0, lacking);
        Assert.DoesNotContain(0x202F, lacking);
    }

    private FontReserve Reserve(params string[] files) =>
        new(
            files.Select(file =>
                (
                    file,
                    (Func<ReadOnlyMemory<byte>>)(
                        () =>
                        {
                            read.Add(file);
                            return TemplateFonts.Bytes(file);
                        }
                    )
                )
            )
        );
}
