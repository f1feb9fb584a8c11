using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Publisher.English;

/// <summary>Divides a line into tokens the way the treebank does: clitics, hyphens and marks stand alone.</summary>
internal static class Tokeniser
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "etc",
        "vs",
        "cf",
        "al",
        "fig",
        "eq",
        "sec",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "approx",
        "inc",
        "ltd",
        "jr",
        "sr",
        "vol",
        "no",
        "pp",
        "resp",
        "incl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\n\u00A0)>]");

    public static List<Token> Tokens(string line)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < line.Length; )
        {
            var end = char.IsWhiteSpace(line[at]) ? at + 1 : Next(line, at, tokens);
            at = end;
        }

        return tokens;
    }

    private static int Next(string line, int at, List<Token> into)
    {
        if (IsAddress(line, at))
        {
            var end = line.AsSpan(at).IndexOfAny(AfterAddress) is var length and >= 0
                ? at + length
                : line.Length;
            into.Add(new(Token.Opaque, at, end));
            return end;
        }

        return char.IsLetterOrDigit(line[at]) ? Word(line, at, into) : Mark(line, at, into);
    }

    private static bool IsAddress(string line, int at) =>
        line.AsSpan(at).StartsWith("http://", StringComparison.Ordinal)
        || line.AsSpan(at).StartsWith("https://", StringComparison.Ordinal)
        || line.AsSpan(at).StartsWith("www.", StringComparison.Ordinal);

    private static int Word(string line, int at, List<Token> into)
    {
        var end = at + 1;
        while (end < line.Length && Continues(line, end))
        {
            end++;
        }

        var dotted = end < line.Length && line[end] == '.';
        if (dotted && KeepsItsDot(line.AsSpan(at, end - at), line.AsSpan(end + 1)))
        {
            end++;
        }

        AddWord(line, at, end, into);
        return end;
    }

    /// <summary>Whether the character after a word's first still belongs to it.</summary>
    private static bool Continues(string line, int at)
    {
        var character = line[at];
        if (
            char.IsLetterOrDigit(character)
            || character is '_' or '^'
            || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark
        )
        {
            return true;
        }

        return character is '.' or ',' or '\'' or '’'
            && at + 1 < line.Length
            && char.IsLetterOrDigit(line[at + 1])
            && (character != ',' || (char.IsDigit(line[at - 1]) && char.IsDigit(line[at + 1])));
    }

    private static bool KeepsItsDot(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        word.Contains('.') && !word.ContainsAnyInRange('0', '9')
        || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        || (
            word.Length == 1
            && char.IsUpper(word[0])
            && rest.StartsWith(" ", StringComparison.Ordinal)
            && rest.Length > 1
            && char.IsUpper(rest[1])
        );

    private static void AddWord(string line, int start, int end, List<Token> into)
    {
        var text = line[start..end].Replace('’', '\'');
        var split = Clitic.Start(text);
        if (split > 0)
        {
            into.Add(new(text[..split], start, start + split));
        }

        into.Add(new(text[split..], start + split, end));
    }

    private static int Mark(string line, int at, List<Token> into)
    {
        var end = at + 1;
        while (end < line.Length && line[end] == line[at] && line[at] is '.' or '-' or '=' or '*')
        {
            end++;
        }

        if (
            line[at] is '\'' or '’'
            && at > 0
            && !char.IsWhiteSpace(line[at - 1])
            && line[at - 1] is 's' or 'S'
        )
        {
            into.Add(new("'", at, end));
            return end;
        }

        var text = line[at..end] switch
        {
            "“" or "”" or "„" or "«" or "»" => "\"",
            "‘" or "’" => "'",
            "–" or "—" or "−" => "-",
            "…" => "...",
            var other => other,
        };
        into.Add(new(text, at, end));
        return end;
    }
}
