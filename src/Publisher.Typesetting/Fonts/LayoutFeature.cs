using System.Text;

namespace Publisher.Typesetting.Fonts;

/// <summary>Finds the lookups of a feature in GPOS or GSUB (OpenType 1.9, "Common table formats").</summary>
internal static class LayoutFeature
{
    // No font of the trade comes near it; a broken one would keep us busy for hours.
    private const int MostSubtables = 1024;

    /// <summary>
    /// The subtables of the lookups of one type that some features name for the script latn, or DFLT where latn is lacking:
    /// one list a lookup, in the order in which lookups apply; extension lookups are followed.
    /// </summary>
    public static List<List<FontTable>> Subtables(
        FontTable layout,
        ReadOnlySpan<string> features,
        int type,
        int extension
    )
    {
        var found = new List<List<FontTable>>();
        var lookups = layout.From(layout.U16(8));
        var total = 0;
        foreach (var index in LookupIndices(layout, features))
        {
            var lookup = lookups.From(lookups.U16(2 + (2 * index)));
            var subtables = new List<FontTable>();
            var count = lookup.U16(4);
            total += count;
            if (total > MostSubtables)
            {
                throw layout.Broken($"a feature has more than {MostSubtables} subtables");
            }
            for (var i = 0; i < count; i++)
            {
                var subtable = lookup.From(lookup.U16(6 + (2 * i)));
                var kind = lookup.U16(0);
                if (kind == extension)
                {
                    kind = subtable.U16(2);
                    subtable = subtable.From(subtable.Size32(4));
                }
                if (kind == type)
                {
                    subtables.Add(subtable);
                }
            }
            found.Add(subtables);
        }
        return found;
    }

    private static SortedSet<int> LookupIndices(FontTable layout, ReadOnlySpan<string> wanted)
    {
        var indices = new SortedSet<int>();
        if (DefaultLanguage(layout.From(layout.U16(4))) is not { } language)
        {
            return indices;
        }
        var features = layout.From(layout.U16(6));
        for (var i = 0; i < language.U16(4); i++)
        {
            var record = 2 + (6 * language.U16(6 + (2 * i)));
            if (wanted.Contains(Tag(features, record)))
            {
                var table = features.From(features.U16(record + 4));
                for (var j = 0; j < table.U16(2); j++)
                {
                    indices.Add(table.U16(4 + (2 * j)));
                }
            }
        }
        return indices;
    }

    private static FontTable? DefaultLanguage(FontTable scripts)
    {
        FontTable? language = null;
        for (var i = 0; i < scripts.U16(0); i++)
        {
            var tag = Tag(scripts, 2 + (6 * i));
            if (tag is "latn" || (tag is "DFLT" && language is null))
            {
                var script = scripts.From(scripts.U16(6 + (6 * i)));
                language = script.U16(0) == 0 ? language : script.From(script.U16(0));
            }
        }
        return language;
    }

    private static string Tag(FontTable table, int offset) =>
        Encoding.Latin1.GetString(table.Slice(offset, 4).Bytes.Span);
}
