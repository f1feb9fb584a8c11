using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Consistent;

/// <summary>In a document that spells its abbreviations out, each is spelled out once.</summary>
internal sealed partial class ExpandedAbbreviation : Check
{
    /// <summary>So many spelled out are a habit.</summary>
    private const int FewestExpanded = 3;

    private const int FewestUses = 3;

    public override string Name => "expanded-abbreviation";

    public override Severity Severity => Severity.Note;

    public override bool IsOnByDefault => false;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var expanded = subject
            .Outline.Entries.SelectMany(entry => entry.Headword.Terms)
            .Where(name => Abbreviation().IsMatch(name))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var line in subject.Lines)
        {
            foreach (Match match in Expansion().Matches(line.Quote))
            {
                expanded.Add(match.Groups["short"].Value);
            }
        }

        if (expanded.Count < FewestExpanded)
        {
            return [];
        }

        return subject
            .OwnLines.SelectMany(line =>
                Abbreviation().Matches(line.Text).Select(match => (Line: line, match.Value))
            )
            .GroupBy(use => use.Value, StringComparer.Ordinal)
            .Where(uses =>
                !expanded.Contains(uses.Key)
                && uses.Count() >= FewestUses
                && !IsShouted(uses.Key, subject)
            )
            .Select(uses =>
                FindIn(
                    uses.First().Line,
                    uses.Key,
                    $"“{uses.Key}” is nowhere spelled out, as other abbreviations of the document are.",
                    "Spell it out where it stands first, with the abbreviation in brackets, or give it an entry."
                )
            );
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_./-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}_/-]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Abbreviation();

    /// <summary>"NOT": a word in capitals, which stands in small letters elsewhere.</summary>
    private static bool IsShouted(string word, CheckedDocument subject)
    {
        var small = $" {word.ToLowerInvariant()} ";
        return subject.Lines.Any(line => line.Text.Contains(small, StringComparison.Ordinal));
    }

    /// <summary>"Long form (LF)", "LF (long form)", "LF: long form".</summary>
    [GeneratedRegex(
        @"\p{Ll}\s\((?<short>\p{Lu}{2,6})s?\)|(?<short>\p{Lu}{2,6})\s?(?:\(|:\s|=\s|[–—-]\s|stands\sfor\s)\p{L}{2,}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Expansion();
}
