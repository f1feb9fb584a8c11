using System.Buffers;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries.Leads;

/// <summary>Cuts the words that open a line from what follows them, whether or not they are a term.</summary>
internal static class LeadReader
{
    private const int MostWords = 14;

    /// <summary>Of plain words that stand alone or before a full stop: more are a sentence.</summary>
    private const int MostPlainWords = 8;
    private const int MostWordsBeforeStop = 4;

    /// <summary>Longer bold words may go on beyond their term.</summary>
    private const int FewestToCut = 4;
    private const int LongestQuoted = 90;

    private const string Openings = "“\"„«»‘'";
    private static readonly SearchValues<char> AnyOpening = SearchValues.Create(Openings);
    private static readonly SearchValues<char> AnyClosing = SearchValues.Create(Closings);
    private const string Closings = "”“\"»«’' \u00A0";

    /// <summary>Null for a line that opens with nothing that can be told apart.</summary>
    public static Lead? Of(DefiningLine line)
    {
        if (line.Text.IsStatement)
        {
            return null;
        }

        var words = line.Text.Words;
        var start = AfterNumber(line.Text);
        while (start < words.Length && !IsStart(words[start]))
        {
            start++;
        }

        if (
            start == words.Length
            || words.AsSpan(0, start + 1).ContainsAnyInRange('\u2500', '\u257F')
        )
        {
            // The lines of a tree are drawn.
            return null;
        }

        var styled = AfterArticle(line, start);
        return line.Text.StyleAt(styled) != NameStyle.Plain ? Styled(line, styled)
            : styled > start ? Quoted(line, styled - 1)
            : Quoted(line, start) is { } quoted ? quoted
            : Plain(line, start);
    }

    /// <summary>"(a) ", "iv) ", "3. ": what counts the line in plain letters.</summary>
    private static int AfterNumber(StyledText text)
    {
        const int Longest = 4;
        var words = text.Words;
        var at = words is ['(', ..] ? 1 : 0;
        var start = at;
        while (at < words.Length && at - start < Longest && char.IsAsciiLetterOrDigit(words[at]))
        {
            at++;
        }

        var isNumber =
            at > start
            && at + 1 < words.Length
            && words[at + 1] == ' '
            && text.StyleAt(0) == NameStyle.Plain
            && (
                words[at] == ')'
                || (
                    words[at] == '.'
                    && start == 0
                    && words.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0
                )
            );
        return isNumber ? at + 1 : 0;
    }

    private static bool IsStart(char character) =>
        char.IsLetterOrDigit(character)
        || char.IsSymbol(character)
        || char.IsSurrogate(character)
        || Openings.Contains(character, StringComparison.Ordinal)
        || character is '.' or '-' or '#' or '@' or '/' or '\\' or '_' or '*' or '&' or '%' or '(';

    /// <summary>"A <b>term</b>", "Its <b>term</b>", "Under <b>term</b> one understands": the word before what is set apart; a mark
    /// of quotation around it likewise.</summary>
    private static int AfterArticle(DefiningLine line, int start)
    {
        var (words, at) = (line.Text.Words, start);
        if (line.Text.StyleAt(at) != NameStyle.Plain)
        {
            return at;
        }

        while (at < words.Length && char.IsLetter(words[at]))
        {
            at++;
        }

        var isArticle =
            at > start
            && (line.Language ?? KnownLanguages.English).Articles.Contains(
                words[start..at].ToLowerInvariant()
            );
        var (end, isWord) = (at, at > start && !isArticle);
        while (
            at < words.Length
            && (words[at] == ' ' || Openings.Contains(words[at], StringComparison.Ordinal))
        )
        {
            at++;
        }

        var isSetApart = at < words.Length && line.Text.StyleAt(at) != NameStyle.Plain;
        if (IsFramed(line, words, start, end, at))
        {
            return at;
        }

        return isSetApart && (!isWord || (at > end && BoldLead.Of(line) is { Headword: not null }))
            ? at
            : start;
    }

    /// <summary>"Under <b>X</b> one understands", the name in a style or in quotation marks.</summary>
    private static bool IsFramed(DefiningLine line, string words, int start, int end, int at)
    {
        if (
            at == words.Length
            || line.Language is not { } language
            || !language.Framing.Contains(words[start..end].ToLowerInvariant())
        )
        {
            return false;
        }

        var behind =
            line.Text.StyleAt(at) != NameStyle.Plain ? line.Text.EndOfRun(at)
            : words.AsSpan(end, at - end).ContainsAny(AnyOpening)
                ? words
                        .AsSpan(at, Math.Min(LongestQuoted, words.Length - at))
                        .IndexOfAny(AnyClosing)
                        is >= 0
                            and var length
                        ? at + length
                    : -1
            : -1;
        return behind > 0
            && Phrases.Open(words.AsSpan(behind).TrimStart(Closings), language.Framed, out _);
    }

    private static Lead Styled(DefiningLine line, int start)
    {
        var text = line.Text;
        var (style, end) = (text.StyleAt(start), text.EndOfRun(start));
        var (name, rest) = (text.Words[start..end].Trim(), text.Words[end..]);
        var isWhole = !NameList.HasWord(rest);
        if (
            (isWhole || PlainText.Words(name) >= FewestToCut)
            && Separators.First(name, MostWords, line.Language, isPlain: false) is { } cut
            && NameList.HasWord(name[cut.End..] + rest)
            && !(cut.Mark == LeadMark.Copula && !isWhole)
        )
        {
            var after = (name[AfterOf(cut)..] + rest).Trim();
            return new(name[..cut.Start], [], style, cut.Mark, true, isWhole, after);
        }

        var inside = Separators.AtEnd(name);
        if (inside != LeadMark.None || isWhole)
        {
            var mark =
                isWhole && rest.Trim() is not [':' or '-' or '–' or '—', ..] ? LeadMark.Alone
                : isWhole ? LeadMark.Alone
                : inside;
            return new(name, [], style, mark, inside != LeadMark.None, isWhole, rest.Trim());
        }

        var zone = NameZone.Read(name, text.Marked(end), line.Language);
        var following = MarkedText.Plain(zone.After);
        var (outside, length) = Separators.AtStart(following, line.Language);
        return NameList.HasWord(following)
            ? new(
                name + zone.Joined,
                zone.Names,
                style,
                outside,
                false,
                false,
                following[length..].Trim()
            )
            : new(name + zone.Joined, zone.Names, style, LeadMark.Alone, false, true, "");
    }

    /// <summary>A verb is a part of what follows.</summary>
    private static int AfterOf(Separator cut) => cut.Mark == LeadMark.Copula ? cut.Start : cut.End;

    private static Lead? Quoted(DefiningLine line, int start)
    {
        var words = line.Text.Words;
        var closing = words[start] switch
        {
            '“' or '"' => "”\"",
            '„' => "“”\"",
            '«' => "»",
            '»' => "«",
            '‘' or '\'' => "’'",
            _ => "",
        };
        if (closing.Length == 0)
        {
            return null;
        }

        var end = words
            .AsSpan(start + 1, Math.Min(LongestQuoted, words.Length - start - 1))
            .IndexOfAny(closing);
        if (end < 1)
        {
            return null;
        }

        var name = words[(start + 1)..(start + 1 + end)];
        var zone = NameZone.Read(name, line.Text.Marked(start + end + 2), line.Language);
        var following = MarkedText.Plain(zone.After);
        var (mark, length) = Separators.AtStart(following, line.Language);
        return new(
            name + zone.Joined,
            zone.Names,
            NameStyle.Quoted,
            NameList.HasWord(following) ? mark : LeadMark.Alone,
            false,
            !NameList.HasWord(following),
            following[length..].Trim()
        );
    }

    private static Lead? Plain(DefiningLine line, int start)
    {
        var words = line.Text.Words[start..];
        var opaque = line.Text.Opaque[start..];
        if (Separators.First(opaque, MostWords, line.Language, isPlain: true) is not { } cut)
        {
            return
                PlainText.Words(words) <= MostPlainWords
                && words.TrimEnd() is not [.., '.' or ',' or ';' or '!' or '?']
                ? new(words.Trim(), [], NameStyle.Plain, LeadMark.Alone, false, true, "")
                : null;
        }

        if (Noted(words, line.Language) is { } noted)
        {
            return noted;
        }

        var (name, after) = (words[..cut.Start], words[AfterOf(cut)..].Trim());
        if (
            !NameList.HasWord(name)
            || (cut.Mark == LeadMark.FullStop && PlainText.Words(name) > MostWordsBeforeStop)
        )
        {
            return null;
        }

        return NameList.HasWord(after)
            ? new(name, [], NameStyle.Plain, cut.Mark, false, false, after)
            : new(name, [], NameStyle.Plain, LeadMark.Alone, true, true, "");
    }

    /// <summary>"belay, v.t. To make fast": a name with the note of a dictionary between it and what it is.</summary>
    private static Lead? Noted(string words, Language? language)
    {
        for (var at = 1; at < words.Length && at <= LongestQuoted; at++)
        {
            if (
                words[at] is not (' ' or ',')
                || !char.IsLetterOrDigit(words[at - 1])
                || PartOfSpeech.LengthOfDotted(words.AsSpan(at + 1), language)
                    is not (> 0 and var length)
            )
            {
                continue;
            }

            var (name, end) = (words[..at], at + 1 + length);
            var note = words[(at + 1)..end].Trim();
            var zone = NameZone.Read(name, words[end..], language);
            var after = MarkedText.Plain(zone.After).TrimStart(' ', ',', ';', ':', '-', '–', '—');
            return PlainText.Words(name) <= MostWordsBeforeStop + 1 && NameList.HasWord(after)
                ? new(
                    $"{name} ({note}){zone.Joined}",
                    zone.Names,
                    NameStyle.Plain,
                    LeadMark.FullStop,
                    false,
                    false,
                    after
                )
                : null;
        }

        return null;
    }
}
