using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>On which line of a text file the words of a finding stand. They are looked for by their letters, since the author's
/// markup stands between them.</summary>
internal sealed partial class SourceLines
{
    /// <summary>Fewer letters are met anywhere.</summary>
    private const int FewestLetters = 2;

    private readonly string _letters;
    private readonly List<int> _lineOf = [];
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);

    public SourceLines(string text)
    {
        var letters = new StringBuilder();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var own = Letters(Hidden().Replace(line, " "));
            if (Heading().IsMatch(line))
            {
                // Of two headings alike nobody knows which is meant.
                _headings[own] = _headings.ContainsKey(own) ? -1 : letters.Length;
            }

            letters.Append(own);
            _lineOf.AddRange(Enumerable.Repeat(number, own.Length));
        }

        _letters = letters.ToString();
    }

    /// <returns>Null for a file that nobody reads by lines.</returns>
    public static SourceLines? Of(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".TXT"
        && File.Exists(path)
            ? new(File.ReadAllText(path))
            : null;

    /// <param name="section">Title of the section around the finding; empty when there is none.</param>
    /// <returns>0 where no line is certain.</returns>
    public int Of(Finding finding, string section)
    {
        var heading = _headings.GetValueOrDefault(Letters(section), -1);
        var quote = Letters(finding.Quote);
        if (quote.Length < FewestLetters)
        {
            return LineAt(heading);
        }

        var first = _letters.IndexOf(quote, Math.Max(heading, 0), StringComparison.Ordinal);
        var isCertain =
            heading >= 0
            || first < 0
            || _letters.IndexOf(quote, first + 1, StringComparison.Ordinal) < 0;
        return first >= 0 && isCertain ? LineAt(first) : LineAt(heading);
    }

    private int LineAt(int letter) => letter >= 0 && letter < _lineOf.Count ? _lineOf[letter] : 0;

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>What a reader of the text does not see: addresses, marks of notes, tags, ids of headings.</summary>
    [GeneratedRegex(
        @"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+""[^""]*"")?\)|(?<=\])\[[^\[\]]*\]|\[\^[^\[\]\s]+\]|</?[A-Za-z][^<>]*>|\{#[^{}]*\}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Hidden();
}
