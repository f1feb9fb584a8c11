using System.Text;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>GSUB or GPOS: the lookups that the features of a script and language name (OpenType 1.9, "Common table
/// formats").</summary>
/// <param name="coordinates">Of a variable font's instance; empty for none.</param>
internal sealed class LayoutTable(
    FontTable layout,
    LayoutKinds kinds,
    GlyphDefinitions definitions,
    int glyphCount,
    double[] coordinates
)
{
    // No font of the trade comes near them; a broken one would keep us busy for hours.
    private const int MostLookups = 4096;
    private const int MostNames = 100_000;
    private const int MostSteps = 16 << 20;

    private readonly FontTable lookups = layout.From(layout.U16(8));
    private readonly Lookup?[] read = new Lookup?[
        Math.Min(MostLookups, (int)layout.From(layout.U16(8)).U16(0))
    ];

    private int steps;

    public LayoutKinds Kinds => kinds;

    public GlyphDefinitions Definitions => definitions;

    /// <returns>Null where the font names a lookup that it does not have.</returns>
    public Lookup? Find(int index)
    {
        if ((uint)index >= (uint)read.Length)
        {
            return null;
        }

        if (read[index] is { } known)
        {
            return known;
        }

        var lookup = lookups.From(lookups.U16(2 + (2 * index)));
        var found = new Lookup(lookup, kinds, definitions, glyphCount);
        if (Interlocked.Add(ref steps, found.Steps) > MostSteps)
        {
            throw layout.Broken("its lookups are larger than those of any font");
        }

        return read[index] = found;
    }

    /// <summary>The lookups that features name, in the order in which they apply.</summary>
    /// <param name="script">OpenType's tag: <c>grek</c>. Where the font does not know it, DFLT or latn serves.</param>
    /// <param name="language">OpenType's tag: <c>ROM </c>. Where the font does not know it, the script's default serves.</param>
    public SortedSet<int> LookupsOf(string script, string language, IReadOnlySet<string> wanted)
    {
        var found = new SortedSet<int>();
        var names = 0;
        if (LanguageOf(script, language) is not { } system)
        {
            return found;
        }

        var features = layout.From(layout.U16(6));
        var substitutes = FeatureVariations.Of(layout, coordinates);
        for (var i = -1; i < system.U16(4); i++)
        {
            // Before the listed features stands the one that is required, whatever its name.
            var index = i < 0 ? system.U16(2) : system.U16(6 + (2 * i));
            if (index >= features.U16(0) || !(i < 0 || wanted.Contains(Tag(features, index))))
            {
                continue;
            }

            var feature = substitutes.TryGetValue(index, out var other)
                ? other
                : features.From(features.U16(6 + (6 * index)));
            names += feature.U16(2);
            if (names > MostNames)
            {
                throw layout.Broken($"its features name more than {MostNames} lookups");
            }

            for (var j = 0; j < feature.U16(2); j++)
            {
                found.Add(feature.U16(4 + (2 * j)));
            }
        }

        return found;
    }

    private FontTable? LanguageOf(string script, string language)
    {
        var scripts = layout.From(layout.U16(4));
        foreach (var wanted in (ReadOnlySpan<string>)[script, "DFLT", "dflt", "latn"])
        {
            for (var i = 0; i < scripts.U16(0); i++)
            {
                if (Same(scripts, 2 + (6 * i), wanted))
                {
                    return SystemOf(scripts.From(scripts.U16(6 + (6 * i))), language);
                }
            }
        }

        return null;
    }

    private static FontTable? SystemOf(FontTable script, string language)
    {
        for (var i = 0; language.Length > 0 && i < script.U16(2); i++)
        {
            if (Same(script, 4 + (6 * i), language))
            {
                return script.From(script.U16(8 + (6 * i)));
            }
        }

        return script.U16(0) is > 0 and var offset ? script.From(offset) : null;
    }

    private static bool Same(FontTable table, int at, string tag) =>
        table.U8(at) == tag[0]
        && table.U8(at + 1) == tag[1]
        && table.U8(at + 2) == tag[2]
        && table.U8(at + 3) == tag[3];

    private static string Tag(FontTable features, int index) =>
        Encoding.Latin1.GetString(features.Slice(2 + (6 * index), 4).Bytes.Span);
}
