using System.Runtime.InteropServices;
using Publisher.Languages;
using Publisher.Words;

namespace Publisher.Normalisation.Entries;

/// <summary>Tells texts that say what kind of thing something is from those that give facts of a person, a place, a date
/// or a price; of one text by itself it says little, of many beside one another a good deal.</summary>
internal static class GivenText
{
    /// <summary>In a language whose relative clauses we can't tell: as many as definitions have.</summary>
    private const double Unknown = 0.4;

    /// <summary>A definition tells its kind of thing from others early.</summary>
    private const int Window = 150;

    /// <summary>Names have more words than one; and a title is longer than a name.</summary>
    private const int FewestWordsOfName = 2;
    private const int MostWordsOfName = 5;

    /// <summary>Of "of", "van", "de".</summary>
    private const int MostLettersBetween = 3;

    /// <param name="Relates">From 0 to 1: whether a clause tells a kind of thing from others: "a rope that holds the
    /// mast".</param>
    /// <param name="States">Whether something is told of the thing, before such a clause: "is open on Sundays", "ask us".</param>
    /// <param name="IsPlaced">Whether it opens by saying where, when or for what: "in the hall", "from six".</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Kind(double Relates, bool States, bool IsPlaced);

    public static Kind KindOf(string text, Language? language)
    {
        if (language is null)
        {
            return new(Unknown, false, false);
        }

        var relatives = language.Relatives.GetAlternateLookup<ReadOnlySpan<char>>();
        var articles = language.Articles.GetAlternateLookup<ReadOnlySpan<char>>();
        var stating = language.Stating.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(Near(text));
        Span<char> lower = stackalloc char[Window];
        var kind = new Kind(language.Relatives.Count == 0 ? Unknown : 0, false, false);
        var comma = 0;
        for (var at = 0; scanner.Next(); at++)
        {
            var word = lower[..scanner.Word.ToLowerInvariant(lower)];
            comma = scanner.Gap.StartsWith(",") ? at : comma;

            // Where the same word is an article too, it opens a clause behind a comma: "Holz, auf das man deckt".
            var isRelative =
                at > 0
                && relatives.Contains(word)
                && (!articles.Contains(word) || (comma > 0 && at - comma <= 1));
            if (isRelative)
            {
                return kind with { Relates = 1 };
            }

            kind = kind with
            {
                States = kind.States || stating.Contains(word),
                IsPlaced = kind.IsPlaced || (at == 0 && language.Within.Contains(word.ToString())),
            };
        }

        return kind;
    }

    /// <summary>Whether it gives a number: a price, a date, a house, a telephone; not in brackets, where the years of a life
    /// stand, and not within a name, as those of formulas do.</summary>
    public static bool HasFigure(string text)
    {
        var near = Near(text);
        var depth = 0;
        for (var at = 0; at < near.Length; at++)
        {
            depth +=
                near[at] is '(' or '[' ? 1
                : near[at] is ')' or ']' ? -1
                : 0;
            var isFirst =
                at == 0 || !(char.IsLetterOrDigit(near[at - 1]) || near[at - 1] is '_' or '-');
            if (depth <= 0 && isFirst && char.IsAsciiDigit(near[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words are written as the names of persons and places are; every noun is in some languages.</summary>
    public static bool IsName(string words, Language? language)
    {
        var (capitals, all) = (0, 0);
        var scanner = new WordScanner(words);
        while (scanner.Next())
        {
            var isBetween =
                scanner.Word.Length <= MostLettersBetween && char.IsLower(scanner.Word[0]);
            if (isBetween)
            {
                continue;
            }

            all++;
            capitals +=
                char.IsUpper(scanner.Word[0])
                && (
                    scanner.Word.Length == 1
                    || scanner.Word.ContainsAnyInRange('a', 'z')
                    || char.IsLower(scanner.Word[^1])
                )
                    ? 1
                    : 0;
        }

        return language is not { CapitalisesNouns: true }
            && all is >= FewestWordsOfName and <= MostWordsOfName
            && capitals == all;
    }

    private static ReadOnlySpan<char> Near(string text) =>
        text.AsSpan(0, Math.Min(Window, text.Length));
}
