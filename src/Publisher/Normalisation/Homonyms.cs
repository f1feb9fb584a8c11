using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Assigns ids to entries: the plain name to one that is alone with it, the name with its place to those that
/// share one.</summary>
internal static class Homonyms
{
    public static void Assign(IReadOnlyList<Named> entries, UniqueIds ids)
    {
        var names = entries.GroupBy(entry => entry.Slug, StringComparer.Ordinal).ToList();

        // Plain names first: what a shared name makes of itself must not push a plain one aside.
        foreach (var name in names.Where(name => !name.Skip(1).Any()))
        {
            name.First().Id = ids.Take(name.Key);
        }

        foreach (var name in names.Where(name => name.Skip(1).Any()))
        {
            Share([.. name], ids);
        }
    }

    private static void Share(List<Named> homonyms, UniqueIds ids)
    {
        var places = homonyms
            .CountBy(BySection, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var entry in homonyms)
        {
            var id = BySection(entry);
            entry.Id =
                places[id] > 1 && entry.Parent.Length > 0 && entry.Parent != entry.Slug
                    ? ids.Take($"{id}-{entry.Parent}")
                    : ids.Take(id);
        }

        // What linked to the plain name while it was alone still leads to one of them.
        var plain = homonyms[0].Slug;
        if (ids.IsFree(plain))
        {
            homonyms.MinBy(entry => entry.Id, StringComparer.Ordinal)!.OtherIds = [ids.Take(plain)];
        }
    }

    private static string BySection(Named entry) =>
        entry.Section.Length > 0 && entry.Section != entry.Slug
            ? $"{entry.Slug}-{entry.Section}"
            : entry.Slug;
}
