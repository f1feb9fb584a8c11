using System.Text.RegularExpressions;

namespace Publisher.Normalisation.Names;

/// <summary>Gives back to each of several names the words that its author wrote only once for all of them.</summary>
internal static partial class SharedWords
{
    /// <summary>Two names joined by "or".</summary>
    public static string[] Complete(string[] parts) =>
        parts is not [var first, var last] ? parts
        : DanglingPreposition().IsMatch(first) && After(last) is { } rest ? [first + rest, last]
        : Gerund().IsMatch(first)
        && Gerund().IsMatch(last.Split(' ')[0])
        && After(last) is { } shared
            ? [first + shared, last]
        : IsAdjective(first)
        && last.Split(' ') is [var adjective, var noun]
        && IsAdjective(adjective)
            ? [$"{first} {noun}", last]
        : parts;

    /// <summary>Everything after the first word, with its blank.</summary>
    private static string? After(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? text[blank..] : null;

    /// <summary>A single word in lower case that stands before nouns: "standard", "low-rank", "canonical".</summary>
    private static bool IsAdjective(string word) => Adjective().IsMatch(word);

    /// <summary>"Intervening on or editing an activation": the object after the last name is the first one's too.</summary>
    [GeneratedRegex(
        @"\s(?:on|of|in|to|for|with|at|from|into|over|between)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DanglingPreposition();

    /// <summary>"Feeding or refreshing a starter": what is done is done to the same thing.</summary>
    [GeneratedRegex(@"^\p{L}{2,}ing$")]
    private static partial Regex Gerund();

    [GeneratedRegex(
        @"^(?:\p{L}+-\p{Ll}+|\p{L}\p{Ll}*(?:al|ic|ive|ous|ed|ing|ar|ary|ory|ant|ent|ful|less|able|ible|ised|ized|ised|ish|like)|[Ss]tandard|[Dd]efault|[Bb]ase|[Pp]lain|[Ss]imple|[Ff]ull|[Ss]parse|[Dd]ense|[Ss]oft|[Hh]ard|[Ll]ocal|[Gg]lobal|[Ll]ow|[Hh]igh|[Oo]pen|[Cc]losed|[Dd]irect|[Nn]aive|[Vv]anilla)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Adjective();
}
