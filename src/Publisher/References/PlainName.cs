using System.Buffers;
using Publisher.Languages;
using Publisher.Words;

namespace Publisher.References;

/// <summary>Words in plain letters after "see" that may be meant to name an entry.</summary>
/// <param name="IsWhole">Whether a sentence, a parenthesis or a list of names ends with them.</param>
internal readonly record struct PlainName(int Start, int End, bool IsWhole)
{
    private const string Ends = ".;,:)]!?–—";
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create(".;)]!?");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;,:()");
    private static readonly SearchValues<char> CitationMarks = SearchValues.Create("&@(");

    /// <summary>Words that go on after a name: "see X for more".</summary>
    private static readonly string[] Following =
    [
        "for",
        "below",
        "above",
        "later",
        "earlier",
        "in",
    ];

    /// <summary>Words that point to a place of the text: "see the samples above".</summary>
    private static readonly string[] Pointing = ["above", "below", "later", "earlier"];

    /// <summary>The words from a place on, up to a mark or a word that ends the name.</summary>
    public static PlainName? At(string text, int start, Language? language)
    {
        var joiners = (language ?? KnownLanguages.English).Joiners;
        var scanner = new WordScanner(text.AsSpan(start));
        var end = start;
        while (scanner.Next() && IsBlankOrHyphen(text.AsSpan(end..(start + scanner.Start))))
        {
            if (
                end > start
                && (
                    joiners.Contains(scanner.Word.ToString())
                    || Phrases.Open(scanner.Word, Following, out _)
                )
            )
            {
                return new(start, end, IsWhole: true);
            }

            end = start + scanner.End;
        }

        return end == start ? null : new(start, end, EndsAt(text, end));
    }

    /// <summary>A mark that a word clings to is no end: "see term.example.org".</summary>
    private static bool EndsAt(string text, int end) =>
        end == text.Length
        || (
            Ends.Contains(text[end], StringComparison.Ordinal)
            && !(end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
        );

    /// <summary>Whether nothing follows in the phrase but the other names of a list: "see X, Y and Z".</summary>
    public bool EndsPhrase(string text, Language? language)
    {
        const int MostWords = 4;
        const int LongestList = 200;
        var joiners = (language ?? KnownLanguages.English).Joiners;
        var rest = text.AsSpan(End, Math.Min(text.Length - End, LongestList + 1));
        var length = rest.IndexOfAny(PhraseEnds) is >= 0 and var end ? end : rest.Length;
        if (length is 0 or > LongestList)
        {
            return length == 0;
        }

        var items = rest[..length]
            .ToString()
            .Split(',')
            .Select(item => item.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return items is [[]]
            || (
                items.TrueForAll(item => item.Length <= MostWords)
                && items[^1].Any(joiners.Contains)
            );
    }

    /// <summary>Whether the words are what stands somewhere in the text, and no name: "see code samples above".</summary>
    public bool PointsIntoText(string text, Language? language)
    {
        var scanner = new WordScanner(text.AsSpan(End));
        return scanner.Next()
            && scanner.Start <= 1
            && (
                Phrases.Open(scanner.Word, Pointing, out _)
                || TextPlaces.AreIn(scanner.Word.ToString(), language)
            );
    }

    /// <summary>Whether the phrase that the words stand in cites a work: it goes on to a year or a page.</summary>
    public bool IsCitation(string text)
    {
        var rest = text.AsSpan(Start);
        var length = rest.IndexOfAny(PhraseEnds);
        var phrase = length < 0 ? rest : rest[..length];
        return phrase.ContainsAnyInRange('0', '9') || phrase.ContainsAny(CitationMarks);
    }

    /// <summary>"see Modelling and Computation by O. A. Martin, R. Kumar": a work, and no list of entries.</summary>
    public bool NamesItsAuthor(string text)
    {
        var rest = text.AsSpan(Start);
        var length = rest.IndexOfAny(ClauseEnds);
        var by = (length < 0 ? rest : rest[..length]).IndexOf(" by ", StringComparison.Ordinal);
        return by > 0
            && rest.Length > by + " by ".Length
            && char.IsLetter(rest[by + " by ".Length]);
    }

    private static bool IsBlankOrHyphen(ReadOnlySpan<char> gap) =>
        gap.Length == 0 || gap is " " || (gap.Length == 1 && WordScanner.IsHyphen(gap[0]));
}
