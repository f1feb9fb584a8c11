using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>What is asked of a font for a run.</summary>
/// <param name="Script">OpenType's tag: <c>latn</c>.</param>
/// <param name="Language">OpenType's tag, four characters: <c>ROM </c>; empty for the script's default.</param>
/// <param name="IsVerbatim">Code: its characters are not joined, nor changed by their neighbours.</param>
internal sealed record LayoutRequest(
    string Script,
    string Language,
    GlyphVariants Variants,
    bool IsVerbatim
)
{
    public static LayoutRequest Plain { get; } = new("latn", "", GlyphVariants.None, false);
}

/// <summary>
/// Sets the glyphs of a run as the font asks for: GSUB, then GPOS, or the table kern where GPOS does not kern the script.
/// The features and their order are those of HarfBuzz for scripts that need no reordering. A font is shared by threads.
/// </summary>
internal sealed class FontLayout
{
    private static readonly HashSet<string> Variations = new(StringComparer.Ordinal) { "rvrn" };

    private static readonly HashSet<string> Placing = new(StringComparer.Ordinal)
    {
        "abvm",
        "blwm",
        "dist",
        "kern",
        "mark",
        "mkmk",
    };

    private static readonly HashSet<string> Kerning = new(StringComparer.Ordinal) { "kern" };

    private static readonly (GlyphVariants Variant, string Feature)[] Wanted =
    [
        (GlyphVariants.SmallCapitals, "smcp"),
        (GlyphVariants.LiningFigures, "lnum"),
        (GlyphVariants.OldStyleFigures, "onum"),
        (GlyphVariants.TabularFigures, "tnum"),
        (GlyphVariants.ProportionalFigures, "pnum"),
    ];

    private readonly Font font;
    private readonly GlyphDefinitions definitions;
    private readonly LayoutTable? gsub;
    private readonly LayoutTable? gpos;
    private readonly KernTable? kern;
    private readonly ConcurrentDictionary<LayoutRequest, Plan> plans = [];

    /// <param name="table">The font's tables by their tags.</param>
    /// <param name="coordinates">Of a variable font's instance; empty for none.</param>
    public FontLayout(Font font, Func<string, FontTable?> table, double[] coordinates)
    {
        this.font = font;
        definitions = new(table("GDEF"), coordinates);
        gsub = Read(table("GSUB"), LayoutKinds.Substitution);
        gpos = Read(table("GPOS"), LayoutKinds.Positioning);
        kern = table("kern") is { } pairs ? new(pairs) : null;
        LayoutTable? Read(FontTable? layout, LayoutKinds kinds) =>
            layout is { } found
                ? new(found, kinds, definitions, font.GlyphCount, coordinates)
                : null;
    }

    /// <summary>Changes and places the glyphs, which have their numbers and characters.</summary>
    /// <exception cref="InvalidFontException">A table that the run needs is broken.</exception>
    public void Apply(GlyphBuffer glyphs, LayoutRequest request)
    {
        var plan = plans.GetOrAdd(request, Prepare);
        for (var i = 0; i < glyphs.Count; i++)
        {
            ref var glyph = ref glyphs[i];
            glyph.Class = definitions.HasClasses ? definitions.ClassOf(glyph.Glyph) : Guess(glyph);
        }

        if (gsub is not null)
        {
            var substitutions = new Substitutions(gsub, glyphs, font.GlyphCount);
            substitutions.Apply(plan.Variations);
            substitutions.Apply(plan.Substitutions);
        }

        Place(glyphs, request);
    }

    /// <summary>Places the glyphs as they are.</summary>
    /// <exception cref="InvalidFontException">A table that the run needs is broken.</exception>
    public void Place(GlyphBuffer glyphs, LayoutRequest request)
    {
        var plan = plans.GetOrAdd(request, Prepare);
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyphs[i].Advance = font.Advance(glyphs[i].Glyph);
        }

        if (gpos is not null)
        {
            new Positions(gpos, glyphs).Apply(plan.Positions);
        }

        if (plan.IsKernedByPairs)
        {
            KernByPairs(glyphs);
        }

        FollowAnchors(glyphs);
    }

    private Plan Prepare(LayoutRequest request)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal) { "ccmp", "locl", "rlig" };
        wanted.UnionWith(request.IsVerbatim ? [] : ["calt", "clig", "liga", "rclt"]);
        wanted.UnionWith(
            Wanted.Where(w => request.Variants.HasFlag(w.Variant)).Select(w => w.Feature)
        );
        int[] Of(LayoutTable? table, HashSet<string> features) =>
            table is null ? [] : [.. table.LookupsOf(request.Script, request.Language, features)];
        var hasKerning = Of(gpos, Kerning).Length > 0;
        return new(
            Of(gsub, Variations),
            Of(gsub, wanted),
            Of(gpos, Placing),
            !hasKerning && kern is not null
        );
    }

    /// <summary>Another form of a glyph that a feature of formulas has: <c>ssty</c> for scripts, <c>dtls</c> without its dot.</summary>
    /// <param name="choice">Which of several, from 0.</param>
    /// <returns>The glyph itself where the font has no other.</returns>
    /// <exception cref="InvalidFontException">A table of the font is broken.</exception>
    public ushort Alternate(ushort glyph, string feature, int choice = 0)
    {
        if (gsub is null)
        {
            return glyph;
        }

        var lookups = gsub.LookupsOf(
            "math",
            "",
            new HashSet<string>(StringComparer.Ordinal) { feature }
        );
        var other = GlyphAlternates.Of(gsub, lookups, glyph, choice);
        return other < font.GlyphCount ? other : glyph;
    }

    /// <summary>Where the font does not say what is a mark, the character does.</summary>
    private static GlyphClass Guess(in LaidGlyph glyph) =>
        Rune.IsValid(glyph.CodePoint)
        && Rune.GetUnicodeCategory(new(glyph.CodePoint)) == UnicodeCategory.NonSpacingMark
            ? GlyphClass.Mark
            : GlyphClass.Base;

    private void KernByPairs(GlyphBuffer glyphs)
    {
        var left = -1;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].IsMark)
            {
                continue;
            }

            if (left >= 0)
            {
                glyphs[left].Advance += kern!.Between(glyphs[left].Glyph, glyphs[i].Glyph);
            }

            left = i;
        }
    }

    /// <summary>Marks take no room; what is anchored stands where its letter does, and not at the pen.</summary>
    private static void FollowAnchors(GlyphBuffer glyphs)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            ref var glyph = ref glyphs[i];
            glyph.Advance = glyph.IsMark ? 0 : glyph.Advance;
            if (glyph.Anchor == 0)
            {
                continue;
            }

            var letter = i - glyph.Anchor;
            glyph.X += glyphs[letter].X;
            glyph.Y += glyphs[letter].Y;
            for (var j = letter; j < i; j++)
            {
                glyph.X -= glyphs[j].Advance;
            }
        }
    }

    private sealed record Plan(
        int[] Variations,
        int[] Substitutions,
        int[] Positions,
        bool IsKernedByPairs
    );
}
