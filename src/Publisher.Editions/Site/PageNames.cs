using System.Security.Cryptography;
using System.Text;

namespace Publisher.Editions.Site;

/// <summary>Names of files that every file system and every host takes, each a function of an id alone, so that an address
/// holds from one edition to the next.</summary>
internal static class PageNames
{
    private const int Longest = 60;
    private const int DigestLength = 8;

    /// <summary>What a site has of its own, and names of devices, which Windows takes for no file whatever their
    /// ending.</summary>
    private static readonly HashSet<string> Reserved = new(
        [
            "404",
            "changes",
            "index",
            "llms",
            "map",
            "terms",
            "text",
            "aux",
            "con",
            "nul",
            "prn",
            .. Enumerable
                .Range(1, 9)
                .SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
        ],
        StringComparer.Ordinal
    );

    /// <summary>The id itself where it is a safe name; else its safe letters and the beginning of its SHA-256.</summary>
    public static string Of(string id)
    {
        var name = new StringBuilder();
        foreach (var character in id)
        {
            if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
            {
                name.Append(character);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var safe = name.ToString();
        if (
            safe == id
            && id.Length is > 0 and <= Longest
            && id[^1] != '-'
            && !Reserved.Contains(id)
        )
        {
            return id;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        var kept = safe[..Math.Min(safe.Length, Longest - DigestLength - 1)].TrimEnd('-');
        return $"{(kept.Length > 0 ? kept : "term")}-{digest[..DigestLength]}";
    }
}
