using Publisher.Web.Documents;
using Publisher.Web.Google;

namespace Publisher.Cli.Fetching;

/// <summary>Documents of Google's, as files: what is asked for is fetched where there is a newer one, and where Google can't
/// be asked the last copy serves.</summary>
internal sealed class DocumentLibrary(Fetcher fetcher, DocumentCache cache, TimeProvider clock)
{
    private const string Documents = "documents";

    /// <summary>That of whoever runs the program.</summary>
    public static DocumentLibrary OfUser(GoogleConnection google) =>
        new(
            new(google, GoogleAccess.Credential(), TimeProvider.System),
            new(Path.Combine(UserFolders.Cache, Documents)),
            TimeProvider.System
        );

    /// <param name="format">Null for the first that Google can export.</param>
    public async Task<CopyResult> Fetch(
        DocumentAddress document,
        FetchedFormat? format,
        CancellationToken cancellation = default
    )
    {
        var known = cache.Find(document, format);
        var result = await fetcher.Fetch(
            document,
            format,
            known is null ? null : new(known.ETag, known.Version, known.Fingerprint),
            cancellation
        );
        return result switch
        {
            FetchResult.Fetched fetched => new(
                cache.Copy(
                    document,
                    format,
                    cache.Store(document, format, fetched, known, clock.GetUtcNow())
                ),
                IsNew: true,
                Failure: null
            ),
            FetchResult.Unchanged unchanged => new(
                cache.Copy(
                    document,
                    format,
                    cache.Confirm(document, format, known!, unchanged.Mark, clock.GetUtcNow())
                ),
                IsNew: false,
                Failure: null
            ),
            FetchResult.Failed { Why: { IsPassing: true } why } when known is not null => new(
                cache.Copy(document, format, known),
                IsNew: false,
                why
            ),
            FetchResult.Failed failed => new(null, IsNew: false, failed.Why),
            _ => throw new InvalidOperationException("There is no such result."),
        };
    }

    /// <summary>The documents of a folder.</summary>
    public Task<(IReadOnlyList<FolderItem>? Items, FetchFailure? Failure)> List(
        DocumentAddress folder,
        CancellationToken cancellation = default
    ) => fetcher.List(folder, cancellation);

    /// <summary>Whether bytes are those of a copy that was fetched of this document.</summary>
    /// <param name="sha256">Of the bytes, in hexadecimal.</param>
    public bool Fetched(DocumentAddress document, FetchedFormat? format, string sha256) =>
        cache.Find(document, format)?.Sha256.Contains(sha256) == true;
}
