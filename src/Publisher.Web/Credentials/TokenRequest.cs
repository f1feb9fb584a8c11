using System.Net;
using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>Asks Google's server of tokens. Of what it answers only codes that are known are ever told.</summary>
internal static class TokenRequest
{
    /// <returns>Its answer, with the code of a refusal; or why there is none.</returns>
    public static async Task<(TokenJson? Answer, FetchFailure? Failure)> Send(
        GoogleConnection google,
        Uri address,
        IReadOnlyList<KeyValuePair<string, string>> form,
        CancellationToken cancellation
    )
    {
        var answer = await google.Ask(new(address) { Form = form }, cancellation);
        if (answer.Failure is { } failure)
        {
            return (null, failure);
        }

        var read = JsonAnswer.Read(answer.Body.Span, TokensJson.Default.TokenJson);
        return read switch
        {
            { Error: null, AccessToken.Length: > 0 } when answer.Status == HttpStatusCode.OK => (
                read,
                null
            ),
            { Error.Length: > 0 } => (read, null),
            _ => (
                null,
                new(
                    answer.IsPassing ? FailureKind.Busy : FailureKind.Broken,
                    $"{address.Host} gave no token.",
                    "Run again in a while."
                )
            ),
        };
    }

    public static AccessToken Token(TokenJson answer, DateTimeOffset now) =>
        new(
            new(answer.AccessToken!),
            answer.ExpiresIn is { } seconds and > 0 and < 1e6 ? now.AddSeconds(seconds) : null
        );
}
