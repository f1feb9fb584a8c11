using System.Net;
using System.Text;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>What is in a folder of Drive, by Drive's interface or, of one that anyone may see, by its page.</summary>
internal static class FolderList
{
    /// <summary>Of a thousand each; a folder that goes on is no shelf of documents.</summary>
    private const int MostPages = 20;

    private const string Item = "class=\"flip-entry\"";
    private const string Title = "flip-entry-title\">";
    private const string Link = "href=\"";

    public static async Task<(IReadOnlyList<FolderItem>? Items, FetchFailure? Failure)> Of(
        GoogleConnection google,
        DocumentAddress folder,
        Secret token,
        CancellationToken cancellation
    )
    {
        var items = new List<FolderItem>();
        string? page = null;
        for (var count = 0; count < MostPages; count++)
        {
            var answer = await google.Ask(
                new(DriveAddresses.Within(folder, page))
                {
                    Token = token,
                    ResourceKey = DriveAddresses.ResourceKey(folder),
                },
                cancellation
            );
            if (!answer.IsSuccess)
            {
                return (null, Why(answer, folder));
            }

            var list = JsonAnswer.Read(answer.Body.Span, DriveJson.Default.DriveListJson);
            items.AddRange((list?.Files ?? []).Select(Read).OfType<FolderItem>());
            page = list?.NextPageToken;
            if (string.IsNullOrEmpty(page))
            {
                break;
            }
        }

        return (items, null);
    }

    public static async Task<(IReadOnlyList<FolderItem>? Items, FetchFailure? Failure)> OfPage(
        GoogleConnection google,
        DocumentAddress folder,
        CancellationToken cancellation
    )
    {
        var answer = await google.Ask(new(DriveAddresses.PublicList(folder)), cancellation);
        return answer.IsSuccess && answer.IsPage
            ? (Read(Encoding.UTF8.GetString(answer.Body.Span)), null)
            : (null, Why(answer, folder));
    }

    private static FetchFailure Why(GoogleAnswer answer, DocumentAddress folder) =>
        Verdict.Of(answer, folder, FetchedFormat.Page) switch
        {
            null or { Kind: FailureKind.NoAccess or FailureKind.Missing or FailureKind.Unusable } =>
                VerdictWords.NoList(folder),
            var why => why,
        };

    private static FolderItem? Read(DriveFileJson file) =>
        file is { Id: { } id, Name: { } name } && DocumentAddress.OfId(id) is { } address
            ? new(
                name,
                file.MimeType == DriveAddresses.FolderType
                    ? address with
                    {
                        Kind = DocumentKind.Folder,
                    }
                    : address,
                file.ModifiedTime
            )
            : null;

    private static List<FolderItem> Read(string page) =>
        [.. page.Split(Item).Skip(1).Select(Entry).OfType<FolderItem>()];

    private static FolderItem? Entry(string part) =>
        Between(part, Title, '<') is { } title
        && Between(part, Link, '"') is { } link
        && DocumentAddress.Of(WebUtility.HtmlDecode(link)) is { } address
        && (
            address.Kind == DocumentKind.Folder
            || link.Contains("/document/", StringComparison.Ordinal)
        )
            ? new(WebUtility.HtmlDecode(title), address, Modified: null)
            : null;

    private static string? Between(string part, string before, char after)
    {
        var from = part.IndexOf(before, StringComparison.Ordinal);
        var to = from < 0 ? -1 : part.IndexOf(after, from + before.Length);
        return to < 0 ? null : part[(from + before.Length)..to];
    }
}
