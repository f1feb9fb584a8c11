using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>Lists that CommonMark does not have: <c>a.</c>, <c>B)</c>, <c>iv.</c>. A line that begins with an initial
/// ("A. Smith") is none, so a list begins at its first number only where a line with its second follows. Letters in brackets,
/// of which laws and licences speak as "(a)", stay words.</summary>
internal sealed class LetteredItems : OrderedListItemParser
{
    /// <summary>How far away the second item is looked for.</summary>
    private const int MostLines = 40;
    private const int LongestRoman = 7;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly string[] Ones =
    [
        "",
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
    ];
    private static readonly string[] Tens = ["", "x", "xx", "xxx"];

    public LetteredItems() => OpeningCharacters = [.. Letters, .. Capitals];

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        var line = state.Line.AsSpan();
        var mark = Mark.At(line);
        if (mark.Length == 0)
        {
            return false;
        }

        var isOpen = pendingBulletType != '\0' && mark.Number(pendingBulletType) > 0;
        var kind = isOpen ? pendingBulletType : mark.FirstOf;
        if (kind == '\0' || (!isOpen && !IsFollowed(state.Line, mark.Next(kind))))
        {
            return false;
        }

        for (var taken = 0; taken < mark.Length; taken++)
        {
            state.NextChar();
        }

        result = new()
        {
            BulletType = kind,
            OrderedDelimiter = mark.End,
            OrderedStart = mark.Number(kind).ToString(CultureInfo.InvariantCulture),
            DefaultOrderedStart = "1",
        };
        return true;
    }

    private static bool IsFollowed(StringSlice line, string next)
    {
        var rest = line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length));
        var lines = 0;
        foreach (var other in rest.EnumerateLines())
        {
            if (lines++ > MostLines || other.StartsWith('#'))
            {
                return false;
            }

            var words = other.TrimStart(" \t>");
            if (words.StartsWith(next) && words.Length > next.Length && words[next.Length] is ' ')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mark at the beginning of a line.</summary>
    /// <param name="Label">Its letters.</param>
    /// <param name="End">The stop or bracket behind them.</param>
    private readonly record struct Mark(string Label, char End)
    {
        public int Length => Label is null ? 0 : Label.Length + 1;

        /// <summary>The kind of list that it is the first number of, by HTML's letter for it; none for another.</summary>
        public char FirstOf => Label is "a" or "A" or "i" or "I" ? Label[0] : '\0';

        public static Mark At(ReadOnlySpan<char> line)
        {
            var length = 0;
            while (length < Math.Min(line.Length, LongestRoman) && char.IsAsciiLetter(line[length]))
            {
                length++;
            }

            return
                length > 0
                && line.Length > length + 1
                && line[length] is '.' or ')'
                && line[length + 1] is ' ' or '\t'
                ? new(line[..length].ToString(), line[length])
                : default;
        }

        /// <summary>Its number in a list of a kind, from 1 on; 0 where it has none there.</summary>
        public int Number(char kind) =>
            kind switch
            {
                'a' when Label.Length == 1 => Letters.IndexOf(Label[0], StringComparison.Ordinal)
                    + 1,
                'A' when Label.Length == 1 => Capitals.IndexOf(Label[0], StringComparison.Ordinal)
                    + 1,
                'i' when Label.All(char.IsAsciiLetterLower) => Roman(),
                'I' when Label.All(char.IsAsciiLetterUpper) => Roman(),
                _ => 0,
            };

        /// <summary>The second mark of such a list.</summary>
        public string Next(char kind) =>
            kind switch
            {
                'a' => $"b{End}",
                'A' => $"B{End}",
                'i' => $"ii{End}",
                _ => $"II{End}",
            };

        private int Roman()
        {
            for (var number = 1; number < Tens.Length * Ones.Length; number++)
            {
                var roman = Tens[number / Ones.Length] + Ones[number % Ones.Length];
                if (Label.Equals(roman, StringComparison.OrdinalIgnoreCase))
                {
                    return number;
                }
            }

            return 0;
        }
    }
}
