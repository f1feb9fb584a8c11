using System.Text.RegularExpressions;

namespace Publisher.Importers.Canonical.Formulas;

/// <summary>Dollars of shells, patterns and substitutions, which stand in running text beside those of TeX.</summary>
internal static partial class DollarsOfCode
{
    /// <summary>How far what belongs to a pattern is looked for.</summary>
    private const int Far = 200;

    /// <param name="tex">What stands between the dollars.</param>
    /// <param name="before">The character before them; NUL where there is none.</param>
    /// <param name="after">The character behind them.</param>
    public static bool Are(string tex, char before, char after) =>
        // Nothing is in a group right behind a formula, but a variable's name is: ${A}/${B}.
        after == '{'
        // What is glued to a word is its script, or a sign; what is glued to a number may be its unit.
        || (
            char.IsLetterOrDigit(before)
            && tex[0] is not ('_' or '^' or '\\' or '{')
            && !(char.IsAsciiDigit(before) && (char.IsLetterOrDigit(tex[0]) || tex[0] == '('))
        )
        || Pattern().IsMatch(tex)
        || (Joint().IsMatch(tex) && (char.IsLetter(after) || after is '_' or '(' or '\\'));

    /// <summary>Whether brackets with a backslash are groups of a pattern, for a number refers to one: <c>s/\(a\)/\1/</c>.</summary>
    /// <param name="rest">The text from the bracket on.</param>
    public static bool AreGroups(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, Far)];
        var end = rest.IndexOfAny(' ', '\n', '\t');
        return Reference().IsMatch(end < 0 ? rest : rest[..end]);
    }

    /// <summary>The rest of a pattern, of which the dollar was the end: <c>^a$|^b$</c>, <c>s/a$/b$/</c>, a path.</summary>
    [GeneratedRegex(@"^/|/$|^[|+*-]\s*\^", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    /// <summary>A sign that goes on with what stands behind the dollar: <c>$a_1=$b_1</c>.</summary>
    [GeneratedRegex(@"[=+*/<>:|&""'-]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\\[1-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
