using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>A link leads a reader straight to where it says, and every reader may go there.</summary>
internal sealed partial class DirectLink : Check
{
    public override string Name => "direct-link";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var link in subject.Outline.Links)
        {
            var address = link.Link.Address;
            if (
                !link.Link.IsInternal
                && Fault(address) is { } fault
                && !(fault.Severity == Severity.Note && subject.IsSources(link.Section))
            )
            {
                yield return FindIn(
                    link,
                    PlainText.Of(link.Link.Content),
                    $"{Shortened.Link(link.Link)} {fault.Message}: {Shortened.Of(address)}",
                    fault.Hint
                ) with
                {
                    Severity = fault.Severity,
                    Same = fault.IsToldOnce ? fault.Message : address,
                };
            }
        }
    }

    private static Trouble? Fault(string address) =>
        LocalFile().IsMatch(address)
            ? new(
                Severity.Error,
                "links to a file on one computer",
                "Put the file where readers can reach it and link to it there, or take the link off."
            )
        : LocalMachine().IsMatch(address)
            ? new(
                Severity.Warning,
                "links to the reader's own computer",
                "Link to the public address, or write it as code if it is meant as an example."
            )
        : PrivatePlace().IsMatch(address)
            ? new(
                Severity.Warning,
                "links to a place as one account sees it, which other readers may not be let into",
                "Open the address where you are not signed in; if it asks for an account, share the document and link to the address that “Copy link” gives."
            )
        : Redirect().IsMatch(address)
            ? new(
                Severity.Warning,
                "goes by way of a redirect that tracks readers",
                "Open the link and use the address where it ends."
            )
        : TrackingParameter().IsMatch(address)
            ? new(
                Severity.Note,
                "carries parameters that track readers",
                "Take utm_…, fbclid and the like off the end of the address; the page stays the same.",
                IsToldOnce: true
            )
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? new(
                Severity.Note,
                "links by http, without encryption",
                "Try the same address with https.",
                IsToldOnce: true
            )
        : null;

    /// <param name="IsToldOnce">Whether all links of the document with this trouble are one finding, whatever their
    /// addresses.</param>
    private sealed record Trouble(
        Severity Severity,
        string Message,
        string Hint,
        bool IsToldOnce = false
    );

    [GeneratedRegex(
        @"^(?:file:|[a-z]:[\\/]|\\\\[a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LocalFile();

    [GeneratedRegex(
        @"^https?://(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|192\.168\.\d+\.\d+)(?:[:/?#]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LocalMachine();

    /// <summary>An address of Google's that names one of the accounts of a browser, a mailbox, a folder of one's own.</summary>
    [GeneratedRegex(
        @"^https?://(?:mail\.google\.com/mail|(?:docs|drive)\.google\.com/(?:[a-z]+/)*u/\d+/|drive\.google\.com/drive/my-drive|outlook\.(?:live|office)\.com/mail|mail\.yahoo\.com/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PrivatePlace();

    [GeneratedRegex(
        @"^https?://(?:(?:www\.)?google\.[a-z.]+/url\?|l\.facebook\.com/l\.php|l\.messenger\.com/|lm\.facebook\.com/|[a-z0-9]+\.safelinks\.protection\.outlook\.com/|urldefense\.(?:com|proofpoint\.com)/|t\.co/|bit\.ly/|tinyurl\.com/|ow\.ly/|buff\.ly/|lnkd\.in/|www\.linkedin\.com/redir|out\.reddit\.com/|slack-redir\.net/|click\.email\.|[a-z0-9-]+\.list-manage\.com/track/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Redirect();

    [GeneratedRegex(
        @"[?&](?:utm_(?:source|medium|campaign|term|content|id)|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hsenc|_hsmi|vero_id)=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TrackingParameter();
}
