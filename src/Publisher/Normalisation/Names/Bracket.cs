using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Normalisation.Names;

/// <summary>What the words in brackets behind a name are to it.</summary>
internal enum BracketKind
{
    /// <summary>Another name: an abbreviation, an expansion, a symbol, a variant.</summary>
    Alias,

    /// <summary>What tells it from others of its name: a part of speech, a field.</summary>
    Qualifier,

    /// <summary>How it is spoken.</summary>
    Pronunciation,

    /// <summary>Something that is said about it.</summary>
    Remark,
}

/// <summary>Judges the words in brackets behind a name.</summary>
internal static class Bracket
{
    /// <summary>A symbol is a letter or two with its marks: "η", "σ²", "kg".</summary>
    private const int LongestSymbol = 3;
    private const int MostWordsOfSense = 4;
    private const int ShortestSpelling = 5;
    private const int MostLettersApart = 2;

    public static BracketKind KindOf(string name, string inner, Language? language)
    {
        var words = inner.Trim();
        return IsSpelling(name, words) && !Pronunciation.Is(words, language)
            ? BracketKind.Alias
            : OtherKindOf(name, words, language);
    }

    private static BracketKind OtherKindOf(string name, string words, Language? language) =>
        PartOfSpeech.Opens(words, language, out var rest) && !IsInitial(name, words)
            ? PartOfSpeech.IsPlural(words) && rest.Length > 0
                ? BracketKind.Alias
                : BracketKind.Qualifier
            : Abbreviation.IsOf(words, name) || Abbreviation.IsOf(name, words)
                ? BracketKind.Alias
                : Pronunciation.Is(words, language)
                    ? BracketKind.Pronunciation
                    : IsSymbol(words)
                        ? BracketKind.Alias
                        : IsSense(name, words, language) && !Holds(words, name)
                            ? BracketKind.Qualifier
                            : TermNames.IsAlias(words)
                                ? BracketKind.Alias
                                : BracketKind.Remark;

    /// <summary>"Colour [color]", "Aluminium (aluminum)": the name with a letter or two more or less.</summary>
    private static bool IsSpelling(string name, string words) =>
        name.Length > 0
        && words.Length >= ShortestSpelling
        && !words.Equals(name, StringComparison.OrdinalIgnoreCase)
        && char.ToUpperInvariant(name[0]) == char.ToUpperInvariant(words[0])
        && Math.Abs(name.Length - words.Length) <= MostLettersApart
        && EditDistance.Between(name.ToUpperInvariant(), words.ToUpperInvariant())
            <= MostLettersApart;

    /// <summary>"Velocity (v)": a letter that the name begins with stands for it and is no "v.".</summary>
    private static bool IsInitial(string name, string words) =>
        words.Length == 1
        && name.Length > 0
        && char.ToUpperInvariant(name[0]) == char.ToUpperInvariant(words[0]);

    private static bool IsSymbol(string words)
    {
        var scanner = new WordScanner(words);
        return words.Length <= LongestSymbol
            && !words.Any(char.IsAsciiDigit)
            && scanner.Next()
            && (scanner.End - scanner.Start == 1 || words.Any(letter => letter > '\u024F'))
            && !words.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>"Guard (on guard)" is said so as well, and is no guard of a kind.</summary>
    private static bool Holds(string words, string name) =>
        words.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>"physics", "chess", "programming language", "in baking", "of a river", "the drink"; but "mathematics" behind
    /// "math" is what that is short for.</summary>
    private static bool IsSense(string name, string words, Language? language)
    {
        if (
            language is null
            || words.StartsWith(name.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var only] => language.Senses.Contains(only) || IsField(only, language),
            { Length: > 0 and <= MostWordsOfSense } => language.Within.Contains(parts[0])
                || language.Articles.Contains(parts[0])
                || (char.IsLower(parts[0][0]) && language.Senses.Contains(parts[^1])),
            _ => false,
        };
    }

    private static bool IsField(string word, Language language) =>
        char.IsLower(word[^1])
        && language.Fields.Any(ending =>
            word.Length > ending.Length + 1
            && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        );
}
