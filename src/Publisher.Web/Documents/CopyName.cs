using System.Net;
using System.Text;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>What a document is called, by the answer that brought it.</summary>
internal static class CopyName
{
    private const string Begin = "<title>";
    private const string End = "</title>";
    private const string Docs = " - Google Docs";

    /// <returns>Empty where the answer says nothing.</returns>
    public static string Of(GoogleAnswer answer, FetchedFormat format) =>
        format == FetchedFormat.Page ? OfPage(answer.Body.Span)
        : answer.FileName is { } name
            ? name.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase)
                    ? name[..^format.Ending.Length]
                : name
        : "";

    private static string OfPage(ReadOnlySpan<byte> page)
    {
        var head = Encoding.UTF8.GetString(page[..Math.Min(page.Length, 1 << 16)]);
        var from = head.IndexOf(Begin, StringComparison.OrdinalIgnoreCase);
        var to = from < 0 ? -1 : head.IndexOf(End, from, StringComparison.OrdinalIgnoreCase);
        if (to < 0)
        {
            return "";
        }

        var title = WebUtility.HtmlDecode(head[(from + Begin.Length)..to]).Trim();
        return title.EndsWith(Docs, StringComparison.Ordinal) ? title[..^Docs.Length] : title;
    }
}
