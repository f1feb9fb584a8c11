using Publisher.Model;

namespace Publisher.Normalisation.Ids;

/// <summary>Assigns ids to entries: the plain name to one that is alone with it; to those that share one, the name with
/// what their author tells them apart by - a qualifier, capitals - and else with its place.</summary>
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
        var hasCases = homonyms
            .Select(entry => entry.Case)
            .Distinct(StringComparer.Ordinal)
            .Skip(1)
            .Any();
        var told = homonyms.ConvertAll(entry => Told(entry, hasCases));
        var alike = told.CountBy(name => name, StringComparer.Ordinal).ToDictionary();
        var places = homonyms
            .Zip(told, BySection)
            .CountBy(place => place, StringComparer.Ordinal)
            .ToDictionary();
        foreach (var (entry, name) in homonyms.Zip(told))
        {
            var place = BySection(entry, name);
            entry.Id =
                alike[name] == 1 ? ids.Take(name)
                : places[place] > 1 && entry.Parent.Length > 0 && entry.Parent != entry.Slug
                    ? ids.Take($"{place}-{entry.Parent}")
                : ids.Take(place);
        }

        // What linked to the plain name while it was alone still leads to one of them.
        var plain = homonyms[0].Slug;
        if (ids.IsFree(plain))
        {
            homonyms.MinBy(entry => entry.Id, StringComparer.Ordinal)!.OtherIds = [ids.Take(plain)];
        }
    }

    /// <summary>"light-physics"; "capital-y" beside "y".</summary>
    private static string Told(Named entry, bool hasCases) =>
        entry.Qualifier.Length > 0 ? $"{entry.Slug}-{entry.Qualifier}"
        : hasCases && entry.Case.Any(char.IsUpper) ? $"capital-{entry.Slug}"
        : entry.Slug;

    private static string BySection(Named entry, string name) =>
        entry.Section.Length > 0 && entry.Section != entry.Slug ? $"{name}-{entry.Section}" : name;
}
