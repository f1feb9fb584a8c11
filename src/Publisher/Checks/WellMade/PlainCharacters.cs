using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Checks.WellMade;

/// <summary>Every character is one that any reader's device can show, search and speak.</summary>
internal sealed partial class PlainCharacters : Check
{
    private const string Invisible = "An invisible character";

    public override string Name => "plain-characters";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var line in subject.Lines)
        {
            for (var at = 0; at < line.Quote.Length; at++)
            {
                if (Trouble(line.Quote, at) is { } trouble)
                {
                    var words = Around(line.Quote, at);
                    yield return FindIn(
                        line,
                        words,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{trouble} (U+{(int)line.Quote[at]:X4}) stands in “{words}”."
                        ),
                        "Delete it and type the words again; it came along with something that was pasted."
                    );
                    break;
                }
            }

            foreach (var code in Codes(line))
            {
                yield return code;
            }
        }
    }

    /// <summary>What was meant as markup and came in as text: "&amp;nbsp;", a tag with its attributes.</summary>
    private IEnumerable<Finding> Codes(Sentences.RunningText.Line line)
    {
        if (line.IsQuoted || !line.Text.AsSpan().ContainsAny('&', '<'))
        {
            yield break;
        }

        foreach (Match match in Markup().Matches(line.Text))
        {
            var isTag = match.Value[0] == '<';
            if (isTag || WebUtility.HtmlDecode(match.Value) != match.Value)
            {
                yield return FindIn(
                    line,
                    match.Value,
                    $"“{Shortened.Of(match.Value)}” is markup of a web page, and readers see it as it is written.",
                    isTag
                        ? "Delete it, or set it as code if the text speaks of it."
                        : "Type the character that it stands for, or set it as code if the text speaks of it."
                ) with
                {
                    Severity = Severity.Note,
                    Same = isTag ? "tag" : match.Value,
                };
            }
        }
    }

    private static string? Trouble(string text, int at) =>
        text[at] switch
        {
            >= '\uE000' and <= '\uF8FF' => "A character of one font's private use",
            '\uFFFD' => "A character that was lost in conversion",
            var character
                when InvisibleCharacters.IsOne(character)
                    && InvisibleCharacters.IsWithinWord(text, at) => Invisible,
            '\u200C' or '\u200D' when IsInLatin(text, at) => Invisible,
            < ' ' and not ('\n' or '\t' or '\r') => "A control character",
            >= '\u007F' and <= '\u009F' => "A control character",
            _ => null,
        };

    /// <summary>In other scripts, and in emoji, the joiners have a meaning.</summary>
    private static bool IsInLatin(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsLatin(text[at - 1]) && IsLatin(text[at + 1]);

    private static bool IsLatin(char character) =>
        char.IsLetter(character) && character <= '\u024F';

    private static string Around(string text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < 40 && text[start - 1] is not (' ' or '\n'))
        {
            start--;
        }

        while (end < text.Length && end - at < 40 && text[end] is not (' ' or '\n'))
        {
            end++;
        }

        return text[start..end];
    }

    [GeneratedRegex(
        """&(?:[A-Za-z]{2,8}|#[0-9]{2,5}|#x[0-9A-Fa-f]{2,5});|</?[a-z][a-z0-9]{0,10}(?:\s+[a-z-]{2,20}=["'“”][^<>]{0,200})>|</[a-z][a-z0-9]{0,10}>|<br\s?/?>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Markup();
}
