using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.WellMade;

/// <summary>Bold and italics end where words end, and none is left as asterisks.</summary>
internal sealed partial class MatchedEmphasis : Check
{
    public override string Name => "matched-emphasis";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in Asterisks().Matches(line.Text))
            {
                yield return FindIn(
                    line,
                    match.Value,
                    $"“{Shortened.Of(match.Value)}” shows the asterisks of Markdown.",
                    "Delete the asterisks and set the words in bold or italics, or write them as code if they are meant."
                );
            }

            for (var at = 1; at < line.Content.Count; at++)
            {
                if (
                    line.Content[at - 1] is Text before
                    && line.Content[at] is Text after
                    && CutWord(before, after) is { } word
                )
                {
                    yield return FindIn(
                        line,
                        word,
                        $"Emphasis ends or begins within the word “{word}”.",
                        subject.Mending.Emphasis
                    );
                }
            }
        }
    }

    /// <summary>The word that a slip of the mouse set in two styles: one letter of it is in another style than the
    /// phrase before or after. "<b>S</b>parse", "<b>token</b>s" are meant.</summary>
    private static string? CutWord(Text before, Text after)
    {
        var isStart = IsEmphasis(after.Style) && !IsEmphasis(before.Style);
        var isEnd = IsEmphasis(before.Style) && !IsEmphasis(after.Style);
        if (!(isStart || isEnd) || (before.Style | after.Style).HasFlag(TextStyle.Code))
        {
            return null;
        }

        var head = Letters(before.Value, fromEnd: true);
        var tail = Letters(after.Value, fromEnd: false);
        if (head.Length == 0 || tail.Length == 0)
        {
            return null;
        }

        var (outside, inside) = isStart ? (head, after.Value) : (tail, before.Value);
        return
            outside.Length == 1
            && outside is not ("s" or "S" or "a" or "A" or "I")
            && inside.Trim().Contains(' ', StringComparison.Ordinal)
            ? head + tail
            : null;
    }

    private static bool IsEmphasis(TextStyle style) =>
        (style & (TextStyle.Bold | TextStyle.Italic)) != TextStyle.None;

    private static string Letters(string text, bool fromEnd)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(fromEnd ? text[^(length + 1)] : text[length]))
        {
            length++;
        }

        return fromEnd ? text[^length..] : text[..length];
    }

    /// <summary>Not the power "x**2", nor a footnote's asterisks.</summary>
    [GeneratedRegex(
        @"(?<![\w*])\*\*\p{L}[^*\n]{0,200}?[\p{L}\d.:)]\*\*(?![\w*])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Asterisks();
}
