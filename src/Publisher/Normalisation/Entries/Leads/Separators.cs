using System.Runtime.InteropServices;
using Publisher.Languages;

namespace Publisher.Normalisation.Entries.Leads;

/// <summary>A mark or a verb between a term and what it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Separator(int Start, int End, LeadMark Mark);

/// <summary>Finds what parts a term from its definition.</summary>
internal static class Separators
{
    /// <summary>The first one; brackets are passed over. Null where a sentence ends before.</summary>
    /// <param name="isPlain">Whether a full stop may part a plain term from its definition.</param>
    public static Separator? First(string words, int mostWords, Language? language, bool isPlain)
    {
        var copulas = (language ?? KnownLanguages.English).Copulas;
        var (depth, count) = (0, 0);
        for (var at = 0; at < words.Length; at++)
        {
            var character = words[at];
            depth +=
                character is '(' or '[' ? 1
                : character is ')' or ']' ? -1
                : 0;
            if (depth > 0)
            {
                continue;
            }

            var isAfterBlank = at > 0 && char.IsWhiteSpace(words[at - 1]);
            if (isAfterBlank && char.IsLetterOrDigit(character))
            {
                if (++count >= mostWords)
                {
                    return null;
                }

                if (Phrases.Open(words.AsSpan(at), copulas, out var length))
                {
                    return new(at - 1, at + length, LeadMark.Copula);
                }
            }

            if (Mark(words, at, isPlain) is not var (mark, end))
            {
                continue;
            }

            return mark == LeadMark.None || at == 0 ? null : new(at, end, mark);
        }

        return null;
    }

    /// <summary>None where the sentence ends.</summary>
    private static (LeadMark Mark, int End)? Mark(string words, int at, bool isPlain)
    {
        var isBefore = at + 1 == words.Length || char.IsWhiteSpace(words[at + 1]);
        var isAfter = at == 0 || char.IsWhiteSpace(words[at - 1]);
        return words[at] switch
        {
            ':' when isBefore => (LeadMark.Colon, at + 1),
            '\n' => (LeadMark.LineBreak, at + 1),
            '—' => (LeadMark.Dash, at + 1),
            '-' or '–' when isBefore && isAfter => (LeadMark.Dash, at + 1),
            '-'
                when isAfter
                    && at + 2 < words.Length
                    && words[at + 1] == '-'
                    && words[at + 2] == ' ' => (LeadMark.Dash, at + 2),
            '=' when isBefore && isAfter => (LeadMark.EqualsSign, at + 1),
            '.' when at + 1 < words.Length && words[at + 1] is '—' or '–' => (
                LeadMark.Dash,
                at + 2
            ),
            '.' when isBefore && isPlain && at + 1 < words.Length => (LeadMark.FullStop, at + 1),
            '.' or '!' or '?' or ';' when isBefore => (LeadMark.None, at),
            _ => null,
        };
    }

    /// <summary>The mark that the words themselves end in.</summary>
    public static LeadMark AtEnd(string words) =>
        words.TrimEnd() switch
        {
            [.., ':'] => LeadMark.Colon,
            [.., '—'] or [.., ' ', '-' or '–'] => LeadMark.Dash,
            [.., '='] => LeadMark.EqualsSign,
            [.., '.'] => LeadMark.FullStop,
            [.., ','] => LeadMark.Comma,
            _ => LeadMark.None,
        };

    /// <summary>The mark that what follows a term begins with, and how far it goes; a verb is a part of what
    /// follows.</summary>
    public static (LeadMark Mark, int Length) AtStart(string following, Language? language)
    {
        var words = following.AsSpan().TrimStart(" \u00A0”\"»’'");
        var before = following.Length - words.Length;
        return words switch
        {
            [] => (LeadMark.Alone, before),
            [':', ..] => (LeadMark.Colon, before + 1),
            ['.', '—' or '–', ..] => (LeadMark.Dash, before + 2),
            ['—' or '–', ..] or ['-', ' ' or '-', ..] => (LeadMark.Dash, before + 1),
            ['=', ..] => (LeadMark.EqualsSign, before + 1),
            ['.', ..] => (LeadMark.FullStop, before + 1),
            ['\n', ..] => (LeadMark.LineBreak, before + 1),
            _ when Phrases.OpenWithVerb(
                    words.TrimStart(", "),
                    language ?? KnownLanguages.English,
                    out _
                ) => (LeadMark.Copula, before),
            [',', ..] => (LeadMark.Comma, before + 1),
            [var first, ..] => (char.IsUpper(first) ? LeadMark.RunIn : LeadMark.None, before),
        };
    }
}
