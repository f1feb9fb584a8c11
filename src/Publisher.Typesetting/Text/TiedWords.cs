using System.Collections.Frozen;

namespace Publisher.Typesetting.Text;

/// <summary>Words that readers take in together with the number or citation that follows: a line that ends between
/// <c>in</c> and <c>2021</c>, <c>p.</c> and <c>41</c>, <c>of</c> and <c>[12]</c> makes them wait for what was announced.</summary>
public static class TiedWords
{
    private const int ShortWord = 3;
    private const int LongestAbbreviation = 6;

    // Longer than a short word, and mostly with a number behind: of the languages whose hyphenation we have.
    private static readonly FrozenSet<string> Announcing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. (ReadOnlySpan<string>)
                [
                    "about",
                    "around",
                    "from",
                    "over",
                    "than",
                    "under",
                    "with",
                    "page",
                    "pages",
                    "part",
                    "step",
                    "line",
                ],
            .. (ReadOnlySpan<string>)
                [
                    "lines",
                    "item",
                    "note",
                    "figure",
                    "figures",
                    "table",
                    "tables",
                    "chapter",
                    "chapters",
                    "section",
                ],
            .. (ReadOnlySpan<string>)
                [
                    "sections",
                    "appendix",
                    "equation",
                    "equations",
                    "version",
                    "volume",
                    "number",
                    "level",
                    "layer",
                ],
            .. (ReadOnlySpan<string>)
                [
                    "Seite",
                    "Seiten",
                    "Kapitel",
                    "Abschnitt",
                    "Abbildung",
                    "Tabelle",
                    "Gleichung",
                    "siehe",
                    "etwa",
                ],
            .. (ReadOnlySpan<string>)
                [
                    "chapitre",
                    "tableau",
                    "dans",
                    "voir",
                    "página",
                    "capítulo",
                    "sección",
                    "seção",
                    "tabla",
                    "tabela",
                ],
            .. (ReadOnlySpan<string>)
                [
                    "pagina",
                    "capitolo",
                    "sezione",
                    "tabella",
                    "hoofdstuk",
                    "tabel",
                    "sida",
                    "kapitel",
                    "tabell",
                    "side",
                ],
        ]
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Announces =
        Announcing.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line should rather not end between the two words.</summary>
    /// <param name="before">What stands before the blank, with its punctuation.</param>
    /// <param name="after">What stands after it.</param>
    public static bool Tie(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        IsNumberOrCitation(after) && IsAnnouncing(before.TrimStart("([“‘\"'"));

    /// <summary>41, #3, §5, [12], (2021), [Knuth 1981].</summary>
    private static bool IsNumberOrCitation(ReadOnlySpan<char> word)
    {
        var start = word.TrimStart("§#№~≈<>≤≥±+−-$€£");
        return start.Length > 0
            && (
                char.IsAsciiDigit(start[0])
                || (start[0] == '[' && start.Length > 1 && char.IsLetterOrDigit(start[1]))
                || (start[0] == '(' && start.Length > 1 && char.IsAsciiDigit(start[1]))
            );
    }

    private static bool IsAnnouncing(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || !char.IsLetter(word[0]))
        {
            return false;
        }

        var isAbbreviation = word[^1] == '.';
        var letters = isAbbreviation ? word[..^1] : word;
        return AreLetters(letters)
            && (
                letters.Length <= ShortWord
                || (isAbbreviation && letters.Length < LongestAbbreviation)
                || Announces.Contains(letters)
            );
    }

    private static bool AreLetters(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }
}
