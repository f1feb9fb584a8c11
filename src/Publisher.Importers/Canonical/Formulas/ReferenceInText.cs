using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Canonical.Formulas;

/// <summary>The number of a formula, which authors of TeX ask for between their words: <c>see \eqref{eq:energy}</c>.</summary>
internal readonly partial record struct ReferenceInText(string Tex)
{
    public Formula Node => new(Tex, IsDisplay: false);

    public int Length => Tex.Length;

    /// <summary>The reference that a text begins with; null where it begins with something else.</summary>
    public static ReferenceInText? At(ReadOnlySpan<char> rest)
    {
        foreach (var match in Command().EnumerateMatches(rest))
        {
            return new(rest[..match.Length].ToString());
        }

        return null;
    }

    [GeneratedRegex(@"^\\(eq)?ref\{[A-Za-z][\w:.-]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
