using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>A person who has allowed their own OAuth client to read: a token that lasts gets one for an hour, again and
/// again.</summary>
/// <param name="client">The client that was allowed.</param>
/// <param name="refresh">The token that lasts.</param>
/// <param name="token">The last one for an hour; null for none.</param>
public sealed class UserAccount(
    OAuthClient client,
    Secret refresh,
    AccessToken? token,
    string origin
) : Credential(origin)
{
    private static readonly Uri RevocationAddress = new($"https://{GoogleHosts.Tokens}/revoke");

    /// <summary>Is told of each new token for an hour, to keep it.</summary>
    public Action<UserAccount>? Renewed { get; init; }

    /// <summary>The client that was allowed.</summary>
    public OAuthClient Client => client;

    internal Secret Refresh => refresh;

    internal AccessToken? Last { get; private set; } = token;

    internal override async Task<(AccessToken? Token, FetchFailure? Failure)> Token(
        GoogleConnection google,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (Last?.IsGood(now) == true)
        {
            return (Last, null);
        }

        var (answer, failure) = await TokenRequest.Send(
            google,
            TokenAddress,
            [
                .. client.Form,
                new("refresh_token", refresh.Reveal()),
                new("grant_type", "refresh_token"),
            ],
            cancellation
        );
        if (answer is null || answer.Error is not null)
        {
            return (
                null,
                failure
                    ?? new(
                        FailureKind.NoAccess,
                        $"Google no longer accepts the login in {Origin}.",
                        "Log in again with publisher login."
                    )
            );
        }

        Last = TokenRequest.Token(answer, now);
        Renewed?.Invoke(this);
        return (Last, null);
    }

    /// <summary>Tells Google that this login is over.</summary>
    /// <returns>Whether Google heard it.</returns>
    public async Task<bool> Revoke(GoogleConnection google, CancellationToken cancellation)
    {
        var answer = await google.Ask(
            new(RevocationAddress) { Form = [new("token", refresh.Reveal())] },
            cancellation
        );
        return answer.IsSuccess;
    }
}
