using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Consistent;

/// <summary>Code that begins or ends without a blank beside a small word: "the`zoom`", "`init.py`to".</summary>
internal static partial class GluedCode
{
    private const int LongestCode = 40;

    /// <returns>The word and the code, as they stand, and the code alone.</returns>
    public static IEnumerable<(string Words, string Code)> In(Items<Inline> content)
    {
        for (var at = 0; at + 1 < content.Count; at++)
        {
            if (content[at] is not Text one || content[at + 1] is not Text other)
            {
                continue;
            }

            if (
                IsCode(other)
                && !IsCode(one)
                && Before().Match(one.Words) is { Success: true } word
            )
            {
                yield return (word.Value + other.Words, other.Words);
            }
            else if (
                IsCode(one)
                && !IsCode(other)
                && Behind().Match(other.Words) is { Success: true } next
            )
            {
                yield return (one.Words + next.Value, one.Words);
            }
        }
    }

    /// <summary>What ends or begins in a blank keeps its distance by itself.</summary>
    private static bool IsCode(Text text) =>
        text.Style.HasFlag(TextStyle.Code)
        && text.Words is { Length: > 0 and <= LongestCode } words
        && !char.IsWhiteSpace(words[0])
        && !char.IsWhiteSpace(words[^1]);

    /// <summary>Small words that make no part of a name: "pre`x`" and "`x`s" are written on purpose.</summary>
    [GeneratedRegex(
        @"(?<=^|[\s(])(?:[Tt]he|[Aa]n|of|to|[Ii]n|with|and|for|or|is|by|from|as|at|on)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(?:to|the|of|in|is|and|or|with|for|from|by|at|on|are|was|which|that)(?=\s)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();
}
