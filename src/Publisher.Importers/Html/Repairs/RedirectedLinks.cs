using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Links to the outside lead through <c>google.com/url?q=</c>, with the time of the export in them.</summary>
internal static class RedirectedLinks
{
    public static void Open(Page page)
    {
        var ordinal = 0;
        foreach (var element in page.Elements())
        {
            ordinal = element.Ordinal > 0 ? element.Ordinal : ordinal;
            if (element.Name != "a" || element["href"].Length == 0)
            {
                continue;
            }

            var address = LinkAddress.Canonical(element["href"]);
            element["href"] = LinkAddress.IsFollowable(address) ? address : "";
            if (!LinkAddress.IsFollowable(address))
            {
                page.Ledger.Omit(ContentKind.Link, "leads where no reader can follow", ordinal);
                page.Report(
                    Severity.Warning,
                    $"A link leads to “{Shortened(address)}”, which no reader can follow; its words are kept without the link.",
                    "Link to a web address, or remove the link.",
                    Blank.Single(element.Words()),
                    ordinal,
                    same: address
                );
            }
        }
    }

    private static string Shortened(string address) =>
        address.Length > 80 ? address[..80] + "…" : address;
}
