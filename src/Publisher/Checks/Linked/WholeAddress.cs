using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>Every link leads somewhere from an edition too.</summary>
internal sealed class WholeAddress : Check
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
                yield return FindIn(
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
}
