using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>A font is a file that anyone may have put into <c>templates/fonts</c>: whatever is in it, a message is the
/// worst that happens.</summary>
public sealed class BrokenFontTests
{
    private const string Text = "AVTo ffi é—\u2713";

    [Theory]
    [InlineData("", "is not a font")]
    [InlineData("<html>This is a page</html>", "is not a font")]
    [InlineData("OTTO and then some more", "Use its TrueType version")]
    [InlineData("wOFFOTTO and then some more", "Use its TrueType version")]
    [InlineData("wOF2 and then some more", "WOFF 2")]
    [InlineData("ttcf and then some more", "collection")]
    public void What_is_no_usable_font_is_told(string content, string expected)
    {
        var problem = Assert.Throws<InvalidFontException>(() =>
            Font.Read(System.Text.Encoding.ASCII.GetBytes(content), "x.ttf")
        );

        Assert.Contains("x.ttf", problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_is_cut_off_says_so()
    {
        var bytes = TestFonts.Bytes("SourceCodePro-Regular.ttf");
        for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 199))
        {
            var cut = bytes.AsMemory(0, length);
            Assert.Throws<InvalidFontException>(() => Use(cut));
        }
    }

    [Fact]
    public void Garbled_fonts_end_in_a_message_or_work()
    {
        var whole = TestFonts.Bytes("SourceSerif4-It.ttf");
        var noise = new Noise(4711);
        var messages = 0;
        for (var round = 0; round < 400; round++)
        {
            var bytes = (byte[])whole.Clone();
            // The directory, and then anywhere.
            var reach = round % 2 == 0 ? 300 : bytes.Length;
            for (var change = 0; change < 40; change++)
            {
                bytes[noise.Next(reach)] = (byte)noise.Next(256);
            }

            messages += IsRefused(bytes) ? 1 : 0;
        }

        Assert.InRange(messages, 50, 400);
    }

    [Fact]
    public void Garbled_tables_end_in_a_message_or_work()
    {
        var whole = TestFonts.Bytes("SourceSerif4-It.ttf");
        var noise = new Noise(1789);
        var directory = new FontTable("", "", whole);
        var messages = 0;
        for (var round = 0; round < 600; round++)
        {
            var bytes = (byte[])whole.Clone();
            var record = 12 + (16 * (round % directory.U16(4)));
            var (start, length) = (directory.I32(record + 8), directory.I32(record + 12));
            for (var change = 0; change < 8; change++)
            {
                // Headers and offsets stand at the beginning of tables.
                var at = start + noise.Next(Math.Min(length, 120));
                bytes[at] = change % 2 == 0 ? (byte)0xFF : (byte)noise.Next(256);
            }

            messages += IsRefused(bytes) ? 1 : 0;
        }

        Assert.InRange(messages, 50, 600);
    }

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            Use(bytes);
            return false;
        }
        catch (InvalidFontException e)
        {
            Assert.Contains("garbled.ttf", e.Message, StringComparison.Ordinal);
            return true;
        }
    }

    private static void Use(ReadOnlyMemory<byte> bytes)
    {
        var font = Font.Read(bytes, "garbled.ttf");
        ushort[] glyphs = [.. Text.Select(c => font.GlyphOf(c))];
        for (var i = 0; i + 1 < glyphs.Length; i++)
        {
            font.Kerning(glyphs[i], glyphs[i + 1]);
            font.TryLigature(glyphs.AsSpan(i), out _, out _);
        }

        FontSubset.Of(font, glyphs);
    }
}
