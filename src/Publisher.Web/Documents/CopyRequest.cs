using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>Asks an address for a copy of a document, if there is a newer one than is known.</summary>
/// <param name="Known">The copy that is at hand; null for none.</param>
internal sealed record CopyRequest(
    GoogleConnection Google,
    DocumentAddress Document,
    CopyMark? Known,
    CancellationToken Cancellation
)
{
    /// <summary>The first format that Google does not find the document too large for.</summary>
    public static async Task<FetchResult> First(
        IReadOnlyList<FetchedFormat> formats,
        Func<FetchedFormat, Task<FetchResult>> fetch
    )
    {
        var result = await fetch(formats[0]);
        foreach (var format in formats.Skip(1))
        {
            if (result is not FetchResult.Failed { Why.Kind: FailureKind.TooLarge })
            {
                break;
            }

            var next = await fetch(format);
            result = next is FetchResult.Fetched fetched
                ? fetched with
                {
                    TooLarge = formats[0],
                }
                : next;
        }

        return result;
    }

    /// <param name="token">Of whoever asks; null for anyone.</param>
    public async Task<FetchResult> Ask(FetchedFormat format, Uri address, Secret? token)
    {
        var answer = await Google.Ask(
            new(address)
            {
                Token = token,
                ETag = Known?.ETag,
                ResourceKey = token is null ? null : DriveAddresses.ResourceKey(Document),
            },
            Cancellation
        );
        return Verdict.Of(answer, Document, format) is { } why ? new FetchResult.Failed(why)
            : !answer.IsUnchanged ? await Copy(answer, format)
            : Known is not null ? new FetchResult.Unchanged(Known)
            : new FetchResult.Failed(VerdictWords.Unknown(Document, answer.Status));
    }

    private async Task<FetchResult> Copy(GoogleAnswer answer, FetchedFormat format)
    {
        var packed =
            format == FetchedFormat.Page
                ? await PublishedPictures.Packed(Google, answer.Body, Cancellation)
                : null;
        var (bytes, kind) = packed is { } zip ? (zip, FetchedFormat.Zip) : (answer.Body, format);
        var mark = new CopyMark(answer.ETag, null, Fingerprint.Of(bytes, kind)!);
        return mark.Fingerprint == Known?.Fingerprint
            ? new FetchResult.Unchanged(mark)
            : new FetchResult.Fetched(
                bytes,
                CopyName.Of(answer, format),
                kind,
                mark,
                TooLarge: null
            );
    }
}
