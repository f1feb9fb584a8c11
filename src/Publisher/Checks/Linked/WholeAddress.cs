using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>Every link leads somewhere from an edition too.</summary>
internal sealed partial class WholeAddress : Check
{
    public override string Name => "whole-address";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var link in subject.Outline.Links)
        {
            var address = link.Link.Address;
            if (link.Link is { IsInternal: false, Kind: LinkKind.Author } && IsRelative(address))
            {
                var words = PlainText.Of(link.Link.Content);
                yield return Site().IsMatch(address)
                    ? FindIn(
                        link,
                        words,
                        $"{Shortened.Link(link.Link)} links to {Shortened.Of(address)}, which is read as a place beside the source without https:// in front.",
                        "Put https:// in front of it."
                    ) with
                    {
                        Severity = Severity.Warning,
                        Same = "site",
                    }
                    : FindIn(
                        link,
                        words,
                        $"{Shortened.Link(link.Link)} links to {Shortened.Of(address)}, a place beside the source: an edition has the words without a link.",
                        "Give the link its whole address, with https:// in front."
                    ) with
                    {
                        Same = "relative",
                    };
            }
        }
    }

    /// <summary>Without a scheme. A file of the computer's is the matter of <c>direct-link</c>.</summary>
    private static bool IsRelative(string address) =>
        address.Length > 0
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith('\\')
        && !(
            address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && address.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0
        );

    /// <summary>A name of the web's before a path, and no file: "example.org/tea", "www.example.org".</summary>
    [GeneratedRegex(
        @"^(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+\p{Ll}{2,10}/(?!/))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Site();
}
