using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Layout;
using Publisher.Typesetting.Text.Breaks;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>Characters to glyphs in one face: the font that has the character, then what that font says of the run:
/// ligatures, kerning, marks.</summary>
internal sealed class WordShaper(TextStyle style)
{
    private const int MostWords = 50_000;
    private const int FirstMark = 0x300;
    private const int NarrowNoBreakSpace = 0x202F;

    // No word of a language comes near it; a ligature moves all that follows it, which must not grow with the square.
    private const int LongestRun = 1000;

    private readonly string language = LanguageTags.Of(style.Language);
    private readonly Letters letters = new(style.Fonts);
    private readonly GlyphBuffer buffer = new();
    private readonly List<(Font Font, LaidGlyph Glyph)> placed = [];
    private LayoutRequest? request;
    private bool hasMarks;
    private readonly Dictionary<string, ShapedWord> words = new(StringComparer.Ordinal);

    public ShapedWord Shape(ReadOnlySpan<char> text)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var word))
        {
            return word;
        }

        if (words.Count >= MostWords)
        {
            words.Clear();
        }

        word = New(text.ToString());
        words.Add(word.Text, word);
        return word;
    }

    /// <summary>How far the blank moves the pen, in ems.</summary>
    public double Blank { get; } =
        (double)style.Fonts.Primary.Advance(style.Fonts.Primary.GlyphOf(' '))
        / style.Fonts.Primary.UnitsPerEm;

    /// <summary>How far a blank that ends a word moves the pen, in ems: those that are typed at a width of their own by
    /// the names that Unicode gives them.</summary>
    public double BlankOf(char blank) =>
        blank switch
        {
            '\u2000' or '\u2002' => 1 / 2.0,
            '\u2001' or '\u2003' or '\u3000' => 1,
            '\u2004' => 1 / 3.0,
            '\u2005' => 1 / 4.0,
            '\u2006' => 1 / 6.0,
            '\u2009' => 1 / 5.0,
            '\u200A' => 1 / 10.0,
            '\u205F' => 4 / 18.0,
            _ => Blank,
        };

    /// <summary>How wide a hyphen is, in ems.</summary>
    public double Hyphen { get; } =
        (double)style.Fonts.Primary.Advance(style.Fonts.Primary.GlyphOf('-'))
        / style.Fonts.Primary.UnitsPerEm;

    private ShapedWord New(string text)
    {
        letters.Lacking.Clear();
        var glyphs = ShapeLetters(text);
        var isAddress = style.IsVerbatim || AddressBreaks.IsAddress(text);
        var hyphens = isAddress ? null : HyphenationPoints.Of(text, style.Hyphenation);
        var breaks = WordBreaks.Of(text, isAddress);
        var cuts = new WordCuts(text, glyphs, breaks, hyphens, ShapeLetters)
        {
            RepeatsHyphen = !isAddress && style.InNeed is { RepeatsHyphen: true },
        };
        return new(text, glyphs, cuts.Parts()) { Lacking = [.. letters.Lacking] };
    }

    private ShapedGlyph[] ShapeLetters(string text)
    {
        var found = letters.Of(text);
        placed.Clear();
        hasMarks = false;
        for (var start = 0; start < found.Count; )
        {
            var script = ScriptFrom(found, start);
            var end = RunEnd(found, start, script);
            ShapeRun(CollectionsMarshal.AsSpan(found)[start..end], script);
            start = end;
        }

        if (hasMarks)
        {
            new MarkPlacement(placed).Place();
        }

        var shaped = new ShapedGlyph[placed.Count];
        for (var i = 0; i < shaped.Length; i++)
        {
            var (font, glyph) = placed[i];
            shaped[i] = Shaped(font, glyph);
        }

        return shaped;
    }

    /// <summary>What stands before the first letter of a word belongs to that letter's script.</summary>
    private static string ScriptFrom(List<Letter> letters, int start)
    {
        for (var i = start; i < letters.Count; i++)
        {
            if (ScriptTags.Of(letters[i].CodePoint) is { } script)
            {
                return script;
            }
        }

        return ScriptTags.Latin;
    }

    private static int RunEnd(List<Letter> letters, int start, string script)
    {
        var end = start + 1;
        while (
            end < letters.Count
            && end - start < LongestRun
            && letters[end].Font == letters[start].Font
            && !letters[end].IsApart
            && (ScriptTags.Of(letters[end].CodePoint) is not { } other || other == script)
        )
        {
            end++;
        }

        return end;
    }

    private void ShapeRun(ReadOnlySpan<Letter> run, string script)
    {
        buffer.Clear();
        foreach (ref readonly var letter in run)
        {
            buffer.Add(
                new()
                {
                    Glyph = letter.Glyph,
                    CodePoint = letter.CodePoint,
                    Characters = letter.Characters,
                }
            );
        }

        var font = run[0].Font;
        font.Layout.Apply(buffer, RequestFor(script));
        foreach (ref readonly var glyph in buffer.Glyphs)
        {
            hasMarks |= glyph is { CodePoint: >= FirstMark } or { IsMark: true };
            placed.Add((font, glyph));
        }
    }

    /// <summary>Words of one script mostly follow each other.</summary>
    private LayoutRequest RequestFor(string script) =>
        request =
            request?.Script == script
                ? request
                : new(script, language, style.Variants, style.IsVerbatim);

    private ShapedGlyph Shaped(Font font, in LaidGlyph glyph)
    {
        double em = font.UnitsPerEm;
        var advance =
            glyph.CodePoint == NarrowNoBreakSpace ? BlankOf('\u2009') : glyph.Advance / em;
        return new(font, glyph.Glyph, advance, glyph.Characters)
        {
            X = glyph.X / em,
            Y = glyph.Y / em,
        };
    }
}
