using System.Buffers;
using System.Text.RegularExpressions;
using Publisher.Languages;

namespace Publisher.References;

/// <summary>How sure it is that a name follows.</summary>
internal enum CueKind
{
    /// <summary>"as in": an entry only where there is one.</summary>
    Weak,

    /// <summary>"contrast with": words that are set apart name an entry.</summary>
    Marked,

    /// <summary>"see": words in plain letters may name one as well.</summary>
    See,

    /// <summary>"= X": an entry where it is all that follows.</summary>
    Whole,
}

/// <summary>Words that send the reader to another entry.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where what they name begins, articles and opening marks skipped.</param>
/// <param name="Words">"see also".</param>
/// <param name="Kind">How sure it is that they name an entry.</param>
/// <param name="HasArticle">"see the".</param>
internal readonly record struct Cue(int Start, int End, string Words, CueKind Kind, bool HasArticle)
{
    /// <summary>Whether it bids the reader look there: "compare", "contrast with", and not "as opposed to".</summary>
    public bool IsBidding => Words.Split(' ')[0].ToUpperInvariant() is "COMPARE" or "CONTRAST";

    public string Reason => $"“{Words}”";
}

/// <summary>Finds the words that send the reader to another entry, in English and in the language of the
/// document.</summary>
internal static class Cues
{
    private const string ClauseMarks = ".;:,!?([–—\uFFFC";
    private const string OpeningMarks = "“‘\"'„«»";
    private const string ClosingMarks = "”’\"'“»«";
    private static readonly SearchValues<char> EqualMarks = SearchValues.Create("=→⇒➔>");
    private static readonly SearchValues<string> CueWords = SearchValues.Create(
        [
            "see",
            "as in",
            "cf",
            "ed in",
            "ed under",
            "compare",
            "contrast",
            "oppos",
            "same as",
            "synonym",
            "short for",
        ],
        StringComparison.OrdinalIgnoreCase
    );
    private static readonly string[] Again = ["also", "see also", "see"];

    public static IReadOnlyList<Cue> In(string text, Language? language)
    {
        var cues = MayHold(text)
            ? ReferenceWording.Cue().Matches(text).Select(match => Of(text, match)).ToList()
            : [];
        if (language is { Tag: not "en" } other)
        {
            cues.AddRange(InLanguage(text, other));
        }

        if (text.AsSpan().ContainsAny(EqualMarks))
        {
            cues.AddRange(
                ReferenceWording
                    .Equal()
                    .Matches(text)
                    .Select(match =>
                    {
                        var end = match.Index + match.Length;
                        var name = SkipToName(text, end, language);
                        return new Cue(
                            match.Index,
                            name,
                            match.Value.Trim(' ', ':', '–', '—'),
                            CueKind.Whole,
                            HasArticle: false
                        );
                    })
            );
        }

        return cues;
    }

    /// <summary>Where an article and an opening mark before a name end.</summary>
    private static int SkipToName(string text, int at, Language? language)
    {
        at = SkipBlanks(text, at);
        var (word, after) = WordAt(text, at);
        if (word.Length > 0 && language?.Articles.Contains(word) == true)
        {
            at = SkipBlanks(text, after);
        }

        return at < text.Length && OpeningMarks.Contains(text[at], StringComparison.Ordinal)
            ? SkipBlanks(text, at + 1)
            : at;
    }

    /// <summary>Where the next of several names begins: "X, Y and Z", "X; see also Y".</summary>
    /// <param name="end">Of a name.</param>
    /// <returns>-1 where no other follows.</returns>
    public static int NextName(string text, int end, Language? language)
    {
        var at = SkipBlanks(text, SkipClosing(text, SkipBlanks(text, end)));
        var isJoined = at < text.Length && text[at] is ',' or '/' or ';';
        at = isJoined ? SkipBlanks(text, SkipClosing(text, at + 1)) : at;
        var (word, after) = WordAt(text, at);
        if ((language ?? KnownLanguages.English).Joiners.Contains(word))
        {
            (isJoined, at) = (true, SkipBlanks(text, after));
        }

        if (
            Phrases.Open(text.AsSpan(at), Again, out var length)
            || (
                language is not null
                && Phrases.Open(text.AsSpan(at), language.References, out length)
            )
        )
        {
            at = SkipBlanks(text, at + length);
        }

        return isJoined ? SkipToName(text, at, language) : -1;
    }

    private static int SkipClosing(string text, int at) =>
        at < text.Length && ClosingMarks.Contains(text[at], StringComparison.Ordinal) ? at + 1 : at;

    /// <summary>Most lines have no such word, and the scan for a word costs a fraction of the expression.</summary>
    private static bool MayHold(string text) => text.AsSpan().ContainsAny(CueWords);

    private static Cue Of(string text, Match match)
    {
        var (words, kind) =
            match.Groups["see"].Success ? (match.Groups["see"], CueKind.See)
            : match.Groups["than"].Success
                ? (match.Groups["than"], IsExpansion(match) ? CueKind.Weak : CueKind.Marked)
            : (match.Groups["as"], CueKind.Weak);
        var end = match.Index + match.Length;
        var between = text.AsSpan((words.Index + words.Length)..end).Trim(" :“‘\"'");
        return new(words.Index, end, words.Value, kind, between.Length > 0);
    }

    /// <summary>"short for async function": what letters stand for need not be an entry.</summary>
    private static bool IsExpansion(Match match) =>
        match.Groups["than"].Value.StartsWith("short", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Cue> InLanguage(string text, Language language)
    {
        var isStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (
                isStart
                && !char.IsWhiteSpace(text[at])
                && Phrases.Open(text.AsSpan(at), language.References, out var length)
            )
            {
                var words = text.Substring(at, length);
                var after = at + length;
                after += after < text.Length && text[after] is '.' or ':' ? 1 : 0;
                var from = SkipBlanks(text, after);
                var name = SkipToName(text, after, language);
                if (from > at + length)
                {
                    yield return new(at, name, words.Trim(), CueKind.See, name - from > 1);
                }
            }

            isStart =
                ClauseMarks.Contains(text[at], StringComparison.Ordinal)
                || (isStart && char.IsWhiteSpace(text[at]));
        }
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static (string Word, int End) WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return (text[at..end], end);
    }
}
