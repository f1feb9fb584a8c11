using System.Text.RegularExpressions;

namespace Publisher.References.Index;

/// <summary>Tells lines that name works: "Smith, J. (2020). On bread."</summary>
internal static partial class Citations
{
    public static bool Include(string line) => Author().IsMatch(line) || Others().IsMatch(line);

    /// <summary>A surname and an initial open the line.</summary>
    [GeneratedRegex(
        """\A\W{0,4}(?:[0-9]{1,3}\W{1,3})?\p{Lu}[\p{L}'’-]{1,30},\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]{1,30}\s\p{Lu}\.)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Author();

    /// <summary>"et al." and a year before long.</summary>
    [GeneratedRegex(
        """\A.{0,80}\bet al\b.{0,20}\b(?:1[5-9]|20)[0-9]{2}\b""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Others();
}
