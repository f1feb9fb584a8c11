using System.Buffers;
using Publisher.English;

namespace Publisher.Checks.Finished;

/// <summary>A bracket or quotation mark that has no partner in its line.</summary>
/// <param name="At">Where in the line's text.</param>
internal readonly record struct UnpairedMark(char Character, int At)
{
    // Braces stand in code and formulas, hardly in a sentence.
    private static ReadOnlySpan<char> Openings => "([";
    private static ReadOnlySpan<char> Closings => ")]";
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");
    private const int WordsAround = 24;
    private const int MostOpen = 50;

    private bool IsQuote => IsDoubleQuote(Character) || IsAngled(Character);

    private bool IsOpening => IsQuote || Openings.Contains(Character);

    /// <summary>Whether the two are ends of one pair.</summary>
    public static bool Pair(UnpairedMark first, UnpairedMark second) =>
        first.IsQuote
            ? IsSameKind(first, second)
            : Openings.IndexOf(first.Character) is >= 0 and var at
                && Closings[at] == second.Character;

    /// <summary>Of the marks that were opened last: no sentence has more open at once.</summary>
    private static int Nearest(List<UnpairedMark> open, Predicate<UnpairedMark> match) =>
        open.Count == 0
            ? -1
            : open.FindLastIndex(open.Count - 1, Math.Min(open.Count, MostOpen), match);

    public static IEnumerable<UnpairedMark> In(string text)
    {
        List<UnpairedMark>? open = null;
        List<UnpairedMark>? unpaired = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (TurnedInterval(text.AsSpan(at)) is > 0 and var length)
            {
                at += length - 1;
                continue;
            }

            var mark = new UnpairedMark(text[at], at);
            if (IsNamed(text, at))
            {
                continue;
            }

            if (mark.IsQuote && !IsInches(text, at, open))
            {
                Quote(mark, open ??= []);
            }
            else if (Openings.Contains(text[at]) && !IsFace(text, at))
            {
                (open ??= []).Add(mark);
            }
            else if (
                Closings.Contains(text[at])
                && !Closes(mark, open, text)
                && !IsFace(text, at)
                && !IsNumber(text, at)
            )
            {
                (unpaired ??= []).Add(mark);
            }
        }

        return (unpaired ?? [])
            .Concat(open ?? [])
            .Where(mark => !(mark.IsQuote && StandsAlone(text, mark.At)))
            .OrderBy(mark => mark.At);
    }

    /// <summary>Whether a line goes on with a quotation that the mark opened in the line before.</summary>
    public bool GoesOnIn(string text) =>
        IsQuote && text.Length > 0 && IsSameKind(this, new(text.TrimStart()[0], 0));

    /// <summary>The words on both sides of the mark.</summary>
    public string Around(string text)
    {
        var start = Math.Max(0, At - (IsOpening ? 0 : WordsAround));
        var end = Math.Min(text.Length, At + 1 + (IsOpening ? WordsAround : 0));
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text[start..end].Trim();
    }

    /// <summary>Languages and hasty hands use them for both ends, so that only their number tells.</summary>
    private static bool IsDoubleQuote(char character) => character is '"' or '“' or '”' or '„';

    /// <summary>French and Swiss quotations open with «, German and Danish ones with », Swedish and Finnish ones open and
    /// close with », so that here too only the number tells.</summary>
    private static bool IsAngled(char character) => character is '«' or '»';

    private static bool IsSameKind(UnpairedMark one, UnpairedMark other) =>
        (IsDoubleQuote(one.Character) && IsDoubleQuote(other.Character))
        || (IsAngled(one.Character) && IsAngled(other.Character));

    private static void Quote(UnpairedMark mark, List<UnpairedMark> open)
    {
        if (
            Nearest(open, other => other.IsQuote && IsSameKind(other, mark)) is >= 0 and var opening
        )
        {
            open.RemoveAt(opening);
        }
        else
        {
            open.Add(mark);
        }
    }

    /// <summary>Marks that cross, as in the interval [0, 1), close what was opened last.</summary>
    private static bool Closes(UnpairedMark mark, List<UnpairedMark>? open, string text)
    {
        if (open is null)
        {
            return false;
        }

        var opening = Nearest(open, other => Pair(other, mark));
        if (
            opening < 0
            && open is [.., { IsQuote: false } last]
            && Interval.Is(text.AsSpan((last.At + 1)..mark.At))
        )
        {
            opening = open.Count - 1;
        }

        if (opening >= 0)
        {
            open.RemoveAt(opening);
        }

        return opening >= 0;
    }

    /// <summary>The length of an interval whose bracket turns away from an end that it leaves out, "]0, 1[" (ISO 80000-2,
    /// 2-7.9); 0 where none begins.</summary>
    private static int TurnedInterval(ReadOnlySpan<char> text)
    {
        if (text is not ['[' or ']', not ' ', ..])
        {
            return 0;
        }

        var end = 1 + text[1..].IndexOfAny("[]");
        var isTurned = end > 1 && (text[0] == ']' || text[end] == '[');
        return isTurned && text[end - 1] != ' ' && Interval.Is(text[1..end]) ? end + 1 : 0;
    }

    /// <summary>Whether a mark touches no word: it is spoken about ("the marks " and '"), or it parts words ("File » Open").</summary>
    private static bool StandsAlone(string text, int at) =>
        (at == 0 || IsBlankOr(text[at - 1], "(["))
        && (at + 1 == text.Length || IsBlankOr(text[at + 1], ")],;.:?!"));

    private static bool IsBlankOr(char character, ReadOnlySpan<char> marks) =>
        char.IsWhiteSpace(character) || marks.Contains(character);

    /// <summary>A mark that stands between quotation marks of its own: “(”, '"'.</summary>
    private static bool IsNamed(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && text[at - 1] is '“' or '"' or '\'' or '‘' or '„' or '«' or '»' or '’'
        && text[at + 1] is '”' or '"' or '\'' or '’' or '“' or '«' or '»';

    /// <summary>Within a quotation the mark behind a number closes it: “the war of "17"”.</summary>
    private static bool IsInches(string text, int at, List<UnpairedMark>? open) =>
        text[at] == '"'
        && at > 0
        && char.IsDigit(text[at - 1])
        && (open is null || Nearest(open, mark => IsDoubleQuote(mark.Character)) < 0);

    /// <summary>:) and :-( and (: too.</summary>
    private static bool IsFace(string text, int at) =>
        (at > 0 && text[at - 1] is ':' or ';' or '=')
        || (at > 1 && text[at - 1] is '-' or '^' or '\'' && text[at - 2] is ':' or ';' or '=')
        || (at + 1 < text.Length && text[at + 1] is ':' or ';' && (at == 0 || text[at - 1] == ' '));

    /// <summary>"a)", "12)", "iv)": a number of a list.</summary>
    private static bool IsNumber(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var number = text.AsSpan(start, at - start);
        return number.Length is > 0 and <= 4
            && text[at] == ')'
            && (start == 0 || char.IsWhiteSpace(text[start - 1]))
            && (
                number.Length == 1
                || !number.ContainsAnyExceptInRange('0', '9')
                || !number.ContainsAnyExcept(RomanDigits)
            );
    }
}
