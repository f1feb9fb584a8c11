using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>Applies lookups to the glyphs of a run; what one does is a matter of the table.</summary>
internal abstract class LookupApplier(LayoutTable table, GlyphBuffer glyphs)
{
    /// <summary>The lookup did not apply.</summary>
    protected const int No = -1;

    private const int DeepestNesting = 16;
    private const long StepsAGlyph = 4096;
    private const int LeastSteps = 1 << 16;
    private int depth;
    private long steps;

    protected GlyphBuffer Glyphs => glyphs;

    protected GlyphDefinitions Definitions => table.Definitions;

    public void Apply(ReadOnlySpan<int> lookups)
    {
        steps = Math.Max(LeastSteps, glyphs.Count * StepsAGlyph * lookups.Length);
        foreach (var index in lookups)
        {
            if (table.Find(index) is not { } lookup)
            {
                continue;
            }

            for (var at = 0; at < glyphs.Count; )
            {
                var before = glyphs.Count;
                var next = ApplyAt(lookup, at);
                // Where the glyph was taken out, the next one has come into its place.
                at = Math.Max(next, glyphs.Count < before ? at : at + 1);
            }
        }
    }

    /// <summary>Applies one subtable to the glyph at a place.</summary>
    /// <returns>Where to go on, or <see cref="No"/>.</returns>
    protected abstract int Apply(Lookup lookup, FontTable subtable, int at);

    /// <summary>The next glyph that the lookup sees, or <see cref="No"/>.</summary>
    protected int Next(Lookup lookup, int at)
    {
        do
        {
            at++;
        } while (at < glyphs.Count && lookup.Ignores(glyphs[at]));

        return at < glyphs.Count ? at : No;
    }

    /// <summary>The glyph before it that the lookup sees, or <see cref="No"/>.</summary>
    protected int Previous(Lookup lookup, int at)
    {
        do
        {
            at--;
        } while (at >= 0 && lookup.Ignores(glyphs[at]));

        return at;
    }

    private int ApplyAt(Lookup lookup, int at)
    {
        if (!lookup.BeginsWith(glyphs[at].Glyph) || lookup.Ignores(glyphs[at]))
        {
            return No;
        }

        return ApplyFirst(lookup, at);
    }

    /// <summary>Applies the first of the lookup's subtables that does.</summary>
    protected virtual int ApplyFirst(Lookup lookup, int at)
    {
        foreach (var subtable in lookup.Subtables)
        {
            Spend(subtable);
            var next =
                lookup.Type == table.Kinds.Context ? ApplyRules(lookup, subtable, false, at)
                : lookup.Type == table.Kinds.Chain ? ApplyRules(lookup, subtable, true, at)
                : Apply(lookup, subtable, at);
            if (next != No)
            {
                return next;
            }
        }

        return No;
    }

    protected void Spend(FontTable subtable)
    {
        if (--steps < 0)
        {
            throw subtable.Broken("its lookups go round in circles");
        }
    }

    private int ApplyRules(Lookup lookup, FontTable subtable, bool isChain, int at)
    {
        foreach (var rule in SequenceRule.Of(subtable, isChain, glyphs[at].Glyph))
        {
            Spend(subtable);
            if (Match(lookup, rule, at) is { } places)
            {
                return Act(rule, places);
            }
        }

        return No;
    }

    /// <returns>The places of the input's glyphs, or null.</returns>
    private List<int>? Match(Lookup lookup, in SequenceRule rule, int at)
    {
        // A list of coverages speaks of the first glyph too, others only of those after it.
        var skipped = rule.Input.Kind == SequenceKind.Coverages ? 1 : 0;
        if (skipped == 1 && (rule.Input.Count == 0 || !rule.Input.Matches(0, glyphs[at].Glyph)))
        {
            return null;
        }

        var places = new List<int> { at };
        for (var i = skipped; i < rule.Input.Count; i++)
        {
            var next = Next(lookup, places[^1]);
            if (next == No || !rule.Input.Matches(i, glyphs[next].Glyph))
            {
                return null;
            }

            places.Add(next);
        }

        for (var (i, place) = (0, places[^1]); i < rule.Lookahead.Count; i++)
        {
            place = Next(lookup, place);
            if (place == No || !rule.Lookahead.Matches(i, glyphs[place].Glyph))
            {
                return null;
            }
        }

        for (var (i, place) = (0, at); i < rule.Backtrack.Count; i++)
        {
            place = Previous(lookup, place);
            if (place == No || !rule.Backtrack.Matches(i, glyphs[place].Glyph))
            {
                return null;
            }
        }

        return places;
    }

    private int Act(in SequenceRule rule, List<int> places)
    {
        var end = places[^1] + 1;
        for (var i = 0; i < rule.ActionCount && depth < DeepestNesting; i++)
        {
            int place = rule.Actions.U16(4 * i);
            if (
                place >= places.Count
                || places[place] >= glyphs.Count
                || table.Find(rule.Actions.U16((4 * i) + 2)) is not { } lookup
            )
            {
                continue;
            }

            var before = glyphs.Count;
            depth++;
            ApplyAt(lookup, places[place]);
            depth--;
            end = Moved(places, place, glyphs.Count - before, end);
        }

        return Math.Min(end, glyphs.Count);
    }

    /// <summary>Keeps the places true where a lookup made more of a glyph, or one of several.</summary>
    private static int Moved(List<int> places, int place, int delta, int end)
    {
        end = Math.Max(end + delta, places[place]);
        if (delta < 0)
        {
            var joined = Math.Min(-delta, places.Count - place - 1);
            places.RemoveRange(place + 1, joined);
        }

        for (var i = 0; i < delta; i++)
        {
            places.Insert(place + 1 + i, places[place] + 1 + i);
        }

        for (var i = place + 1 + Math.Max(0, delta); i < places.Count; i++)
        {
            places[i] += delta;
        }

        return end;
    }
}
