using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Checks.Sentences.RunningText;
using Publisher.Model;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Consistent;

/// <summary>What parts a term in bold from its definition is the same mark throughout.</summary>
internal sealed partial class ConsistentSeparator : Check
{
    private const int FewestOfHabit = 8;

    /// <summary>Where more lines differ, there are two habits.</summary>
    private const int MostOdd = 3;

    /// <summary>A longer lead is a sentence that opens a paragraph.</summary>
    private const int MostWords = 6;

    /// <summary>What is called no mark.</summary>
    public override string Name => "consistent-separator";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var entries = subject.Outline.Entries.Select(entry => entry.Source).ToHashSet();
        return subject
            .OwnLines.Where(line => line.Kind is LineKind.Paragraph or LineKind.Item)
            .Select(Read)
            .OfType<Led>()
            // "Note:" among terms with dashes is a label; without any mark a line is no entry that could be one.
            .Where(led => led.Mark.Length == 0 || entries.Contains(led.Line.Source))
            .GroupBy(led => led.Line.List)
            .SelectMany(group => Odd([.. group]));
    }

    private IEnumerable<Finding> Odd(List<Led> lines)
    {
        var (habit, count) = lines
            .CountBy(line => line.Mark, StringComparer.Ordinal)
            .MaxBy(mark => mark.Value);
        if (habit.Length == 0 || count < FewestOfHabit || lines.Count - count > MostOdd)
        {
            yield break;
        }

        foreach (var line in lines.Where(line => line.Mark != habit))
        {
            var most = string.Create(
                CultureInfo.InvariantCulture,
                $"{count} of {lines.Count} such lines by “{habit}”"
            );
            yield return FindIn(
                line.Line,
                line.Lead,
                line.Mark.Length == 0
                    ? $"“{line.Lead}” is followed by no mark, and {most}."
                    : $"“{line.Lead}” is followed by “{line.Mark}”, and {most}.",
                $"Put “{habit}” there too."
            ) with
            {
                Same = string.Create(CultureInfo.InvariantCulture, $"{line.Line.List}"),
            };
        }
    }

    /// <returns>Null for a line that says nothing of the habit: one that runs on as a sentence ("<b>Gaiwan</b> is …"), or goes on
    /// with another name.</returns>
    private static Led? Read(Line line)
    {
        if (line.Content is not [Text { Style: var style } first, _, ..] || !IsBold(style))
        {
            return null;
        }

        var bold = string.Concat(
            line.Content.TakeWhile(inline => inline is Text { Style: var its } && IsBold(its))
                .OfType<Text>()
                .Select(text => text.Words)
        );
        if (PlainText.Words(bold) > MostWords || bold.Length >= line.Quote.Length)
        {
            return null;
        }

        var lead = bold.Trim();
        return !line.Quote.StartsWith(first.Words.TrimStart(), StringComparison.Ordinal) ? null
            : Mark().Match(lead) is { Success: true } within
                ? new(line, lead[..within.Index].TrimEnd(), within.Groups["mark"].Value)
            : Lead().Match(line.Quote[bold.TrimStart().Length..]) is { Success: true } behind
                ? new(line, lead, behind.Groups["mark"].Value)
            : null;
    }

    private static bool IsBold(TextStyle style) => style.HasFlag(TextStyle.Bold);

    /// <summary>The mark that the bold words themselves end in.</summary>
    [GeneratedRegex(@"(?<mark>[:.–—=])[""”’']?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    /// <summary>What stands behind the bold words and another name in brackets; no mark at all only where a capital opens a
    /// sentence. A dash without a blank is told by <c>spaced-punctuation</c>.</summary>
    [GeneratedRegex(
        @"^(?:\s*\([^()]{1,60}\))?(?:\s*(?<mark>[:.])(?=\s)|\s+(?<mark>-{1,3}|[–—=])(?=\s)|(?<mark>—)(?=\S)|(?<mark>)[ ]+(?=\p{Lu}\p{Ll}+[ ]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Lead();

    /// <param name="Lead">The words in bold.</param>
    /// <param name="Mark">What parts them from what follows.</param>
    private sealed record Led(Line Line, string Lead, string Mark);
}
