using System.Collections.Frozen;
using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation.Entries;

/// <summary>What the columns of a table behind the first hold, by their heads.</summary>
/// <param name="Definition">Number of the column that says what the terms are, from 0.</param>
/// <param name="IsNamed">Whether its head says so.</param>
/// <param name="Names">Numbers of the columns with other names.</param>
internal sealed record PairColumns(int Definition, bool IsNamed, IReadOnlyList<int> Names)
{
    /// <summary>Number of the column of terms.</summary>
    public int Term { get; init; }

    private const int LongestHead = 40;

    /// <summary>Where no row is a head, and where none says more.</summary>
    public static PairColumns Plain { get; } = new(1, false, []);

    public static PairColumns Of(Table table, Language? language)
    {
        if (table.HeaderRows == 0)
        {
            return Plain;
        }

        var head = table.Rows[0];
        var behind = Enumerable.Range(1, Math.Max(0, head.Cells.Count - 1)).ToList();
        var definition = behind.Find(at => HeadsDefinitionsIn(PairSites.Cell(head, at), language));
        if (definition == 0)
        {
            return Plain;
        }

        // "Sign | Term | Meaning".
        var term = HeadsTerms(PairSites.Cell(head, 0), language)
            ? 0
            : behind.Find(at => at != definition && HeadsTerms(PairSites.Cell(head, at), language));
        return new(
            definition,
            true,
            behind.FindAll(at =>
                at != definition && at != term && HeadsNames(PairSites.Cell(head, at))
            )
        )
        {
            Term = term,
        };
    }

    public static bool HeadsTerms(string head, Language? language) =>
        head.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                KnownLanguages.English.TermColumns.Contains(word)
                || language?.TermColumns.Contains(word) == true
            ) || GlossaryPlaces.NamesGlossary(head);

    /// <summary>Whether a head stands over names, in whatever language it is: "Polski", "Synonyms".</summary>
    public static bool HeadsNames(string head) =>
        KnownLanguages.All.Any(language => Holds(head, language.NameColumns));

    /// <summary>A head in English stands over columns in any language.</summary>
    private static bool HeadsDefinitionsIn(string head, Language? language) =>
        HeadsDefinitions(head, KnownLanguages.English)
        || (language is not null && HeadsDefinitions(head, language));

    /// <summary>"Meaning", "What it is for".</summary>
    private static bool HeadsDefinitions(string head, Language language) =>
        Holds(head, language.DefinitionColumns)
        || (
            head.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
            && language.FreeRelatives.Contains(head[..end])
        );

    private static bool Holds(string head, FrozenSet<string> words) =>
        head.Length <= LongestHead
        && head.Split([' ', '\n', '/'], StringSplitOptions.RemoveEmptyEntries).Any(words.Contains);
}
