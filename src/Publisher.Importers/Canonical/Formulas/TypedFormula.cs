using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Canonical.Formulas;

/// <summary>A formula that was typed as TeX between dollars.</summary>
/// <param name="Length">In characters, its dollars included.</param>
internal readonly partial record struct TypedFormula(string Tex, bool IsDisplay, int Length)
{
    private const int Longest = 4000;

    public Formula Node => new(Tex, IsDisplay);

    /// <summary>The formula that opens where a text begins; null where the dollar is a sign of money or of nothing.</summary>
    /// <param name="rest">The text from the dollar on.</param>
    /// <param name="before">The character before it; NUL where there is none.</param>
    /// <param name="written">What was written between the dollars, read as the export spells it.</param>
    public static TypedFormula? At(
        ReadOnlySpan<char> rest,
        char before,
        Func<string, string> written
    )
    {
        if (!rest.StartsWith('$'))
        {
            return null;
        }

        rest = rest[..Math.Min(rest.Length, Longest)];
        var isDisplay = rest.StartsWith("$$", StringComparison.Ordinal);
        var mark = isDisplay ? 2 : 1;
        var end = mark + Closing(rest[mark..]);
        if (end <= mark || before == '$' || !Closes(rest[end..], mark))
        {
            return null;
        }

        var inner = rest[mark..end];
        var isClose = !char.IsWhiteSpace(inner[0]) && !char.IsWhiteSpace(inner[^1]);
        var after = end + mark < rest.Length ? rest[end + mark] : '\0';
        if (
            (
                !isClose
                && !isDisplay
                && (
                    char.IsLetterOrDigit(before)
                    || char.IsLetterOrDigit(after)
                    || after is '(' or '[' or '{' or '/' or '_'
                    || !IsEvident(inner)
                )
            )
            || (char.IsAsciiDigit(after) && !Sign().IsMatch(inner))
            || after == '$'
        )
        {
            return null;
        }

        var tex = Blanks.Within(Characters.Clean(written(inner.ToString())).Trim(), TextStyle.None);
        return IsFormula(tex, before, after) ? new TypedFormula(tex, isDisplay, end + mark) : null;
    }

    /// <summary>Whether it is a formula though blanks stand beside its dollars, as MathJax takes it: it has a sign of TeX or says
    /// that something equals something, and all its words are letters, functions and commands.</summary>
    private static bool IsEvident(ReadOnlySpan<char> inner)
    {
        var tex = inner.Trim().ToString();
        return tex.Any(char.IsLetterOrDigit)
            && !char.IsAsciiDigit(tex[0])
            && (Command().IsMatch(tex) || Equation().IsMatch(tex) || Applied().IsMatch(tex))
            && !Word().IsMatch(CommandAlone().Replace(tex, " "));
    }

    /// <summary>Where the next dollar stands that TeX would not take for a typed one, nor for one of words in braces; -1 when
    /// there is none.</summary>
    private static int Closing(ReadOnlySpan<char> rest)
    {
        var (first, depth) = (-1, 0);
        for (var at = 0; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case '$' when depth <= 0:
                    return at;
                case '$' when first < 0:
                    first = at;
                    break;
                case '{':
                    depth++;
                    break;
                case '}':
                    depth--;
                    break;
                case '\\':
                    at++;
                    break;
            }
        }

        return first;
    }

    private static bool Closes(ReadOnlySpan<char> rest, int mark) =>
        rest.StartsWith(mark == 2 ? "$$" : "$", StringComparison.Ordinal);

    /// <summary>Amounts of money and names of variables stand between dollars too. What has no sign of TeX in it must not read
    /// as prose, nor be part of a word.</summary>
    private static bool IsFormula(string tex, char before, char after) =>
        tex.Length > 0
        && !DollarsOfCode.Are(tex, before, after)
        && (!Fragment().IsMatch(tex) || OpenInterval().IsMatch(tex))
        && !Quote().IsMatch(CommandAlone().Replace(tex, "x"))
        && (
            Command().IsMatch(tex)
            || (
                !char.IsLetterOrDigit(before)
                && (!char.IsLetterOrDigit(after) || tex.Length == 1)
                && tex.Count("([{".Contains) == tex.Count(")]}".Contains)
                && (
                    !Prose().IsMatch(tex) || (Equation().IsMatch(tex) && !char.IsAsciiDigit(tex[0]))
                )
            )
        );

    /// <summary>What opens with the end of a phrase or ends with the beginning of one.</summary>
    [GeneratedRegex(
        @"^[)\]},;:.?!%](?!=)|(?<!\\(right|[Bb]igg?[lrm]?)\s*)[(\[]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fragment();

    /// <summary>An interval without its ends, as the French and the standard (ISO 80000-2) write it: ]a, b[.</summary>
    [GeneratedRegex(
        @"^\][^\s[\]]+[,;] ?[^\s[\]]+\[$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OpenInterval();

    /// <summary>A quotation mark that opens, as in a call; what is like it in a formula is a prime and follows what it marks.</summary>
    [GeneratedRegex(
        @"(^|[(\[,=\s])['""]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quote();

    /// <summary>A command, a superscript, or a subscript of one letter or of a group.</summary>
    [GeneratedRegex(
        @"\\[A-Za-z{}|,;!]|\^|(^|[^A-Za-z])[A-Za-z]_|[)\]}]_|_\{",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Command();

    [GeneratedRegex(@"[=<>≤≥≈∈∑∏→]", RegexOptions.CultureInvariant)]
    private static partial Regex Equation();

    /// <summary>One command alone, as people put a sign before a number: <c>$\sim$5</c>.</summary>
    [GeneratedRegex(@"^\\[A-Za-z]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();

    /// <summary>A function and what it is applied to.</summary>
    [GeneratedRegex(@"^[A-Za-z]+\([^()]*\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Applied();

    /// <summary>A command, with the words that it sets.</summary>
    [GeneratedRegex(
        @"\\[A-Za-z]+(\{[^{}\\]*\})?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex CommandAlone();

    /// <summary>Letters that are more than a product, and no function.</summary>
    [GeneratedRegex(
        @"\p{L}{2,}($|[^\p{L}(])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Word();

    /// <summary>A word among others.</summary>
    [GeneratedRegex(
        @"\s\p{L}{2,}[,.;:]?(\s|$)|^\p{L}{2,}[,.;:]?\s",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Prose();
}

/// <summary>A formula between TeX's own brackets, <c>\(…\)</c> and <c>\[…\]</c>. Others write these for brackets that mean
/// nothing, so what is prose stays prose.</summary>
/// <param name="Length">In characters, its brackets included.</param>
internal readonly partial record struct BracketedFormula(string Tex, bool IsDisplay, int Length)
{
    private const int Longest = 4000;

    public Formula Node => new(Tex, IsDisplay);

    /// <summary>The formula that opens where a text begins; null where it begins with something else.</summary>
    public static BracketedFormula? At(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 5 || rest[0] != '\\' || rest[1] is not ('(' or '['))
        {
            return null;
        }

        var isDisplay = rest[1] == '[';
        rest = rest[..Math.Min(rest.Length, Longest)];
        var length = rest[2..].IndexOf(isDisplay ? "\\]" : "\\)", StringComparison.Ordinal);
        if (
            length <= 0
            || !IsFormula(rest.Slice(2, length), isDisplay)
            || DollarsOfCode.AreGroups(rest)
        )
        {
            return null;
        }

        var written = Characters.Clean(rest.Slice(2, length).ToString()).Trim();
        var tex = written.Length == 0 ? "" : Blanks.Within(written, TextStyle.None);
        return tex.Length == 0 ? null : new(tex, isDisplay, length + 4);
    }

    /// <summary>Signs of mathematics, and no escapes of Markdown; a number or a word in brackets is what it looks
    /// like.</summary>
    private static bool IsFormula(ReadOnlySpan<char> inner, bool isDisplay) =>
        !Escape().IsMatch(inner)
        && (
            Command().IsMatch(inner)
            || (!Prose().IsMatch(inner) && (isDisplay ? Equation() : Sign()).IsMatch(inner))
        );

    [GeneratedRegex(@"\\[\[\]()*_#`]", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\\[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Command();

    [GeneratedRegex("=", RegexOptions.NonBacktracking)]
    private static partial Regex Equation();

    [GeneratedRegex(@"\S\s*[\^_=<>+/-]|^\s*[A-Za-z]\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();

    /// <summary>A word of three letters or more.</summary>
    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Prose();
}
