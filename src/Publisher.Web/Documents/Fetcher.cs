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
    public Task<FetchResult> Fetch(
        DocumentAddress document,
        FetchedFormat? format,
        CopyMark? known,
        CancellationToken cancellation = default
    )
    {
        var request = new CopyRequest(google, document, known, cancellation);
        return document.Kind switch
        {
            DocumentKind.Folder => Failed(VerdictWords.Folder(document)),
            DocumentKind.Published when format is not null && format != FetchedFormat.Page =>
                Failed(VerdictWords.OnlyPage(document, format)),
            DocumentKind.Published => request.Ask(FetchedFormat.Page, document.Page, token: null),
            _ => Fetch(request, format is null ? FetchedFormat.Exports : [format]),
        };
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

    /// <summary>As whoever the credential is of; what that does not open may be open to anyone.</summary>
    private async Task<FetchResult> Fetch(CopyRequest request, IReadOnlyList<FetchedFormat> formats)
    {
        var (token, refusal) = await Token(request.Cancellation);
        if (refusal is { IsPassing: true })
        {
            return new FetchResult.Failed(refusal);
        }

        if (token is not null)
        {
            var invited = new InvitedFetch(request, credential!, token);
            (var result, refusal) = await invited.Fetch(formats);
            if (result is not null)
            {
                return result;
            }
        }

        var open = await CopyRequest.First(
            formats,
            format => request.Ask(format, format.Export(request.Document), token: null)
        );
        return
            refusal is not null
            && open is FetchResult.Failed { Why.Kind: FailureKind.NoAccess or FailureKind.Missing }
            ? new FetchResult.Failed(refusal)
            : open;
    }

    private async Task<(Secret? Token, FetchFailure? Failure)> Token(CancellationToken cancellation)
    {
        if (credential is null)
        {
            return (null, null);
        }

        var (token, failure) = await credential.Token(google, clock.GetUtcNow(), cancellation);
        return (token?.Token, failure);
    }

    private static Task<FetchResult> Failed(FetchFailure why) =>
        Task.FromResult<FetchResult>(new FetchResult.Failed(why));
}
