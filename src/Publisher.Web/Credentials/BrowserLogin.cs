using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>A login in the browser of this machine, which comes back to a port that only this machine reaches (RFC 8252),
/// with a proof that it was this run that asked (RFC 7636).</summary>
public sealed class BrowserLogin : IDisposable
{
    private const int ProofBytes = 32;
    private static readonly Uri TokenAddress = new($"https://{GoogleHosts.Tokens}/token");

    private readonly GoogleConnection _google;
    private readonly OAuthClient _client;
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly Secret _proof = Random();
    private readonly Secret _state = Random();
    private readonly string _back;

    private BrowserLogin(GoogleConnection google, OAuthClient client)
    {
        (_google, _client) = (google, client);
        _listener.Start();
        _back = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        var challenge = SHA256.HashData(Encoding.ASCII.GetBytes(_proof.Reveal()));
        Page =
            $"https://{GoogleHosts.Login}/o/oauth2/v2/auth?response_type=code&access_type=offline&prompt=consent"
            + $"&client_id={Uri.EscapeDataString(client.Id)}"
            + $"&redirect_uri={Uri.EscapeDataString(_back)}"
            + $"&scope={Uri.EscapeDataString(Credential.ReadOnly)}"
            + $"&state={_state.Reveal()}"
            + $"&code_challenge={Base64Url.EncodeToString(challenge)}&code_challenge_method=S256";
    }

    /// <summary>The page that the person opens.</summary>
    public string Page { get; }

    /// <returns>A login that waits for the browser to come back.</returns>
    public static BrowserLogin Begin(GoogleConnection google, OAuthClient client) =>
        new(google, client);

    /// <summary>Waits for the browser, and gets the tokens.</summary>
    public async Task<(UserAccount? Account, FetchFailure? Failure)> Finish(
        TimeProvider clock,
        string origin,
        CancellationToken cancellation
    )
    {
        if (await Returned(cancellation) is not { } code)
        {
            return (null, LoginFailures.Of("access_denied"));
        }

        var (answer, failure) = await TokenRequest.Send(
            _google,
            TokenAddress,
            [
                .. _client.Form,
                new("code", code.Reveal()),
                new("code_verifier", _proof.Reveal()),
                new("grant_type", "authorization_code"),
                new("redirect_uri", _back),
            ],
            cancellation
        );
        return answer switch
        {
            null => (null, failure),
            { Error: { } error } => (null, LoginFailures.Of(error)),
            _ => LoginFailures.Account(_client, answer, clock.GetUtcNow(), origin),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    /// <returns>The code; null where the person refused. A request that does not know the state is no answer.</returns>
    private async Task<Secret?> Returned(CancellationToken cancellation)
    {
        while (true)
        {
            using var caller = await _listener.AcceptTcpClientAsync(cancellation);
            var query = await LoginReturn.Query(caller, cancellation);
            if (query?.GetValueOrDefault("state") is not { } state || !IsOurs(state))
            {
                await LoginReturn.Answer(caller, isOurs: false, cancellation);
                continue;
            }

            await LoginReturn.Answer(caller, isOurs: true, cancellation);
            return query.GetValueOrDefault("code") is { Length: > 0 } code ? new(code) : null;
        }
    }

    private bool IsOurs(string state) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(state),
            Encoding.UTF8.GetBytes(_state.Reveal())
        );

    private static Secret Random() =>
        new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ProofBytes)));
}
