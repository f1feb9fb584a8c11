using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>How a login ends that does not end well.</summary>
internal static class LoginFailures
{
    public static FetchFailure NoClient { get; } =
        new(
            FailureKind.NoAccess,
            "Google does not know this OAuth client, or does not let it log in this way.",
            "In Google's console make a client of the type Desktop app (for --device: TVs and Limited Input devices), switch the Drive API on, and name its JSON file with --client."
        );

    public static FetchFailure Of(string code) =>
        code switch
        {
            "access_denied" => new(
                FailureKind.NoAccess,
                "The login was refused.",
                "Run publisher login again and allow it; an account may have to be added to the test users of the client."
            ),
            "expired_token" or "invalid_grant" => new(
                FailureKind.NoAccess,
                "The login was not finished in time.",
                "Run publisher login again."
            ),
            _ => NoClient,
        };

    public static (UserAccount?, FetchFailure?) Account(
        OAuthClient client,
        TokenJson answer,
        DateTimeOffset now,
        string origin
    ) =>
        answer.RefreshToken is { Length: > 0 } refresh
            ? (new(client, new(refresh), TokenRequest.Token(answer, now), origin), null)
            : (
                null,
                new(
                    FailureKind.NoAccess,
                    "Google gave no token that lasts.",
                    "Take the client's access away at myaccount.google.com/permissions, and run publisher login again."
                )
            );
}
