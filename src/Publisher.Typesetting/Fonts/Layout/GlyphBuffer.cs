using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>A glyph on its way from its character to its place. Measures are font units.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LaidGlyph
{
    public ushort Glyph;

    /// <summary>Of the first character that it draws.</summary>
    public int CodePoint;

    /// <summary>The UTF-16 units that it draws; 0 where the glyph before it stands for them too.</summary>
    public int Characters;

    public GlyphClass Class;

    public int Advance;

    /// <summary>How far it is drawn from the pen, to the right and up.</summary>
    public int X;

    /// <inheritdoc cref="X"/>
    public int Y;

    /// <summary>Which ligature it is, or stood among the parts of; 0 for none.</summary>
    public int Ligature;

    /// <summary>Of a mark within a ligature: which part it belongs to, from 1. Of a ligature: how many it has.</summary>
    public int Component;

    /// <summary>How many glyphs before it the glyph stands that it is anchored to; 0 where it is anchored to none.</summary>
    public int Anchor;

    public readonly bool IsMark => Class == GlyphClass.Mark;
}

/// <summary>The glyphs of a run in one font, script and language, which lookups change in place.</summary>
internal sealed class GlyphBuffer
{
    // Lookups that make more of a run than this are a broken font's.
    private const int MostGrowth = 64;
    private const int LeastRoom = 4096;

    private LaidGlyph[] glyphs = new LaidGlyph[32];
    private int most;

    public int Count { get; private set; }

    /// <summary>Which number the next ligature gets.</summary>
    public int Ligatures { get; set; }

    public ref LaidGlyph this[int index] => ref glyphs[index];

    public ReadOnlySpan<LaidGlyph> Glyphs => glyphs.AsSpan(0, Count);

    public void Clear() => (Count, Ligatures, most) = (0, 0, 0);

    public void Add(in LaidGlyph glyph)
    {
        MakeRoom(1);
        glyphs[Count++] = glyph;
        most = Math.Max(LeastRoom, Count * MostGrowth);
    }

    /// <summary>Puts copies of a glyph after it.</summary>
    /// <returns>False where the run would grow beyond reason.</returns>
    public bool TryRepeat(int index, int copies)
    {
        if (Count + copies > most)
        {
            return false;
        }

        MakeRoom(copies);
        glyphs.AsSpan(index, Count - index).CopyTo(glyphs.AsSpan(index + copies));
        for (var i = 1; i <= copies; i++)
        {
            glyphs[index + i] = glyphs[index] with { Characters = 0 };
        }

        Count += copies;
        return true;
    }

    /// <summary>Takes a glyph out; its characters go to the glyph before it, or to the next.</summary>
    public void Remove(int index)
    {
        var heir = index > 0 ? index - 1 : index + 1;
        if (heir < Count)
        {
            glyphs[heir].Characters += glyphs[index].Characters;
        }

        glyphs.AsSpan(index + 1, Count - index - 1).CopyTo(glyphs.AsSpan(index));
        Count--;
    }

    private void MakeRoom(int more)
    {
        if (Count + more > glyphs.Length)
        {
            Array.Resize(ref glyphs, Math.Max(2 * glyphs.Length, Count + more));
        }
    }
}
