using System.Globalization;
using Publisher.Tests.Images;
using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Drawings;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Drawings;

/// <summary>What is seen of a drawing of 40 by 20 pixels, and what its PDF says.</summary>
public sealed class VectorDrawingTests
{
    private const string Red = "#ff0000";
    private const string Lime = "#00ff00";
    private const string Blue = "#0000ff";
    private const string None = "#00000000";

    [Theory]
    [InlineData("<rect width='20' height='20' fill='red'/>", 10, 10, Red)]
    [InlineData("<rect width='20' height='20' fill='red'/>", 30, 10, None)]
    [InlineData("<circle cx='20' cy='10' r='8' fill='rgb(0,0,255)'/>", 20, 3, Blue)]
    [InlineData("<circle cx='20' cy='10' r='8'/>", 12, 3, None)]
    [InlineData("<path d='M0 0h20v20h-20zm5 5v10h10v-10z' fill='#0f0'/>", 10, 10, None)]
    [InlineData("<path d='M0 0h20v20h-20zm5 5h10v10h-10z' fill='#0f0'/>", 10, 10, Lime)]
    [InlineData(
        "<path d='M0 0h20v20h-20zm5 5h10v10h-10z' fill='#0f0' fill-rule='evenodd'/>",
        10,
        10,
        None
    )]
    [InlineData("<path d='M0,10 H40' stroke='red' stroke-width='4'/>", 20, 9, Red)]
    [InlineData("<path d='M0,10 H40' stroke='red' stroke-width='4'/>", 20, 4, None)]
    [InlineData(
        "<path d='M0,10 H40' stroke='red' stroke-width='4' stroke-dasharray='10'/>",
        15,
        9,
        None
    )]
    [InlineData(
        "<path d='M0,10 H40' stroke='red' stroke-width='4' stroke-dasharray='10' stroke-dashoffset='-10'/>",
        15,
        9,
        Red
    )]
    [InlineData("<path d='M10 10A5 5 0 0 1 20 10z' fill='blue'/>", 15, 7, Blue)]
    [InlineData("<path d='M10 10A5 5 0 0 1 20 10z' fill='blue'/>", 15, 12, None)]
    [InlineData("<path d='M10 10a5 5 0 0010 0z' fill='blue'/>", 15, 12, Blue)]
    [InlineData("<polygon points='0,0 20,0 20,20 0,20' fill='hsl(120,100%,50%)'/>", 5, 5, Lime)]
    [InlineData(
        "<style>.a{fill:blue}#b{fill:red}g>rect{fill:lime}</style><g><rect id='b' class='a' width='9' height='9' fill='navy'/></g>",
        5,
        5,
        Red
    )]
    [InlineData(
        "<style>/* . */ @media print{rect{fill:red}} g rect{fill:lime}</style><g><a><rect width='9' height='9'/></a></g>",
        5,
        5,
        Lime
    )]
    [InlineData("<g fill='red'><rect width='9' height='9' style='fill:inherit'/></g>", 5, 5, Red)]
    [InlineData("<g color='blue'><rect width='9' height='9' fill='currentColor'/></g>", 5, 5, Blue)]
    [InlineData(
        "<g transform='translate(20,0) scale(2)'><rect width='5' height='5' fill='red'/></g>",
        25,
        8,
        Red
    )]
    [InlineData("<rect width='4' height='4' fill='red' transform='rotate(90 10 10)'/>", 18, 2, Red)]
    [InlineData(
        "<defs><rect id='r' width='5' height='5'/></defs><use href='#r' x='20' fill='blue'/>",
        22,
        2,
        Blue
    )]
    [InlineData(
        "<symbol id='s' viewBox='0 0 1 1'><rect width='1' height='1' fill='red'/></symbol><use href='#s' x='20' width='10' height='10'/>",
        28,
        8,
        Red
    )]
    [InlineData(
        "<clipPath id='c'><rect width='10' height='20'/></clipPath><rect width='40' height='20' fill='red' clip-path='url(#c)'/>",
        20,
        10,
        None
    )]
    [InlineData(
        "<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='.5' height='1'/></clipPath><rect width='40' height='20' fill='red' clip-path='url(#c)'/>",
        15,
        10,
        Red
    )]
    [InlineData("<rect width='40' height='20' fill='red' opacity='0'/>", 5, 5, None)]
    [InlineData("<g display='none'><rect width='40' height='20'/></g>", 5, 5, None)]
    [InlineData("<rect width='40' height='20' fill='url(#gone) blue'/>", 5, 5, Blue)]
    [InlineData(
        "<svg x='20' width='20' height='20' viewBox='0 0 2 2'><rect x='1' width='1' height='1' fill='red'/></svg>",
        35,
        5,
        Red
    )]
    [InlineData(
        "<marker id='m' orient='auto' markerUnits='userSpaceOnUse' refY='5' markerWidth='10' markerHeight='10'><rect width='9' height='10' fill='lime'/></marker><path d='M0 10H20' stroke='red' marker-end='url(#m)'/>",
        25,
        7,
        Lime
    )]
    public void Things_are_seen_where_they_stand(string content, int x, int y, string color) =>
        Assert.Equal(color, Pixel(Read(content), x, y));

    [Fact]
    public void A_gradient_goes_from_colour_to_colour()
    {
        var drawing = Read(
            "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect width='40' height='20' fill='url(#g)'/>"
        );

        Assert.Equal("#fc0003", Pixel(drawing, 0, 5));
        Assert.Equal("#0300fc", Pixel(drawing, 39, 5));
        var pdf = Written(drawing);
        Assert.Contains("/ShadingType 2/Coords[0 0 1 0]", pdf.Whole, StringComparison.Ordinal);
        Assert.Contains("/Pattern cs /P", pdf.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_colours_has_its_middle_where_it_says()
    {
        var drawing = Read(
            "<radialGradient id='g' gradientUnits='userSpaceOnUse' cx='10' cy='10' r='10'><stop stop-color='lime'/><stop offset='1' stop-color='blue'/></radialGradient><rect width='40' height='20' fill='url(#g)'/>"
        );

        Assert.Equal("#00ed12", Pixel(drawing, 10, 10));
        Assert.Equal(Blue, Pixel(drawing, 30, 10));
        Assert.Contains(
            "/Coords[10 10 0 10 10 10]",
            Written(drawing).Whole,
            StringComparison.Ordinal
        );
    }

    /// <summary>Large drawings are made in bands, of which the last is lower than the others.</summary>
    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void However_high_a_picture_is_its_last_row_is_drawn(int height)
    {
        var drawing = Read(
            "<clipPath id='c'><rect width='30' height='20'/></clipPath><g opacity='.5' clip-path='url(#c)'><rect width='40' height='20' fill='red'/></g>"
        );

        var last = drawing.ToPixels(40, height).AsSpan(^160..);

        Assert.Equal([255, 0, 0, 128], last[..4].ToArray());
        Assert.Equal([0, 0, 0, 0], last[^4..].ToArray());
    }

    [Fact]
    public void What_is_half_transparent_as_one_is_so_in_the_PDF()
    {
        var drawing = Read(
            "<g opacity='.5'><rect width='20' height='20' fill='red'/><rect width='20' height='20' fill='blue'/></g>"
        );

        Assert.Equal("#0000ff80", Pixel(drawing, 5, 5));
        var pdf = Written(drawing);
        Assert.Contains("/ca 0.5/CA 0.5", pdf.Whole, StringComparison.Ordinal);
        Assert.Contains("/Group<</S/Transparency", pdf.Whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_that_fade_have_a_mask_in_the_PDF() =>
        Assert.Contains(
            "/SMask<</Type/Mask/S/Luminosity/G ",
            Written(
                Read(
                    "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-opacity='0'/></linearGradient><rect width='40' height='20' fill='url(#g)'/>"
                )
            ).Whole,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_drawing_fills_the_square_that_an_image_fills()
    {
        var pdf = Written(Read("<path d='M1 2L3 4C5 6 7 8 9 10Z' fill='red'/>"));

        Assert.Contains(
            "/BBox[0 0 40 20]/Matrix[0.025 0 0 -0.05 0 1]",
            pdf.Whole,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 0 0 rg\n1 2 m\n3 4 l\n5 6 7 8 9 10 c\nh\nf\n",
            pdf.Content,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<text>one <tspan>two</tspan>\n three</text>", "one |two| three")]
    [InlineData("<text> \n one  two </text>", "one two")]
    [InlineData("<text x='1 9'>ab c</text>", "a|b c")]
    [InlineData("<text xml:space='preserve'>a  b</text>", "a  b")]
    [InlineData(
        "<foreignObject width='40' height='20'><div xmlns='http://www.w3.org/1999/xhtml'><p>in <b>HTML</b></p><p>too</p></div></foreignObject>",
        "in HTML|too"
    )]
    [InlineData(
        "<switch><foreignObject><p>one</p></foreignObject><text>other</text></switch>",
        "other"
    )]
    public void Words_are_words(string content, string words)
    {
        var drawing = Read(content);

        Assert.Equal(
            words.Replace("|", "", StringComparison.Ordinal),
            string.Concat(Texts(drawing.Items).Select(text => text.Text))
        );
        Assert.Contains(
            "BT 1 0 0 -1 0 0 Tm /F1 ",
            Written(drawing).Content,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Words_stand_before_at_or_around_their_place()
    {
        double Start(string anchor) =>
            Texts(Read($"<text x='20' text-anchor='{anchor}'>abc</text>").Items)[0].Matrix.E;

        Assert.Equal(20, Start("start"));
        Assert.Equal(Start("start") - Start("middle"), Start("middle") - Start("end"), 6);
        Assert.True(Start("end") < Start("middle"));
    }

    [Fact]
    public void Letters_are_drawn_as_their_font_draws_them()
    {
        var drawing = Read("<text x='2' y='18' font-size='24'>I</text>");
        var dark = Enumerable.Range(0, 40).Count(x => Pixel(drawing, x, 10) == "#000000");

        Assert.InRange(dark, 1, 6);
    }

    [Theory]
    [InlineData("<rect filter='url(#f)' width='5' height='5'/>", "filter")]
    [InlineData("<rect mask='url(#m)' width='5' height='5'/>", "mask")]
    [InlineData("<image href='http://example.org/a.png' width='5' height='5'/>", "image")]
    [InlineData("<pattern id='p'/><rect fill='url(#p)' width='5' height='5'/>", "pattern")]
    public void What_is_not_drawn_is_told(string content, string lacking) =>
        Assert.Equal([lacking], Read(content).Lacking);

    [Theory]
    [InlineData("<g>", "broken in line 1")]
    [InlineData("&bomb;", "broken in line")]
    public void What_is_broken_is_told(string content, string expected)
    {
        Assert.False(TryRead(SmallPictures.Svg(content), out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_without_end_are_refused()
    {
        var declarations = string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"
                    )
                )
        );
        var bomb = System.Text.Encoding.UTF8.GetBytes(
            $"<!DOCTYPE svg [<!ENTITY e0 \"ha\">{declarations}]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e9;</text></svg>"
        );

        Assert.False(TryRead(bomb, out _, out var problem));
        Assert.Contains("broken", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_used_again_and_again_is_refused()
    {
        var levels = string.Concat(
            Enumerable
                .Range(1, 12)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<g id='g{i}'>{string.Concat(Enumerable.Repeat($"<use href='#g{i - 1}'/>", 10))}</g>"
                    )
                )
        );

        Assert.False(
            TryRead(
                SmallPictures.Svg($"<g id='g0'><rect width='1' height='1'/></g>{levels}"),
                out _,
                out var problem
            )
        );
        Assert.Contains("more than 100000", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_uses_itself_ends() =>
        Assert.Empty(Read("<g id='a'><use href='#a'/></g>").Items.SelectMany(Shapes));

    [Fact]
    public void Elements_within_elements_without_end_are_refused()
    {
        var depth = 10_000;
        var content =
            string.Concat(Enumerable.Repeat("<g>", depth))
            + string.Concat(Enumerable.Repeat("</g>", depth));

        Assert.False(TryRead(SmallPictures.Svg(content), out _, out var problem));
        Assert.Contains("200 deep", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Garbled_drawings_are_read_or_told()
    {
        var whole = SmallPictures.Svg(
            "<style>.a{fill:url(#g)}</style><linearGradient id='g'><stop offset='50%'/></linearGradient><g transform='rotate(3)'><path class='a' d='M0 0a1 2 3 0 1 4 5C1 2 3 4 5 6S7 8 9 1Z' stroke='red' stroke-dasharray='1 2'/><text x='1'>ab</text></g>"
        );
        var noise = new Noise(11);
        for (var round = 0; round < 1500; round++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[noise.Next(60, bytes.Length)] = (byte)noise.Next(32, 127);
            bytes[noise.Next(60, bytes.Length)] = (byte)noise.Next(32, 127);
            if (TryRead(bytes, out var drawing, out var problem))
            {
                _ = drawing!.ToPixels(20, 10);
                _ = Written(drawing);
            }
            else
            {
                Assert.EndsWith(".", problem, StringComparison.Ordinal);
            }
        }
    }

    private static bool TryRead(byte[] file, out VectorDrawing? drawing, out string? problem) =>
        VectorDrawing.TryRead(
            file,
            (40, 20),
            (_, _, _) => TestFonts.Text,
            new Shaper(),
            out drawing,
            out problem
        );

    private static VectorDrawing Read(string content)
    {
        Assert.True(TryRead(SmallPictures.Svg(content), out var drawing, out var problem), problem);
        return drawing!;
    }

    private static IEnumerable<DrawnShape> Shapes(DrawnItem item) =>
        item switch
        {
            DrawnShape shape => [shape],
            DrawnGroup group => group.Items.SelectMany(Shapes),
            _ => [],
        };

    private static List<DrawnText> Texts(IEnumerable<DrawnItem> items) =>
        [
            .. items.SelectMany(item =>
                item switch
                {
                    DrawnText text => [text],
                    DrawnGroup group => Texts(group.Items),
                    _ => Enumerable.Empty<DrawnText>(),
                }
            ),
        ];

    private static string Pixel(VectorDrawing drawing, int x, int y)
    {
        var at = ((y * 40) + x) * 4;
        var pixel = Convert.ToHexStringLower(drawing.ToPixels(40, 20), at, 4);
        return pixel == "00000000" || !pixel.EndsWith("ff", StringComparison.Ordinal)
            ? $"#{pixel}"
            : $"#{pixel[..6]}";
    }

    private static (string Whole, string Content) Written(VectorDrawing drawing)
    {
        var pdf = Drawing.Read(document =>
            document.AddPage(99, 99).DrawImage(new DrawnImage(drawing), 0, 0, 40, 20)
        );
        var forms = pdf.Objects.Where(pair =>
            pair.Value.Contains("/Subtype/Form", StringComparison.Ordinal)
        );
        return (
            string.Concat(pdf.Objects.Values),
            string.Concat(forms.Select(pair => pdf.Stream(pair.Key)))
        );
    }
}
