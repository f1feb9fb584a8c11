using Publisher.Words;

namespace Publisher.Languages;

/// <summary>Tells by its title whether a part of a document is a glossary, in any language that we know: a document in
/// English may have a "Glossaire".</summary>
internal static class GlossaryTitles
{
    /// <summary>Languages that join words have longer words that end on one: "Fachglossar".</summary>
    private const int ShortestHead = 6;

    /// <summary>"and", "of", "the", "key", and what they are in other languages.</summary>
    private const int LongestJoint = 3;

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

    /// <summary>Whether a title says nothing else: not "Add preprocessor definitions".</summary>
    public static bool AreAllOf(string title)
    {
        var scanner = new WordScanner(title);
        while (scanner.Next())
        {
            var word = scanner.Word.ToString();
            if (
                word.Length > LongestJoint
                && !KnownLanguages.All.Any(language => Names(language, word))
            )
            {
                return false;
            }
        }

        return true;
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
