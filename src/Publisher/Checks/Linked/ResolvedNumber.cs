using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Model;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Linked;

/// <summary>A figure, table, section or note that the text names by its number is there, and headings are numbered without a
/// gap.</summary>
internal sealed partial class ResolvedNumber : Check
{
    /// <summary>Where fewer bear a number, numbering is no habit of the document.</summary>
    private const int FewestNumbered = 2;

    private const int FewestHeadings = 3;

    public override string Name => "resolved-number";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var labels = Labels(subject);
        return subject
            .OwnLines.SelectMany(line => Missing(line, labels).Concat(Notes(line)))
            .Concat(Gaps(subject));
    }

    /// <summary>The numbers that captions and headings bear, by what they number: "figure", "section".</summary>
    private static Dictionary<string, HashSet<string>> Labels(CheckedDocument subject)
    {
        var labels = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        void Add(string kind, string number)
        {
            if (!labels.TryGetValue(kind, out var numbers))
            {
                labels[kind] = numbers = new(StringComparer.Ordinal);
            }

            numbers.Add(number);
        }

        foreach (var line in subject.Lines)
        {
            if (Caption().Match(line.Text) is { Success: true } caption)
            {
                Add(Kind(caption.Groups["kind"].Value), caption.Groups["number"].Value);
            }
        }

        var titles = subject
            .Outline.Sections.Select(section => section.Title)
            .Concat(subject.Outline.Entries.Select(entry => PlainText.Of(entry.Head)));
        foreach (var title in titles)
        {
            if (Numbered().Match(title) is { Success: true } numbered)
            {
                Add("section", numbered.Groups["number"].Value);
            }
            else if (Caption().Match(title) is { Success: true } caption)
            {
                Add(Kind(caption.Groups["kind"].Value), caption.Groups["number"].Value);
            }
        }

        return labels;
    }

    private IEnumerable<Finding> Missing(Line line, Dictionary<string, HashSet<string>> labels)
    {
        foreach (Match match in Reference().Matches(line.Text))
        {
            var (kind, number) = (Kind(match.Groups["kind"].Value), match.Groups["number"].Value);
            if (
                match.Index > 0
                && labels.TryGetValue(kind, out var numbers)
                && numbers.Count >= FewestNumbered
                && !numbers.Contains(number)
                && numbers.Contains(First(number))
                && !IsLinked(line, match.Value)
            )
            {
                yield return FindIn(
                    line,
                    match.Value,
                    $"“{match.Value}” is referred to, and no {kind} of the document has that number.",
                    "Bring the number up to date, or say which work it stands in."
                ) with
                {
                    Same = $"{kind} {number}",
                };
            }
        }
    }

    /// <summary>The number that such numbers begin with, "1" or "7-1": where it is missing the document is a part, and the
    /// others may stand in another.</summary>
    private static string First(string number) =>
        $"{number[..(number.LastIndexOfAny(['.', '-']) + 1)]}1";

    private static string Kind(string word) =>
        char.ToLowerInvariant(word[0]) == 'f' ? "figure" : word.ToLowerInvariant();

    /// <summary>A link leads to where the number stands, which may be another work.</summary>
    private static bool IsLinked(Line line, string words) =>
        line
            .Content.OfType<Link>()
            .Any(link => PlainText.Of(link.Content).Contains(words, StringComparison.Ordinal));

    private IEnumerable<Finding> Notes(Line line)
    {
        foreach (Match match in NoteMark().Matches(line.Text))
        {
            yield return FindIn(
                line,
                match.Value,
                $"The note mark {match.Value} has no note.",
                "Write the note, or take the mark off."
            );
        }
    }

    /// <summary>Headings beside one another that count from one: "1. Aim", "2. Means", "4. End".</summary>
    private IEnumerable<Finding> Gaps(CheckedDocument subject)
    {
        foreach (
            var beside in subject.Outline.Sections.GroupBy(section =>
                (section.Parent, section.Section.Level)
            )
        )
        {
            var counted = beside
                .Select(section => (Section: section, Match: Counted().Match(section.Title)))
                .Where(pair => pair.Match.Success)
                .Select(pair =>
                    (
                        pair.Section,
                        Number: int.Parse(
                            pair.Match.Groups["number"].ValueSpan,
                            NumberStyles.None,
                            CultureInfo.InvariantCulture
                        )
                    )
                )
                .ToList();
            if (counted.Count < FewestHeadings || counted[0].Number > 1)
            {
                continue;
            }

            var slips = counted
                .Zip(counted.Skip(1))
                .Where(pair => pair.Second.Number != pair.First.Number + 1)
                .ToList();
            if (slips is [var (earlier, later)])
            {
                yield return Find(
                    $"“{Shortened.Of(later.Section.Title)}” follows “{Shortened.Of(earlier.Section.Title)}”: the numbers {(later.Number == earlier.Number ? "are the same" : "do not follow")}.",
                    "Number the headings anew, or put back what is missing."
                ) with
                {
                    Severity = Severity.Note,
                    Quote = later.Section.Title,
                    Section = later.Section.Id,
                    Source = later.Section.Section.Source,
                };
            }
        }
    }

    [GeneratedRegex(
        @"^(?<kind>Figure|Fig\.|Table|Listing)\s?(?<number>\d{1,3}(?:[.-]\d{1,3})*)(?=[.:)\s—–-]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"^(?:Section\s|Chapter\s|§\s?)?(?<number>\d{1,2}(?:\.\d{1,2})*)(?:[.:)]?\s|\.?$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(?:(?:Step|Section|Chapter|Part|Phase)\s(?<number>\d{1,2})(?!\.?\d)|(?<number>\d{1,2})[.):]\s\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Counted();

    /// <summary>Not one of another work: "section 5 of RFC 8305", "FAR section 12.212", "Knuth, section 2", "18 U.S.C. Section
    /// 2703(f)", "Vaswani et al., Figure 2".</summary>
    [GeneratedRegex(
        """
            (?<=(?<![\p{L}.,])(?:[Ss]ee|[Ii]n|[Oo]f|[Ff]rom|[Bb]y|[Tt]o|[Aa]nd|[Oo]r|cf\.|also)[ ](?:also[ ]|the[ ])?|\()
            (?<kind>[Ff]igure|[Ff]ig\.|[Tt]able|[Ll]isting|[Ss]ection)[ ](?<number>\d{1,3}(?:[.-]\d{1,3})*)
            (?![\p{L}\p{N}(-]|\.\d|,?[ ](?:of|in|from|to)[ ](?!this\b)|[ ]\()
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"(?<=[\p{L}\p{N}.,;:!?)”""’])\[\^[\p{L}\p{N}_]{1,20}\]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoteMark();
}
