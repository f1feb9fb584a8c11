using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Documents;

/// <summary>An import's account for people: a line a kind, and under it what was left out and where.</summary>
internal static class AccountText
{
    /// <summary>Places that are named for one reason; the rest are counted.</summary>
    private const int NamedPlaces = 5;

    public static string Of(ImportAccount account)
    {
        var text = new StringBuilder("What came in, and where it went:\n");
        foreach (var line in account.Lines.Where(line => line.CameIn > 0 || line.WentOut > 0))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {line.CameIn} {line.Kind.Name(line.CameIn)} in, {line.WentOut} out"
            );
            text.Append(line.Unaccounted == 0 ? "" : Unaccounted(line.Unaccounted)).Append('\n');
            foreach (var reason in line.Omitted.GroupBy(omission => omission.Reason))
            {
                var count = reason.Sum(omission => omission.Count);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"    {count} left out: {reason.Key}{Places(reason)}\n"
                );
                foreach (var omission in reason.Where(omission => omission.Words.Length > 0))
                {
                    text.Append(CultureInfo.InvariantCulture, $"      {omission.Words}\n");
                }
            }
        }

        return text.ToString();
    }

    private static string Unaccounted(int count) =>
        count > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {count} missing for no known reason")
            : string.Create(CultureInfo.InvariantCulture, $", {-count} that never came in");

    private static string Places(IEnumerable<Omission> omissions)
    {
        var ordinals = omissions
            .Select(omission => omission.Source.Ordinal)
            .Where(ordinal => ordinal > 0)
            .Distinct()
            .ToList();
        if (ordinals.Count == 0)
        {
            return "";
        }

        var named = string.Join(
            ", ",
            ordinals
                .Take(NamedPlaces)
                .Select(ordinal => ordinal.ToString(CultureInfo.InvariantCulture))
        );
        return $" (paragraph {named}{(ordinals.Count > NamedPlaces ? ", …" : "")})";
    }
}
