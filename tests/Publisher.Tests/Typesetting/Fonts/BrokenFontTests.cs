using FsCheck;
using FsCheck.Fluent;
using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>A font is a file that someone names in a configuration: whatever is in it, the answer is a sentence.</summary>
public sealed class BrokenFontTests
{
    private static readonly string[] Names = ["SourceSerif4-It.ttf", "IBMPlexMath-Regular.woff"];
    private static readonly byte[][] Sources = [.. Names.Select(TemplateFonts.Bytes)];

    [Theory]
    [InlineData("", "x.ttf is not a font: it begins as neither OpenType nor WOFF.")]
    [InlineData(
        "%PDF-1.7 and more",
        "x.ttf is not a font: it begins as neither OpenType nor WOFF."
    )]
    [InlineData("wOF2 and much more", "The font x.ttf is WOFF 2. Use its .ttf or .woff version.")]
    [InlineData(
        "OTTO and much more",
        "The font x.ttf has PostScript (CFF) outlines. Use its TrueType version (.ttf, or .woff made of it)."
    )]
    [InlineData(
        "ttcf and much more",
        "x.ttf is a collection of fonts (.ttc). Use one font in a file of its own."
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
    public void A_font_cut_off_anywhere_is_refused_or_read()
    {
        for (var source = 0; source < Sources.Length; source++)
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

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(2, 3), property);
    }

    private static void Survives(
        ((int Source, int Where) Choice, (long Place, byte Value)[] Changes) broken
    )
    {
        var bytes = Sources[broken.Choice.Source].ToArray();
        // Half of the time in the directory and the first tables, where a change does most.
        var range = broken.Choice.Where == 0 ? 2000 : bytes.Length;
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
        var glyphs = TemplateFonts.Glyphs(font, "AVATAR officé ∑");
        for (var i = 0; i + 1 < glyphs.Length; i++)
        {
            font.Kerning(glyphs[i], glyphs[i + 1]);
            font.TryLigature(glyphs.AsSpan(i), out _, out _);
        }
        FontSubset.Of(font, glyphs);
    }
}
