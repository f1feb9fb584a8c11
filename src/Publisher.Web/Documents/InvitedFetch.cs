using System.Net;
using Publisher.Web.Credentials;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>Fetches a document as somebody whom it is shared with, by Drive's interface.</summary>
internal sealed class InvitedFetch(CopyRequest request, Credential credential, Secret token)
{
    private DocumentAddress Document => request.Document;

    /// <returns>A refusal, and no result, where the credential does not open this document.</returns>
    public async Task<(FetchResult? Result, FetchFailure? Refusal)> Fetch(
        IReadOnlyList<FetchedFormat> formats
    )
    {
        var about = await request.Google.Ask(
            new(DriveAddresses.About(Document))
            {
                Token = token,
                ResourceKey = DriveAddresses.ResourceKey(Document),
            },
            request.Cancellation
        );
        if (!about.IsSuccess)
        {
            var why =
                Verdict.Of(about, Document, FetchedFormat.Zip)
                ?? VerdictWords.Unknown(Document, about.Status);
            return why.IsPassing
                ? (new FetchResult.Failed(why), null)
                : (null, Refused(about, why));
        }

        var file = JsonAnswer.Read(about.Body.Span, DriveJson.Default.DriveFileJson);
        return file?.MimeType switch
        {
            DriveAddresses.DocumentType when IsKnown(file) => (
                new FetchResult.Unchanged(request.Known!),
                null
            ),
            DriveAddresses.DocumentType => (
                Versioned(await CopyRequest.First(formats, Export), file),
                null
            ),
            DriveAddresses.FolderType => (
                new FetchResult.Failed(
                    VerdictWords.Folder(Document with { Kind = DocumentKind.Folder })
                ),
                null
            ),
            _ => (new FetchResult.Failed(VerdictWords.NoDocument(Document)), null),
        };
    }

    private bool IsKnown(DriveFileJson file) =>
        file.Version is not null && file.Version == request.Known?.Version;

    private async Task<FetchResult> Export(FetchedFormat format)
    {
        var result = await request.Ask(format, DriveAddresses.Export(Document, format), token);
        // Drive exports at most 10 MB; the address of the document itself has no such limit.
        return result is FetchResult.Failed { Why.Kind: FailureKind.TooLarge }
            ? await request.Ask(format, format.Export(Document), token)
            : result;
    }

    private FetchFailure Refused(GoogleAnswer about, FetchFailure why) =>
        about.Status == HttpStatusCode.Unauthorized
            ? new(
                FailureKind.NoAccess,
                $"Google does not accept the token of {credential.Origin}.",
                "It may have ended: get a new one, or log in again with publisher login."
            )
        : credential is ServiceAccount account && why.Kind is FailureKind.Missing
            ? why with
            {
                Hint = $"Share it with the service account, {account.Email}.",
            }
        : why;

    private static FetchResult Versioned(FetchResult result, DriveFileJson file) =>
        result switch
        {
            FetchResult.Fetched fetched => fetched with
            {
                Name = file.Name ?? fetched.Name,
                Mark = fetched.Mark with { Version = file.Version },
            },
            FetchResult.Unchanged unchanged => new FetchResult.Unchanged(
                unchanged.Mark with
                {
                    Version = file.Version,
                }
            ),
            _ => result,
        };
}
