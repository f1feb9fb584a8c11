namespace Publisher.Typesetting.Fonts;

/// <summary>Standard ligatures: LigatureSubst lookups of the GSUB feature liga.</summary>
internal sealed class Ligatures
{
    private const int LigatureSubstitution = 4;
    private const int Extension = 7;
    private readonly List<List<FontTable>> lookups;

    // Most glyphs begin no ligature; whether one does is found when it first comes up, for a broken font may list
    // any number of glyphs any number of times.
    private readonly Beginning[] beginnings;

    public Ligatures(FontTable? gsub, int glyphCount)
    {
        lookups = gsub is { } table
            ? LayoutFeature.Subtables(table, ["liga"], LigatureSubstitution, Extension)
            : [];
        beginnings = new Beginning[glyphCount];
    }

    private enum Beginning : byte
    {
        Unknown,
        OfNone,
        OfSome,
    }

    public bool TryMatch(ReadOnlySpan<ushort> glyphs, out ushort ligature, out int length)
    {
        (ligature, length) = ((ushort)0, 0);
        if (glyphs.Length < 2 || glyphs[0] >= beginnings.Length || !Begins(glyphs[0]))
        {
            return false;
        }
        foreach (var subtables in lookups)
        {
            foreach (var subtable in subtables)
            {
                if (TryMatch(subtable, glyphs, out ligature, out length))
                {
                    return true;
                }
            }
        }
        (ligature, length) = ((ushort)0, 0);
        return false;
    }

    private bool Begins(ushort glyph)
    {
        if (beginnings[glyph] == Beginning.Unknown)
        {
            var begins = lookups.Exists(subtables =>
                subtables.Exists(subtable =>
                    GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), glyph) >= 0
                )
            );
            beginnings[glyph] = begins ? Beginning.OfSome : Beginning.OfNone;
        }
        return beginnings[glyph] == Beginning.OfSome;
    }

    private bool TryMatch(
        FontTable subtable,
        ReadOnlySpan<ushort> glyphs,
        out ushort ligature,
        out int length
    )
    {
        (ligature, length) = ((ushort)0, 0);
        var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), glyphs[0]);
        if (index < 0)
        {
            return false;
        }
        var set = subtable.From(subtable.U16(6 + (2 * index)));
        for (var i = 0; i < set.U16(0); i++)
        {
            var candidate = set.From(set.U16(2 + (2 * i)));
            (ligature, length) = (candidate.U16(0), candidate.U16(2));
            if (length >= 2 && ligature < beginnings.Length && Matches(candidate, glyphs, length))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Matches(FontTable candidate, ReadOnlySpan<ushort> glyphs, int length)
    {
        if (length > glyphs.Length)
        {
            return false;
        }
        for (var i = 1; i < length; i++)
        {
            if (candidate.U16(2 + (2 * i)) != glyphs[i])
            {
                return false;
            }
        }
        return true;
    }
}
