using System.Buffers;
using System.Globalization;
using System.Text;
using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Text;

/// <summary>Characters to glyphs in one face: the font that has the character, ligatures, kerning.</summary>
internal sealed class WordShaper(TextStyle style, ISet<int> lacking)
{
    private const int MostWords = 50_000;
    private const int WhiteSquare = 0x25A1;
    private const int LongestLigature = 6;

    private readonly FontSet fonts = style.Fonts;
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

    /// <summary>How wide a hyphen is, in ems.</summary>
    public double Hyphen { get; } =
        (double)style.Fonts.Primary.Advance(style.Fonts.Primary.GlyphOf('-'))
        / style.Fonts.Primary.UnitsPerEm;

    private ShapedWord New(string text)
    {
        var glyphs = ShapeLetters(text);
        var isAddress = style.IsVerbatim || BreakRules.IsAddress(text);
        var hyphens = isAddress ? null : HyphenationPoints.Of(text, style.Hyphenation);
        return new(
            text,
            glyphs,
            new WordCuts(text, glyphs, isAddress, hyphens, ShapeLetters).Parts()
        );
    }

    private ShapedGlyph[] ShapeLetters(string text)
    {
        var glyphs = Ligate(Glyphs(text));
        for (var i = 0; i < glyphs.Length - 1; i++)
        {
            var (left, right) = (glyphs[i], glyphs[i + 1]);
            if (left.Font == right.Font)
            {
                var kerning = left.Font.Kerning(left.Glyph, right.Glyph);
                glyphs[i] = left with { Advance = left.Advance + InEms(left.Font, kerning) };
            }
        }

        return glyphs;
    }

    private List<ShapedGlyph> Glyphs(string text)
    {
        var glyphs = new List<ShapedGlyph>(text.Length);
        var invisible = InvisibleStart(text);
        for (var at = invisible; at < text.Length; )
        {
            var length = ClusterLength(text, at);
            AddCluster(text.AsSpan(at, length), glyphs);
            at += length;
        }

        if (glyphs.Count > 0)
        {
            glyphs[0] = glyphs[0] with { Characters = glyphs[0].Characters + invisible };
        }

        return glyphs;
    }

    /// <summary>How long the beginning is that prints nothing, and so has no glyph before it to stand with.</summary>
    private static int InvisibleStart(string text)
    {
        var end = 0;
        while (
            Rune.DecodeFromUtf16(text.AsSpan(end), out var rune, out var length)
                == OperationStatus.Done
            && BreakRules.IsIgnorable(rune.Value)
        )
        {
            end += length;
        }

        return end;
    }

    /// <summary>A base with the marks and the invisible characters that follow it.</summary>
    private static int ClusterLength(string text, int at)
    {
        var end = at;
        do
        {
            Rune.DecodeFromUtf16(text.AsSpan(end), out _, out var length);
            end += length;
        } while (end < text.Length && Follows(text.AsSpan(end)));

        return end - at;
    }

    private static bool Follows(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune.Value >= 0x80
            && (
                BreakRules.IsIgnorable(rune.Value)
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.EnclosingMark
            );
    }

    private void AddCluster(ReadOnlySpan<char> cluster, List<ShapedGlyph> glyphs)
    {
        if (
            cluster.Length > 1
            && Composed(cluster) is { } composed
            && fonts.TryFind(composed, out var font, out var glyph)
        )
        {
            glyphs.Add(Shaped(font, glyph, cluster.Length));
            return;
        }

        for (var at = 0; at < cluster.Length; )
        {
            Rune.DecodeFromUtf16(cluster[at..], out var rune, out var length);
            if (!BreakRules.IsIgnorable(rune.Value))
            {
                glyphs.Add(Glyph(rune.Value, length));
            }
            else
            {
                // What prints nothing stays in the text that is read back, with the glyph before it.
                glyphs[^1] = glyphs[^1] with
                {
                    Characters = glyphs[^1].Characters + length,
                };
            }

            at += length;
        }
    }

    /// <summary>A letter with its accents as one code point, where Unicode has one.</summary>
    private static int? Composed(ReadOnlySpan<char> cluster)
    {
        try
        {
            var composed = cluster.ToString().Normalize(NormalizationForm.FormC);
            Rune.DecodeFromUtf16(composed, out var rune, out var length);
            return length == composed.Length ? rune.Value : null;
        }
        catch (ArgumentException)
        {
            return null; // A lone surrogate has no normal form.
        }
    }

    private ShapedGlyph Glyph(int codePoint, int characters)
    {
        if (
            !fonts.TryFind(codePoint, out var font, out var glyph)
            && !(Alike(codePoint) is { } alike && fonts.TryFind(alike, out font, out glyph))
        )
        {
            lacking.Add(codePoint);
            if (!fonts.TryFind(WhiteSquare, out font, out glyph))
            {
                fonts.TryFind('?', out font, out glyph);
            }
        }

        return Shaped(font, glyph, characters);
    }

    /// <summary>The character that is drawn alike, where only the breaking of lines tells the two apart.</summary>
    private static int? Alike(int codePoint) =>
        codePoint switch
        {
            0x2010 or 0x2011 => '-',
            0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F => ' ',
            _ => null,
        };

    private ShapedGlyph Shaped(Font font, ushort glyph, int characters)
    {
        glyph = font.Variant(glyph, style.Variants);
        return new(font, glyph, InEms(font, font.Advance(glyph)), characters);
    }

    private static ShapedGlyph[] Ligate(List<ShapedGlyph> glyphs)
    {
        Span<ushort> ids =
            glyphs.Count <= 256 ? stackalloc ushort[glyphs.Count] : new ushort[glyphs.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = glyphs[i].Glyph;
        }

        var ligated = new List<ShapedGlyph>(glyphs.Count);
        for (var at = 0; at < ids.Length; )
        {
            var font = glyphs[at].Font;
            var end = at + 1;
            while (end < ids.Length && end - at < LongestLigature && glyphs[end].Font == font)
            {
                end++;
            }

            if (font.TryLigature(ids[at..end], out var ligature, out var length))
            {
                var characters = 0;
                for (var i = at; i < at + length; i++)
                {
                    characters += glyphs[i].Characters;
                }

                ligated.Add(new(font, ligature, InEms(font, font.Advance(ligature)), characters));
                at += length;
            }
            else
            {
                ligated.Add(glyphs[at++]);
            }
        }

        return [.. ligated];
    }

    private static double InEms(Font font, int units) => (double)units / font.UnitsPerEm;
}
