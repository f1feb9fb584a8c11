using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>A token that somebody else got, such as <c>gcloud auth print-access-token</c>.</summary>
public sealed class PlainToken(Secret token, string origin) : Credential(origin)
{
    internal override Task<(AccessToken? Token, FetchFailure? Failure)> Token(
        GoogleConnection google,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => Task.FromResult<(AccessToken?, FetchFailure?)>((new(token, Until: null), null));
}
