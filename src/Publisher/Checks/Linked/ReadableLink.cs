using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>The words of a link tell where it leads (WCAG 2.2, 2.4.4 and 2.4.9).</summary>
internal sealed partial class ReadableLink : Check
{
    public override string Name => "readable-link";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var link in subject.Outline.Links)
        {
            var words = PlainText.Of(link.Link.Content);
            if (link.Link.Kind != LinkKind.Author)
            {
                continue;
            }

            if (EmptyWords().IsMatch(words))
            {
                yield return FindIn(
                    link,
                    words,
                    $"A link that reads “{words.Trim()}” does not tell where it leads.",
                    "Link the words that name the page instead."
                ) with
                {
                    Same = words.Trim().ToLowerInvariant(),
                };
            }
            else if (
                BareAddress().IsMatch(words)
                && !link.Link.IsInternal
                && !subject.IsSources(link.Section)
                && !Identifier().IsMatch(words)
            )
            {
                yield return FindIn(
                    link,
                    words,
                    $"The link shows its address instead of words: {Shortened.Of(words)}",
                    "Write the title of the page and link that."
                ) with
                {
                    Severity = Severity.Note,
                    Same = "address",
                };
            }
        }
    }

    [GeneratedRegex(
        @"^\W*(?:(?:click|see|look|read|go)\s+)?(?:right\s+|over\s+)?here\W*$|^\W*(?:click\s+(?:this|me)|(?:this|the)\s+(?:link|page|url)|read\s+more|learn\s+more|more|link|this|that|this\s+one)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EmptyWords();

    [GeneratedRegex(
        @"^\s*(?:https?://|www\.)\S+\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BareAddress();

    /// <summary>A DOI is shown as an address wherever a work is cited, as Crossref's guidelines for its display ask.</summary>
    [GeneratedRegex(
        @"^\s*https?://(?:dx\.)?doi\.org/10\.",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Identifier();
}
