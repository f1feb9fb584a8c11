using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>Lookups of GSUB: one glyph for another, several for one, one for several (OpenType 1.9, 'GSUB').</summary>
internal sealed class Substitutions(LayoutTable table, GlyphBuffer glyphs, int glyphCount)
    : LookupApplier(table, glyphs)
{
    private const int Single = 1;
    private const int Multiple = 2;
    private const int Alternate = 3;
    private const int Ligature = 4;

    protected override int Apply(Lookup lookup, FontTable subtable, int at)
    {
        if (lookup.Type is < Single or > Ligature)
        {
            return No;
        }

        var glyph = Glyphs[at].Glyph;
        var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), glyph);
        return index < 0
            ? No
            : lookup.Type switch
            {
                Single => Put(at, Other(subtable, index, glyph)),
                Multiple => Expand(subtable.From(subtable.U16(6 + (2 * index))), at),
                Alternate => First(subtable.From(subtable.U16(6 + (2 * index))), at),
                _ => Join(lookup, subtable.From(subtable.U16(6 + (2 * index))), at),
            };
    }

    private static int Other(FontTable subtable, int index, ushort glyph) =>
        subtable.U16(0) switch
        {
            1 => (ushort)(glyph + subtable.U16(4)),
            2 => subtable.U16(6 + (2 * index)),
            var format => throw subtable.Broken($"SingleSubst has the unknown format {format}"),
        };

    private int Put(int at, int glyph)
    {
        if (glyph >= glyphCount)
        {
            return No;
        }

        ref var changed = ref Glyphs[at];
        changed.Glyph = (ushort)glyph;
        changed.Class = Definitions.HasClasses ? Definitions.ClassOf(glyph) : changed.Class;
        return at + 1;
    }

    private int First(FontTable alternates, int at) =>
        alternates.U16(0) > 0 ? Put(at, alternates.U16(2)) : No;

    private int Expand(FontTable sequence, int at)
    {
        int count = sequence.U16(0);
        if (count == 0)
        {
            Glyphs.Remove(at);
            return at;
        }

        for (var i = 0; i < count; i++)
        {
            if (sequence.U16(2 + (2 * i)) >= glyphCount)
            {
                return No;
            }
        }

        if (!Glyphs.TryRepeat(at, count - 1))
        {
            throw sequence.Broken("its lookups make ever more glyphs");
        }

        for (var i = 0; i < count; i++)
        {
            Put(at + i, sequence.U16(2 + (2 * i)));
        }

        return at + count;
    }

    private int Join(Lookup lookup, FontTable set, int at)
    {
        for (var i = 0; i < set.U16(0); i++)
        {
            var candidate = set.From(set.U16(2 + (2 * i)));
            if (candidate.U16(0) < glyphCount && Match(lookup, candidate, at) is { } parts)
            {
                return Join(candidate.U16(0), parts);
            }
        }

        return No;
    }

    private List<int>? Match(Lookup lookup, FontTable candidate, int at)
    {
        var places = new List<int> { at };
        for (var i = 1; i < candidate.U16(2); i++)
        {
            var next = Next(lookup, places[^1]);
            if (next == No || Glyphs[next].Glyph != candidate.U16(2 + (2 * i)))
            {
                return null;
            }

            places.Add(next);
        }

        return places;
    }

    /// <summary>Puts a ligature in the place of its parts. Marks between them stay, and know whose they are.</summary>
    private int Join(ushort ligature, List<int> parts)
    {
        var isOfMarks = parts.TrueForAll(part => Glyphs[part].IsMark);
        var number = isOfMarks ? Glyphs[parts[0]].Ligature : ++Glyphs.Ligatures;
        var characters = 0;
        var part = 0;
        for (var i = parts[0]; i <= parts[^1]; i++)
        {
            characters += Glyphs[i].Characters;
            part += part < parts.Count && parts[part] == i ? 1 : 0;
            if (!isOfMarks && Glyphs[i].IsMark)
            {
                (Glyphs[i].Ligature, Glyphs[i].Component) = (number, part);
            }

            Glyphs[i].Characters = 0;
        }

        for (var i = parts.Count - 1; i > 0; i--)
        {
            Glyphs.Remove(parts[i]);
        }

        ref var joined = ref Glyphs[parts[0]];
        joined.Characters = characters;
        if (!isOfMarks)
        {
            (joined.Ligature, joined.Component) = (number, parts.Count);
            joined.Class = parts.Count > 1 ? GlyphClass.Ligature : joined.Class;
        }

        Put(parts[0], ligature);
        return Math.Min(Glyphs.Count, parts[^1] - parts.Count + 2);
    }
}
