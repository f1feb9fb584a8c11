using System.Globalization;
using Publisher.Checks;
using Publisher.Web.Links.Memory;

namespace Publisher.Web.Links;

/// <summary>What a cache knows of the addresses of a document, as the checks take it.</summary>
public static class LinkVerdicts
{
    /// <returns>A verdict for each address of the web, in the order of the plan.</returns>
    public static Items<LinkVerdict> Of(LinkPlan plan, LinkCache cache) =>
        [
            .. plan.Pages.SelectMany(page =>
            {
                var (record, copy) = (cache.Of(page.Name), cache.SnapshotOf(page.Name));
                return page.Addresses.Select(address => Of(address, record, copy));
            }),
        ];

    private static LinkVerdict Of(string address, LinkRecord? record, LinkSnapshot? copy)
    {
        if (record is null)
        {
            return new(address, LinkState.Unchecked, "");
        }

        var fragment = LinkPlan.FragmentOf(LinkPlan.Web(address)!);
        if (record.IsGood && record.Lacking.Contains(fragment, StringComparer.Ordinal))
        {
            return new(
                address,
                LinkState.FragmentMissing,
                $"it has no “{Uri.UnescapeDataString(fragment)}”"
            )
            {
                Remark = record.Remark,
            };
        }

        return new(address, record.State, Reason(record))
        {
            Instead = Instead(record, fragment),
            Remark = record.Remark,
            Snapshot = record.State == LinkState.Dead ? copy : null,
        };
    }

    private static string Reason(LinkRecord record) =>
        record.Failing is { } since
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{record.Reason}, since {since.UtcDateTime:yyyy-MM-dd}"
            )
            : record.Reason;

    private static string Instead(LinkRecord record, string fragment) =>
        record.State != LinkState.Moved ? ""
        : fragment.Length > 0 && !record.Instead.Contains('#', StringComparison.Ordinal)
            ? $"{record.Instead}#{fragment}"
        : record.Instead;
}
