using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation.Names;

/// <summary>What speaks for or against words as a term, read from the words alone.</summary>
internal sealed class TermTraits
{
    /// <summary>Terms have no more words.</summary>
    private const int MostWords = 6;
    private const int MostWordsOfLabel = 4;

    private TermTraits() { }

    public int Words { get; private init; }

    public double SmallWords { get; private init; }

    public bool IsLabel { get; private init; }

    /// <summary>Words that are labels as often as terms: "Solution".</summary>
    public bool IsOftenLabel { get; private init; }

    public bool IsQuestion { get; private init; }

    public bool IsSentence { get; private init; }

    public bool IsNumbered { get; private init; }

    public bool IsLong => Words > MostWords;

    public bool IsObjectionable => IsLabel || IsQuestion || IsSentence;

    /// <param name="term">As written.</param>
    /// <param name="language">Of the document; null for one that we do not know.</param>
    public static TermTraits Of(string term, Language? language)
    {
        var words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tidy = term.Trim(' ', ':', '.', '-', '–', '—');
        var isEnglish = language is { Tag: "en" };
        var objection = isEnglish ? TermWording.Objection(tidy) : null;
        return new()
        {
            Words = words.Length,
            SmallWords = Small(words, language),
            IsLabel =
                IsLabelOf(words, language)
                || IsOfOtherNames(tidy, language)
                || (isEnglish && TermWording.IsLabel(tidy) && !TermWording.IsLongLabel(tidy)),
            IsOftenLabel =
                isEnglish && (TermWording.IsOftenLabel(tidy) || TermWording.IsLongLabel(tidy)),
            IsQuestion = TermWording.IsQuestion(term),
            IsSentence =
                (objection is not null && !TermWording.IsLabel(tidy))
                || (isEnglish && TermWording.IsClause(tidy))
                || term.TrimEnd() is [.., '!' or ';']
                || term.TrimStart() is ['…', ..] or ['.', '.', ..]
                || term.Contains("://", StringComparison.Ordinal)
                || HoldsCopula(words, language),
            IsNumbered = TermWording.IsNumbered(tidy),
        };
    }

    private static double Small(string[] words, Language? language)
    {
        if (language is null || words.Length < 2)
        {
            return words is [var only] && language?.Commonest.Contains(only) == true ? 1 : 0;
        }

        var small = 0;
        foreach (var word in words.Skip(1))
        {
            small += language.Commonest.Contains(word.Trim(',', '.', ':')) ? 1 : 0;
        }

        return (double)small / (words.Length - 1);
    }

    /// <summary>"Example", "Example 2", "Ejemplos de uso".</summary>
    private static bool IsLabelOf(string[] words, Language? language) =>
        language is not null
        && words.Length is > 0 and <= MostWordsOfLabel
        && language.Labels.Contains(Bare(words[0]))
        && (
            words.Length == 1
            || char.IsDigit(words[1][0])
            || language.Within.Contains(words[1])
            || language.Commonest.Contains(words[1])
        );

    /// <summary>"Also known as" leads the other names of what stands above it.</summary>
    private static bool IsOfOtherNames(string term, Language? language) =>
        language is not null
        && term.Contains(' ', StringComparison.Ordinal)
        && language.AliasPhrases.Contains(term, StringComparer.OrdinalIgnoreCase);

    private static string Bare(string word) =>
        word.Trim(',', '.', ':', '(', ')', '"', '“', '”', '*');

    private static bool HoldsCopula(string[] words, Language? language)
    {
        if (language is null or { Tag: "en" } || words.Length < 3)
        {
            return false;
        }

        return language.Copulas.Any(copula =>
            !copula.Contains(' ', StringComparison.Ordinal)
            && words.Skip(1).Contains(copula, StringComparer.OrdinalIgnoreCase)
        );
    }
}
