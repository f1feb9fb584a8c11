using Publisher.Words;

namespace Publisher.Languages;

/// <summary>Tells by its title whether a part of a document is a glossary, in any language that we know: a document in
/// English may have a "Glossaire".</summary>
internal static class GlossaryTitles
{
    /// <summary>Languages that join words have longer words that end on one: "Fachglossar".</summary>
    private const int ShortestHead = 6;

    public static bool Include(string title)
    {
        var scanner = new WordScanner(title);
        while (scanner.Next())
        {
            var word = scanner.Word.ToString();
            if (KnownLanguages.All.Any(language => Names(language, word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Language language, string word) =>
        language.Glossaries.Contains(word)
        || (
            language.JoinsWords
            && language.Glossaries.Any(name =>
                name.Length >= ShortestHead
                && word.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            )
        );
}
