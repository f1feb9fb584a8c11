using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Publisher.Typesetting.Fonts;
using Publisher.Unicode;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>A character, or a letter with its accents, and the glyph that a font begins with for it.</summary>
/// <param name="Characters">The UTF-16 units that it stands for; 0 where the letter before it stands for them too.</param>
/// <param name="IsApart">Whether the author parted it from what is before it, by a zero width non-joiner.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Letter(
    Font Font,
    ushort Glyph,
    int CodePoint,
    int Characters,
    bool IsApart
);

/// <summary>
/// Finds the fonts that have the characters of a word. A letter with marks is one glyph where its font has it composed
/// (Unicode's normal form C), else the letter and marks of the same font (form D), else of whichever font has them.
/// </summary>
internal sealed class Letters(FontSet fonts)
{
    private const int WhiteSquare = 0x25A1;

    /// <summary>Of a letter (UAX #15, 13, Stream-Safe Text Format): more is no writing, and would be put in order in
    /// time that grows with its square.</summary>
    private const int MostMarks = 30;
    private const char NonJoiner = '\u200C';
    private readonly List<Letter> letters = new(32);
    private bool isApart;

    /// <summary>The code points that no font had since this was emptied.</summary>
    public List<int> Lacking { get; } = [];

    /// <summary>The letters of a word, in a list that the next call uses again.</summary>
    public List<Letter> Of(string text)
    {
        letters.Clear();
        isApart = false;
        var invisible = InvisibleStart(text);
        for (var at = invisible; at < text.Length; )
        {
            var length = ClusterLength(text, at);
            Add(text.AsSpan(at, length));
            isApart = text[at + length - 1] == NonJoiner;
            at += length;
        }

        if (letters.Count > 0)
        {
            Extend(0, invisible);
        }

        return letters;
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
        var characters = 0;
        do
        {
            Rune.DecodeFromUtf16(text.AsSpan(end), out _, out var length);
            end += length;
            characters++;
        } while (end < text.Length && characters <= MostMarks && Follows(text.AsSpan(end)));

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

    private void Add(ReadOnlySpan<char> cluster)
    {
        var primary = fonts.Primary;
        Rune.DecodeFromUtf16(cluster, out var first, out var length);
        var isOne = length == cluster.Length;
        if (isOne && primary.GlyphOf(first.Value) is > 0 and var known)
        {
            Add(primary, known, first.Value, length);
        }
        else if (Decomposed(cluster) is not { } parts || !TryAdd(parts, cluster))
        {
            AddEach(cluster);
        }
    }

    /// <summary>The visible characters of a letter with its marks, taken apart; null where it has none.</summary>
    private static List<int>? Decomposed(ReadOnlySpan<char> cluster)
    {
        var parts = new List<int>();
        foreach (var rune in NormalForms.D(cluster.ToString()).EnumerateRunes())
        {
            if (!BreakRules.IsIgnorable(rune.Value))
            {
                parts.Add(rune.Value);
            }
        }

        return parts.Count > 1 ? parts : null;
    }

    private bool TryAdd(List<int> parts, ReadOnlySpan<char> cluster)
    {
        var font = fonts.FirstWith(parts[0]) ?? fonts.Primary;
        var composed = Composition.Within(font, parts);
        if (composed.TrueForAll(part => Accents.GlyphOf(font, part) != 0))
        {
            AddParts(font, composed, cluster);
            return true;
        }

        var whole = Composition.Whole(parts);
        if (whole is { } codePoint && fonts.TryFind(codePoint, out font, out var glyph))
        {
            Add(font, glyph, codePoint, cluster.Length);
            return true;
        }

        return false;
    }

    /// <summary>Each glyph stands for its own character, where the author wrote them as they are drawn; else the letter
    /// stands for all.</summary>
    private void AddParts(Font font, List<int> parts, ReadOnlySpan<char> cluster)
    {
        var start = letters.Count;
        foreach (var part in parts)
        {
            Add(font, Accents.GlyphOf(font, part), part, 0);
        }

        if (!TryShare(start, cluster))
        {
            for (var i = start; i < letters.Count; i++)
            {
                letters[i] = letters[i] with { Characters = i == start ? cluster.Length : 0 };
            }
        }
    }

    private bool TryShare(int start, ReadOnlySpan<char> cluster)
    {
        var next = start;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (next < letters.Count && letters[next].CodePoint == rune.Value)
            {
                Extend(next++, rune.Utf16SequenceLength);
            }
            else if (next > start && BreakRules.IsIgnorable(rune.Value))
            {
                Extend(next - 1, rune.Utf16SequenceLength);
            }
            else
            {
                return false;
            }
        }

        return next == letters.Count;
    }

    private void AddEach(ReadOnlySpan<char> cluster)
    {
        var start = letters.Count;
        for (var at = 0; at < cluster.Length; )
        {
            Rune.DecodeFromUtf16(cluster[at..], out var rune, out var length);
            if (!BreakRules.IsIgnorable(rune.Value) || letters.Count == start)
            {
                AddOne(rune.Value, length, start);
            }
            else
            {
                // What prints nothing stays in the text that is read back, with the glyph before it.
                Extend(letters.Count - 1, length);
            }

            at += length;
        }
    }

    private void AddOne(int codePoint, int characters, int start)
    {
        // A mark of the letter's own font, where that has it, goes better with it than one of another.
        var font = letters.Count > start ? letters[start].Font : fonts.Primary;
        var glyph = font.GlyphOf(codePoint);
        if (
            glyph == 0
            && !fonts.TryFind(codePoint, out font, out glyph)
            && !(Alike(codePoint) is { } alike && fonts.TryFind(alike, out font, out glyph))
        )
        {
            Lacking.Add(codePoint);
            codePoint = WhiteSquare;
            if (!fonts.TryFind(codePoint, out font, out glyph))
            {
                fonts.TryFind('?', out font, out glyph);
            }
        }

        Add(font, glyph, codePoint, characters);
    }

    /// <summary>The character that is drawn alike, where only the breaking of lines tells the two apart.</summary>
    private static int? Alike(int codePoint) =>
        codePoint switch
        {
            0x2010 or 0x2011 => '-',
            0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F => ' ',
            _ => null,
        };

    private void Add(Font font, ushort glyph, int codePoint, int characters)
    {
        letters.Add(new(font, glyph, codePoint, characters, isApart));
        isApart = false;
    }

    private void Extend(int letter, int characters) =>
        letters[letter] = letters[letter] with
        {
            Characters = letters[letter].Characters + characters,
        };
}
