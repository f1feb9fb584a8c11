using Publisher.Words;

namespace Publisher.Changes;

/// <summary>Finds units again by their names.</summary>
internal static class NamePairs
{
    /// <summary>Those of one headword or title. Where several have it, those that say the same go together, then those under
    /// the same section, then what is left in its order.</summary>
    public static void ByHeadword(Matching matching, NormalForm form)
    {
        var now = matching.Now.ToLookup(unit => Key(unit, form), StringComparer.Ordinal);
        foreach (var group in matching.Old.GroupBy(unit => Key(unit, form), StringComparer.Ordinal))
        {
            Pair([.. group], [.. now[group.Key]], matching, form);
        }
    }

    /// <summary>Entries whose headword is a further name of just one in the other edition.</summary>
    public static void ByOtherNames(Matching matching, NormalForm form)
    {
        var now = matching
            .OpenNow(UnitKind.Entry)
            .SelectMany(unit =>
                unit.Names.Select(form.Key)
                    .Distinct(StringComparer.Ordinal)
                    .Select(key => (Key: key, Unit: unit))
            )
            .ToLookup(name => name.Key, name => name.Unit, StringComparer.Ordinal);
        foreach (var before in matching.OpenOld(UnitKind.Entry))
        {
            var candidates = before
                .Names.SelectMany(name => now[form.Key(name)])
                .Where(after => matching.IsOpen(before, after))
                .Distinct()
                .Take(2)
                .ToList();
            if (candidates is [var only] && IsSameName(before, only, form))
            {
                matching.Pair(before, only);
            }
        }
    }

    /// <summary>A headword became a further name, or a further name the headword.</summary>
    private static bool IsSameName(Unit before, Unit after, NormalForm form) =>
        after.Names.Any(name => form.Key(name) == form.Key(before.Name))
        || before.Names.Any(name => form.Key(name) == form.Key(after.Name));

    private static void Pair(
        List<Unit> before,
        List<Unit> after,
        Matching matching,
        NormalForm form
    )
    {
        if (before.Count > 1 || after.Count > 1)
        {
            Pair(before, after, matching, unit => Said(unit));
            Pair(before, after, matching, unit => Path(unit, form));
        }

        var left = after.Where(unit => matching.OldOf(unit) is null);
        foreach (var (one, other) in before.Where(unit => matching.NowOf(unit) is null).Zip(left))
        {
            matching.Pair(one, other);
        }
    }

    private static void Pair(
        List<Unit> before,
        List<Unit> after,
        Matching matching,
        Func<Unit, string> key
    )
    {
        var open = new Dictionary<string, Queue<Unit>>(StringComparer.Ordinal);
        foreach (var unit in after.Where(unit => matching.OldOf(unit) is null))
        {
            if (!open.TryGetValue(key(unit), out var queue))
            {
                open[key(unit)] = queue = new();
            }

            queue.Enqueue(unit);
        }

        foreach (var unit in before.Where(unit => matching.NowOf(unit) is null))
        {
            if (open.TryGetValue(key(unit), out var queue) && queue.TryDequeue(out var other))
            {
                matching.Pair(unit, other);
            }
        }
    }

    private static string Key(Unit unit, NormalForm form) =>
        unit.Kind == UnitKind.Document
            ? ""
            : $"{unit.Kind} {form.Key(unit.Name)} ({form.Key(unit.Qualifier)})";

    private static string Said(Unit unit) =>
        string.Join('\n', unit.Statements.Select(statement => statement.Text));

    private static string Path(Unit unit, NormalForm form)
    {
        var path = new List<string>();
        for (var around = unit.Parent; around is not null; around = around.Parent)
        {
            path.Add(form.Key(around.Name));
        }

        return string.Join('\n', path);
    }
}
