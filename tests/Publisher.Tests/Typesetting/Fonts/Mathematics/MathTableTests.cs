using System.Globalization;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Mathematics;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts.Mathematics;

/// <summary>What we read of the table MATH beside what fontTools reads: <c>Cases/math-tables</c>.</summary>
public sealed class MathTableTests
{
    public static TheoryData<string> Fonts =>
        [
            .. Golden
                .Cases("math-tables", "*.txt")
                .Select(path => Path.GetFileNameWithoutExtension(path)),
        ];

    [Theory]
    [MemberData(nameof(Fonts))]
    public void A_font_says_of_formulas_what_another_reader_reads(string file)
    {
        var font = TestFonts.Named(file);
        var expected = Golden
            .Cases("math-tables", file + ".txt")
            .SelectMany(path => File.ReadLines(path))
            .ToList();

        Assert.True(expected.Count > 100, file);
        foreach (var line in expected)
        {
            Assert.Equal(line, Ours(font, line.Split(' ')));
        }
    }

    [Fact]
    public void A_font_for_text_says_nothing_of_formulas() =>
        Assert.Null(TestFonts.Serif.Mathematics);

    [Fact]
    public void Pieces_of_what_grows_sideways_overlap_as_browsers_ask()
    {
        var variants = TestFonts.Named("STIXTwoMath-core.woff2").Mathematics!.Variants!;
        var constructions = Enumerable
            .Range(0, 2000)
            .Select(glyph => variants.Of((ushort)glyph, isVertical: false)?.Parts ?? [])
            .Where(parts => parts.Length > 0)
            .ToList();

        Assert.NotEmpty(constructions);
        Assert.All(
            constructions.SelectMany(parts => parts.Zip(parts.Skip(1))),
            pair => Assert.True(Math.Min(pair.First.End, pair.Second.Start) >= variants.MinOverlap)
        );
    }

    /// <summary>Browsers ask the first face alone how a sign grows.</summary>
    [Theory]
    [InlineData("bold")]
    [InlineData("script")]
    [InlineData("blackboard")]
    [InlineData("sans")]
    [InlineData("signs")]
    public void What_grows_is_in_the_first_part_for_the_web(string part)
    {
        var variants = TestFonts.Named($"STIXTwoMath-{part}.woff2").Mathematics?.Variants;

        Assert.All(
            Enumerable.Range(0, 2000),
            glyph =>
            {
                Assert.Null(variants?.Of((ushort)glyph, isVertical: false));
                Assert.Null(variants?.Of((ushort)glyph, isVertical: true));
            }
        );
    }

    private static string Ours(Font font, string[] asked)
    {
        var table = font.Mathematics!;
        var glyph = ushort.TryParse(asked[1], CultureInfo.InvariantCulture, out var id)
            ? id
            : (ushort)0;
        var said = asked[0] switch
        {
            "constant" => Text(asked[1], Constant(table, asked[1])),
            "italic" => Text(glyph, table.ItalicCorrection(glyph)),
            "accent" => Text(glyph, table.TopAccent(glyph)!),
            "extended" => table.IsExtended(glyph) ? Text(glyph) : "no",
            "kern" => Text(
                glyph,
                asked[2],
                asked[3],
                table.Kern(glyph, Enum.Parse<MathCorner>(asked[2]), Number(asked[3]))
            ),
            "overlap" => Text(table.Variants!.MinOverlap),
            "vertical" or "horizontal" => Variants(table, glyph, asked[0] == "vertical"),
            "vertical-parts" or "horizontal-parts" => Parts(table, glyph, asked[0][0] == 'v'),
            "alternates" => Text(asked[1], asked[2])
                + string.Concat(
                    asked
                        .Skip(3)
                        .Select(
                            (_, i) =>
                                " " + font.Layout.Alternate((ushort)Number(asked[2]), asked[1], i)
                        )
                ),
            _ => throw new InvalidDataException(asked[0]),
        };
        return asked[0] + " " + said;
    }

    private static int Constant(MathTable table, string name) =>
        name switch
        {
            "ScriptPercentScaleDown" => table.ScriptPercent,
            "ScriptScriptPercentScaleDown" => table.ScriptScriptPercent,
            "DelimitedSubFormulaMinHeight" => table.DelimitedSubFormulaMinHeight,
            "DisplayOperatorMinHeight" => table.DisplayOperatorMinHeight,
            "RadicalDegreeBottomRaisePercent" => table.RadicalDegreeRaisePercent,
            _ => table[Enum.Parse<MathConstant>(name)],
        };

    private static string Variants(MathTable table, ushort glyph, bool isVertical)
    {
        var variants = table.Variants!.Of(glyph, isVertical)!.Variants;
        return glyph + " " + string.Join(' ', variants.Select(v => $"{v.Glyph}:{v.Size}"));
    }

    private static string Parts(MathTable table, ushort glyph, bool isVertical)
    {
        var construction = table.Variants!.Of(glyph, isVertical)!;
        var parts = construction.Parts.Select(part =>
            string.Join(':', part.Glyph, part.Start, part.End, part.Size, part.IsExtender ? 1 : 0)
        );
        return Text(glyph, construction.ItalicCorrection, string.Join(' ', parts));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(params object[] values) =>
        string.Join(
            ' ',
            values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))
        );
}
