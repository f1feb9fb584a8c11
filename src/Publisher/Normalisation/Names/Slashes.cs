using System.Text.RegularExpressions;

namespace Publisher.Normalisation.Names;

/// <summary>Reads a slash: it joins synonyms, halves that share a word, or the two parts of one term.</summary>
internal static partial class Slashes
{
    public static string[] Split(string text)
    {
        var parts = Slash().Split(text);
        return parts.Length == 1 || IsOneTerm(text) || !parts.All(NameList.HasWord) ? [text]
            : SharesLast(text, parts) ? WithLastShared(parts)
            : SharesFirst(text, parts) ? WithFirstShared(parts)
            : parts;
    }

    /// <summary>Pairs that people say in one breath are part of one term: "input/output", "A/B test".</summary>
    private static bool IsOneTerm(string text) => OneBreath().IsMatch(text);

    /// <summary>"activation/attribution patching": single words before a noun that all of them need. A first word
    /// that is short for the last name, or the beginning of it, is a name itself.</summary>
    private static bool SharesLast(string text, string[] parts)
    {
        var last = parts[^1].Split(' ');
        var isTight = !text.Contains(" /", StringComparison.Ordinal);
        return last.Length is 2 or 3
            && (
                isTight
                    ? IsOneWord(last) || IsParallel(parts[0], last[0])
                    : IsParallel(parts[0], last[0])
            )
            && parts[..^1].All(part => IsModifier(part, parts[^1], last[0]));
    }

    /// <summary>The last name goes on in small letters after the slash, as one phrase does: "query/key vector".</summary>
    private static bool IsOneWord(string[] last) =>
        last.Length == 2 && (char.IsLower(last[0][0]) || Abbreviation.LooksLikeInitials(last[0]));

    private static bool IsModifier(string part, string name, string beside) =>
        !part.Contains(' ', StringComparison.Ordinal)
        && !Abbreviation.IsOf(part, name)
        && !(part.Length > 3 && name.StartsWith(part[..4], StringComparison.OrdinalIgnoreCase))
        && Abbreviation.LooksLikeInitials(part) == Abbreviation.LooksLikeInitials(beside);

    private static string[] WithLastShared(string[] parts)
    {
        var shared = parts[^1][parts[^1].IndexOf(' ', StringComparison.Ordinal)..];
        return [.. parts[..^1].Select(part => part + shared), parts[^1]];
    }

    /// <summary>"bottleneck activation/dimension", "weight tying / sharing": the words before the halves belong to
    /// all of them.</summary>
    private static bool SharesFirst(string text, string[] parts)
    {
        var first = parts[0].Split(' ');
        return first.Length > 1
            && parts[1..].All(part => !part.Contains(' ', StringComparison.Ordinal))
            && parts[1..]
                .All(part =>
                    char.IsLower(part[0]) && char.IsLower(first[^1][0])
                    || char.IsUpper(part[0])
                        && char.IsUpper(first[^1][0])
                        && !Abbreviation.LooksLikeInitials(part)
                )
            && (
                !text.Contains(" /", StringComparison.Ordinal)
                || parts[1..].All(part => IsParallel(first[^1], part))
            );
    }

    private static string[] WithFirstShared(string[] parts)
    {
        var shared = parts[0][..(parts[0].LastIndexOf(' ') + 1)];
        return [parts[0], .. parts[1..].Select(part => shared + part)];
    }

    /// <summary>Words of one make end alike: "tying" and "sharing".</summary>
    private static bool IsParallel(string one, string other) =>
        one.Length > 4
        && other.Length > 4
        && one.AsSpan(one.Length - 2)
            .Equals(other.AsSpan(other.Length - 2), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*/\s*")]
    private static partial Regex Slash();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:input/output|i/o|a/b|key/value|k/v|client/server|read/write|and/or|either/or|he/she|his/her|s/he|tcp/ip|ci/cd|ac/dc|on/off|yes/no|true/false|pass/fail|win/loss|stop/go|start/stop|push/pull|plug/play|give/take|trial/error|train/test|train/validation|question/answer|q/a|r/w|w/o|n/a|p/e|m/s|km/h|24/7|24/48|cause/effect|request/response|master/slave|primary/replica|producer/consumer|parent/child|host/guest|and/nor)(?![\p{L}\p{N}])|\d/\d|://|\w/\w+/$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex OneBreath();
}
