using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Fonts;
using Publisher.Tests.Typesetting.Fonts.Layout;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf;

/// <summary>Text read back from the content stream through the font's Unicode map, as any reader does it.</summary>
public sealed partial class TextTests
{
    [Theory]
    [InlineData("Plain words, with spaces.")]
    [InlineData("(parentheses) and \\ backslash")]
    [InlineData("Ünïcödé − “quotes”")]
    public void What_is_drawn_reads_back(string text) =>
        Assert.Equal(text, TextOf(Drawing.Read(document => document.AddPage(400, 600).Show(text))));

    [Fact]
    public void Any_text_reads_back_whatever_bytes_its_characters_get()
    {
        var characters = Enumerable
            .Range(0x20, 0x2000)
            .Where(c => TemplateFonts.Serif.GlyphOf(c) != 0)
            .ToArray();
        var texts = Gen.Elements(characters)
            .Select(c => (char)c)
            .ArrayOf(700)
            .Select(chars => new string(chars));

        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                    text.Length == 0
                    || text
                        == TextOf(Drawing.Read(document => document.AddPage(400, 600).Show(text)))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(5, 7));
    }

    [Fact]
    public void A_ligature_reads_back_as_its_letters_and_one_glyph_as_each_of_its_texts()
    {
        var font = TemplateFonts.Serif;
        var ffi = Laid.Set(font, "ffi").Single().Glyph;
        var hyphen = font.GlyphOf('-');
        var pdf = Drawing.Read(document =>
            document
                .AddPage(400, 600)
                .ShowText(
                    font,
                    10,
                    RgbColor.Black,
                    0,
                    0,
                    "offi-\u00AD-",
                    [new(font.GlyphOf('o')), new(ffi, 3), new(hyphen), new(hyphen), new(hyphen)]
                )
        );

        Assert.Equal("offi-\u00AD-", TextOf(pdf));
        var map = PdfReading.Reference(Descendant(pdf), "CIDToGIDMap");
        Assert.Equal([0, 0, 0, 1, 0, 2, 0, 3, 0, 3], pdf.Bytes(map));
    }

    [Fact]
    public void A_mark_is_drawn_beside_the_pen_and_the_pen_stays()
    {
        var pdf = Drawing.Read(document =>
            document
                .AddPage(400, 600)
                .ShowText(
                    TemplateFonts.Serif,
                    10,
                    RgbColor.Black,
                    0,
                    0,
                    "abc",
                    [new(5), new(6, 1, -2) { Right = -1.5, Up = 2.25 }, new(7)]
                )
        );

        Assert.Contains(
            "[(\0\u0001)]TJ\n2.25 Ts\n[150(\0\u0002)]TJ\n0 Ts\n[50(\0\u0003)]TJ",
            Content(pdf),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_glyph_that_stands_for_no_text_says_so()
    {
        var pdf = Drawing.Read(document =>
            document
                .AddPage(400, 600)
                .ShowText(TemplateFonts.Serif, 10, RgbColor.Black, 0, 0, "a", [new(5), new(6, 0)])
        );

        Assert.Contains(
            "/Span<</ActualText()>>BDC [(\0\u0002)]TJ\nEMC",
            Content(pdf),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Glyphs_and_text_must_be_of_one_length()
    {
        using var document = new PdfDocument(new MemoryStream(), Drawing.Metadata);
        var page = document.AddPage(9, 9);

        Assert.Throws<ArgumentException>(() =>
            page.ShowText(TemplateFonts.Serif, 10, default, 0, 0, "ab", [new(5)])
        );
        Assert.Throws<ArgumentException>(() =>
            page.ShowText(TemplateFonts.Serif, 10, default, 0, 0, "a", [new(5, 2)])
        );
    }

    [Fact]
    public void The_roundings_of_a_line_never_add_up()
    {
        var glyphs = Enumerable
            .Repeat(new TextGlyph(TemplateFonts.Serif.GlyphOf('n'), 1, 0.0333), 301)
            .ToArray();
        var pdf = Drawing.Read(document =>
            document
                .AddPage(400, 600)
                .ShowText(TemplateFonts.Serif, 9.7, default, 0, 0, new string('n', 301), glyphs)
        );

        var moved = Movement()
            .Matches(Content(pdf))
            .Sum(m => double.Parse(m.Groups["thousandths"].Value, CultureInfo.InvariantCulture));

        Assert.Equal(300 * 0.0333, -moved * 9.7 / 1000, 0.006);
    }

    [Fact]
    public void The_place_is_given_from_the_upper_left_corner() =>
        Assert.Contains(
            "50 499.5 Td",
            Content(Drawing.Read(document => document.AddPage(400, 600).Show("x", 50, 100.5))),
            StringComparison.Ordinal
        );

    private static string Content(PdfReading pdf) =>
        pdf.Stream(PdfReading.Reference(pdf.Pages[0], "Contents"));

    private static string Descendant(PdfReading pdf) =>
        pdf.Objects.Values.Single(o => o.Contains("/CIDFontType2", StringComparison.Ordinal));

    private static string TextOf(PdfReading pdf)
    {
        var font = pdf.Objects.Values.Single(o =>
            o.Contains("/Subtype/Type0", StringComparison.Ordinal)
        );
        var map = MapEntry()
            .Matches(pdf.Stream(PdfReading.Reference(font, "ToUnicode")))
            .ToDictionary(
                m => Convert.ToInt32(m.Groups["character"].Value, 16),
                m =>
                    Encoding.BigEndianUnicode.GetString(
                        Convert.FromHexString(m.Groups["text"].Value)
                    )
            );
        var bytes = string.Concat(
            LiteralString().Matches(Content(pdf)).Select(m => Unescaped(m.Groups["content"].Value))
        );
        return string.Concat(bytes.Chunk(2).Select(pair => map[(pair[0] << 8) | pair[1]]));
    }

    private static string Unescaped(string literal) =>
        Escape().Replace(literal, m => m.Value == "\\r" ? "\r" : m.Value[1..]);

    [GeneratedRegex(@"\)(?<thousandths>-?\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Movement();

    [GeneratedRegex(@"\\.", RegexOptions.Singleline, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(
        "<(?<character>[0-9A-F]{4})><(?<text>[0-9A-F]+)>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MapEntry();

    [GeneratedRegex(
        @"\((?<content>(\\.|[^\\()])*)\)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LiteralString();
}
