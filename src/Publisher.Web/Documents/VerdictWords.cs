using System.Globalization;
using System.Net;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>What a person is told of a document that does not come, and what to do about it.</summary>
internal static class VerdictWords
{
    public static FetchFailure NoAccess(DocumentAddress document) =>
        document.Kind == DocumentKind.Published
            ? new(
                FailureKind.NoAccess,
                $"{document.Page} may not be read by anyone: Google asks who is there.",
                "Its author can publish it for everyone, by File > Share > Publish to web."
            )
            : new(
                FailureKind.NoAccess,
                $"{document.Page} may not be read by whoever asks: Google answers with its login.",
                "Share the document with “Anyone with the link”, or let Publisher in: publisher login, or the key of a service account in GOOGLE_APPLICATION_CREDENTIALS that the document is shared with."
            );

    public static FetchFailure NoDownload(DocumentAddress document) =>
        new(
            FailureKind.NoAccess,
            $"The owner of {document.Page} does not let its readers download it.",
            "The owner can allow it in the settings of Share, or fetch it as an editor."
        );

    public static FetchFailure Missing(DocumentAddress document) =>
        new(
            FailureKind.Missing,
            $"There is nothing at {document.Page}, or it is not shared with whoever asks.",
            document.Kind == DocumentKind.Published
                ? "See that it is still published: File > Share > Publish to web."
                : "Copy the address from the browser once more, and see with whom the document is shared."
        );

    public static FetchFailure TooLarge(DocumentAddress document, FetchedFormat format) =>
        new(
            FailureKind.TooLarge,
            $"{document.Page} is too large for Google to export as {format.Name}.",
            format == FetchedFormat.Zip
                    ? "Fetch it with --format docx or --format md, or make its pictures smaller, or part the document."
                : format == FetchedFormat.Docx
                    ? "Fetch it with --format md, which has no pictures; or download its tabs one by one (File > Download), or part the document."
                : "Download its tabs one by one (File > Download), or part the document."
        );

    public static FetchFailure OverQuota(DocumentAddress document, TimeSpan? wait) =>
        new(
            FailureKind.Busy,
            $"Google gives {document.Page} to nobody here for now: too much was asked.",
            $"Run again {Later(wait)}, and fetch less often."
        );

    public static FetchFailure Trouble(
        DocumentAddress document,
        HttpStatusCode status,
        TimeSpan? wait
    ) =>
        new(
            FailureKind.Busy,
            $"Google has trouble with {document.Page} (HTTP {Number(status)}).",
            $"Run again {Later(wait)}. Of a very long document it may be the size: --format docx."
        );

    public static FetchFailure Unknown(DocumentAddress document, HttpStatusCode status) =>
        new(
            FailureKind.Broken,
            $"Google answers for {document.Page} what Publisher does not know (HTTP {Number(status)}).",
            "Run again in a while; if it stays so, download the document in a browser."
        );

    public static FetchFailure NoExport(DocumentAddress document, FetchedFormat format) =>
        new(
            FailureKind.Unusable,
            $"Google does not export {document.Page} as {format.Name}.",
            "It may be a file that is only kept in Drive, as a Word file is: open it, choose File > Save as Google Docs, and give the new address."
        );

    public static FetchFailure NoDocument(DocumentAddress document) =>
        new(
            FailureKind.Unusable,
            $"{document.Page} is no Google document.",
            "Open it, and copy the address of a document from the browser; a Word file in Drive becomes one by File > Save as Google Docs."
        );

    public static FetchFailure SomethingElse(DocumentAddress document, FetchedFormat format) =>
        new(
            FailureKind.Broken,
            $"What came for {document.Page} is no {format.Name}, or only a part of one.",
            "Run again; if it stays so, open the address in a browser to see what is there."
        );

    public static FetchFailure Folder(DocumentAddress folder) =>
        new(
            FailureKind.Unusable,
            $"{folder.Page} is a folder.",
            $"publisher fetch {folder.Page} lists its documents: give the address of one."
        );

    public static FetchFailure OnlyPage(DocumentAddress document, FetchedFormat format) =>
        new(
            FailureKind.Unusable,
            $"{document.Page} is a page that was published, and there is no {format.Name} of it.",
            "Leave --format out, or give the address of the document itself."
        );

    public static FetchFailure NoList(DocumentAddress folder) =>
        new(
            FailureKind.NoAccess,
            $"The folder {folder.Page} can't be listed.",
            "Share it with “Anyone with the link”, or let Publisher in: publisher login, or the key of a service account in GOOGLE_APPLICATION_CREDENTIALS that the folder is shared with."
        );

    private static string Later(TimeSpan? wait) =>
        wait switch
        {
            { TotalMinutes: >= 2 } => string.Create(
                CultureInfo.InvariantCulture,
                $"in {Math.Ceiling(wait.Value.TotalMinutes):0} minutes"
            ),
            { TotalSeconds: >= 1 } => string.Create(
                CultureInfo.InvariantCulture,
                $"in {Math.Ceiling(wait.Value.TotalSeconds):0} seconds"
            ),
            _ => "in a while",
        };

    private static string Number(HttpStatusCode status) =>
        ((int)status).ToString(CultureInfo.InvariantCulture);
}
