using System.Net;
using Publisher.Web.Credentials;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>Fetches documents from Google: what a credential opens by Drive's interface, all else by the addresses that
/// anyone may ask.</summary>
/// <param name="credential">By what private documents may be read; null for none.</param>
public sealed class Fetcher(GoogleConnection google, Credential? credential, TimeProvider clock)
{
    /// <param name="format">Null for the first that Google can export.</param>
    /// <param name="known">The copy that is at hand; null for none.</param>
    public async Task<FetchResult> Fetch(
        DocumentAddress document,
        FetchedFormat? format,
        CopyMark? known,
        CancellationToken cancellation = default
    )
    {
        IReadOnlyList<FetchedFormat> formats = format is null ? FetchedFormat.Exports : [format];
        switch (document.Kind)
        {
            case DocumentKind.Folder:
                return new FetchResult.Failed(VerdictWords.Folder(document));
            case DocumentKind.Published when format is not null && format != FetchedFormat.Page:
                return new FetchResult.Failed(VerdictWords.OnlyPage(document, format));
            case DocumentKind.Published:
                return await First(
                    [FetchedFormat.Page],
                    each => Ask(document, each, document.Page, null, known, cancellation)
                );
        }

        var (result, refusal) = await AsInvited(document, formats, known, cancellation);
        if (result is not null)
        {
            return result;
        }

        var open = await First(
            formats,
            each => Ask(document, each, each.Export(document), null, known, cancellation)
        );
        return
            refusal is not null
            && open is FetchResult.Failed { Why.Kind: FailureKind.NoAccess or FailureKind.Missing }
            ? new FetchResult.Failed(refusal)
            : open;
    }

    /// <summary>The documents of a folder, and the folders in it.</summary>
    public async Task<(IReadOnlyList<FolderItem>? Items, FetchFailure? Failure)> List(
        DocumentAddress folder,
        CancellationToken cancellation = default
    )
    {
        var (token, refusal) = await Token(cancellation);
        if (token is not null)
        {
            var (items, failure) = await FolderList.Of(google, folder, token, cancellation);
            if (items is not null || failure!.IsPassing)
            {
                return (items, failure);
            }

            refusal = failure;
        }

        var (all, why) = await FolderList.OfPage(google, folder, cancellation);
        return why?.Kind is FailureKind.NoAccess or FailureKind.Missing
            ? (null, refusal ?? why)
            : (all, why);
    }

    /// <summary>As whoever the credential is of.</summary>
    /// <returns>Neither where there is no credential; a refusal where it does not open this document.</returns>
    private async Task<(FetchResult? Result, FetchFailure? Refusal)> AsInvited(
        DocumentAddress document,
        IReadOnlyList<FetchedFormat> formats,
        CopyMark? known,
        CancellationToken cancellation
    )
    {
        var (token, failure) = await Token(cancellation);
        if (token is null)
        {
            return failure is { IsPassing: true }
                ? (new FetchResult.Failed(failure), null)
                : (null, failure);
        }

        var about = await google.Ask(
            new(DriveAddresses.About(document))
            {
                Token = token,
                ResourceKey = DriveAddresses.ResourceKey(document),
            },
            cancellation
        );
        if (!about.IsSuccess)
        {
            var why =
                Verdict.Of(about, document, FetchedFormat.Zip)
                ?? VerdictWords.Unknown(document, about.Status);
            return why.IsPassing
                ? (new FetchResult.Failed(why), null)
                : (null, Refused(about, why));
        }

        var file = DriveJson.Read(about.Body, DriveJson.Default.DriveFileJson);
        if (file?.MimeType != DriveAddresses.DocumentType)
        {
            return (
                new FetchResult.Failed(
                    file?.MimeType == DriveAddresses.FolderType
                        ? VerdictWords.Folder(document with { Kind = DocumentKind.Folder })
                        : VerdictWords.NoDocument(document)
                ),
                null
            );
        }

        return known is not null && file.Version is not null && file.Version == known.Version
            ? (new FetchResult.Unchanged(known), null)
            : (Versioned(await First(formats, Export), file), null);

        async Task<FetchResult> Export(FetchedFormat format)
        {
            var address = DriveAddresses.Export(document, format);
            var result = await Ask(document, format, address, token, known, cancellation);
            // Drive exports at most 10 MB; the address of the document itself has no such limit.
            return result is FetchResult.Failed { Why.Kind: FailureKind.TooLarge }
                ? await Ask(document, format, format.Export(document), token, known, cancellation)
                : result;
        }
    }

    private FetchFailure Refused(GoogleAnswer about, FetchFailure why) =>
        about.Status == HttpStatusCode.Unauthorized
            ? new(
                FailureKind.NoAccess,
                $"Google does not accept the token of {credential!.Origin}.",
                "It may have ended: get a new one, or log in again with publisher login."
            )
        : credential is ServiceAccount account && why.Kind is FailureKind.Missing
            ? why with
            {
                Hint = $"Share it with the service account, {account.Email}.",
            }
        : why;

    private async Task<(Secret? Token, FetchFailure? Failure)> Token(CancellationToken cancellation)
    {
        if (credential is null)
        {
            return (null, null);
        }

        var (token, failure) = await credential.Token(google, clock.GetUtcNow(), cancellation);
        return (token?.Token, failure);
    }

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

    /// <summary>The first format that Google does not find the document too large for.</summary>
    private static async Task<FetchResult> First(
        IReadOnlyList<FetchedFormat> formats,
        Func<FetchedFormat, Task<FetchResult>> fetch
    )
    {
        FetchResult result = await fetch(formats[0]);
        foreach (var format in formats.Skip(1))
        {
            if (result is not FetchResult.Failed { Why.Kind: FailureKind.TooLarge })
            {
                break;
            }

            result = await fetch(format) is FetchResult.Fetched fetched
                ? fetched with
                {
                    TooLarge = formats[0],
                }
                : result;
        }

        return result;
    }

    private async Task<FetchResult> Ask(
        DocumentAddress document,
        FetchedFormat format,
        Uri address,
        Secret? token,
        CopyMark? known,
        CancellationToken cancellation
    )
    {
        var answer = await google.Ask(
            new(address)
            {
                Token = token,
                ETag = known?.ETag,
                ResourceKey = token is null ? null : DriveAddresses.ResourceKey(document),
            },
            cancellation
        );
        if (Verdict.Of(answer, document, format) is { } why)
        {
            return new FetchResult.Failed(why);
        }

        if (answer.IsUnchanged)
        {
            return known is null
                ? new FetchResult.Failed(VerdictWords.Unknown(document, answer.Status))
                : new FetchResult.Unchanged(known);
        }

        var mark = new CopyMark(answer.ETag, null, Fingerprint.Of(answer.Body, format)!);
        return mark.Fingerprint == known?.Fingerprint
            ? new FetchResult.Unchanged(mark)
            : new FetchResult.Fetched(
                answer.Body,
                CopyName.Of(answer, format),
                format,
                mark,
                TooLarge: null
            );
    }
}
