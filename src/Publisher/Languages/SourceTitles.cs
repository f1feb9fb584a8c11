using System.Collections.Frozen;
using Publisher.Model;

namespace Publisher.Languages;

/// <summary>Tells by its title whether a part of a document lists the works that it draws on.</summary>
internal static class SourceTitles
{
    /// <summary>A longer title is about sources.</summary>
    private const int MostWords = 3;

    private static readonly FrozenSet<string> Words = WordList.Of(
        """
        references bibliography sources citations literature
        literatur quellen literaturverzeichnis quellenverzeichnis literaturangaben
        bibliographie références bibliografía referencias fuentes bibliografia riferimenti fonti referências fontes
        literatuur bronnen bronvermelding referenties bronnenlijst källor referenser litteratur källförteckning kilder
        litteraturliste referencer literatura źródła przypisy литература источники библиография
        """
    );

    private static readonly FrozenSet<string> Phrases = new[]
    {
        "works cited",
        "further reading",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ids of the sections of such titles, and of those within them.</summary>
    public static HashSet<string> Sections(Outline outline)
    {
        var sections = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in outline.Sections)
        {
            if (Include(section.Title) || sections.Contains(section.Parent))
            {
                sections.Add(section.Id);
            }
        }

        return sections;
    }

    public static bool Include(string title)
    {
        var words = title.Trim(' ', ':', '.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Phrases.Contains(string.Join(' ', words))
            || (
                words.Length is > 0 and <= MostWords
                && (Words.Contains(words[0]) || Words.Contains(words[^1]))
            );
    }
}
