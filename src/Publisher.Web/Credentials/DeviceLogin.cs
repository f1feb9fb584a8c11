using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>A login by a code that a person types elsewhere (RFC 8628), for a machine without a browser.</summary>
public sealed class DeviceLogin
{
    /// <summary>Google lets a device ask for no more than the files that a person opens with its client.</summary>
    public const string OpenedFiles = "https://www.googleapis.com/auth/drive.file";

    private const string Grant = "urn:ietf:params:oauth:grant-type:device_code";
    private static readonly Uri CodeAddress = new($"https://{GoogleHosts.Tokens}/device/code");
    private static readonly Uri TokenAddress = new($"https://{GoogleHosts.Tokens}/token");
    private static readonly TimeSpan SlowDown = TimeSpan.FromSeconds(5);

    private readonly GoogleConnection _google;
    private readonly OAuthClient _client;
    private readonly Secret _code;
    private readonly TimeSpan _life;
    private TimeSpan _interval;

    private DeviceLogin(GoogleConnection google, OAuthClient client, DeviceCodeJson code)
    {
        (_google, _client, _code) = (google, client, new(code.DeviceCode!));
        UserCode = code.UserCode!;
        Page = code.VerificationUrl ?? code.VerificationUri!;
        _life = TimeSpan.FromSeconds(Math.Clamp(code.ExpiresIn ?? 1800, 1, 3600));
        _interval = TimeSpan.FromSeconds(Math.Clamp(code.Interval ?? 5, 1, 60));
    }

    /// <summary>What the person types there.</summary>
    public string UserCode { get; }

    /// <summary>The page where it is typed.</summary>
    public string Page { get; }

    /// <returns>A login that waits for the person; or why there is none.</returns>
    public static async Task<(DeviceLogin? Login, FetchFailure? Failure)> Begin(
        GoogleConnection google,
        OAuthClient client,
        CancellationToken cancellation
    )
    {
        var answer = await google.Ask(
            new(CodeAddress) { Form = [new("client_id", client.Id), new("scope", OpenedFiles)] },
            cancellation
        );
        if (answer.Failure is not null)
        {
            return (null, answer.Failure);
        }

        var code = JsonAnswer.Read(answer.Body.Span, TokensJson.Default.DeviceCodeJson);
        return
            code is { DeviceCode.Length: > 0, UserCode.Length: > 0, Error: null }
            && Uri.TryCreate(
                code.VerificationUrl ?? code.VerificationUri,
                UriKind.Absolute,
                out var page
            )
            && GoogleHosts.Has(page)
            ? (new(google, client, code), null)
            : (null, LoginFailures.NoClient);
    }

    /// <summary>Asks, at the pace that Google sets, until the person has decided or the code has ended.</summary>
    public async Task<(UserAccount? Account, FetchFailure? Failure)> Finish(
        TimeProvider clock,
        string origin,
        CancellationToken cancellation
    )
    {
        for (var waited = TimeSpan.Zero; waited < _life; waited += _interval)
        {
            await _google.Wait(_interval, cancellation);
            var (answer, failure) = await TokenRequest.Send(
                _google,
                TokenAddress,
                [.. _client.Form, new("device_code", _code.Reveal()), new("grant_type", Grant)],
                cancellation
            );
            switch (answer?.Error)
            {
                case "authorization_pending":
                    continue;
                case "slow_down":
                    _interval += SlowDown;
                    continue;
                case null when failure is { IsPassing: false }:
                    return (null, failure);
                case null when answer is null:
                    continue;
                case null:
                    return LoginFailures.Account(_client, answer, clock.GetUtcNow(), origin);
                default:
                    return (null, LoginFailures.Of(answer.Error));
            }
        }

        return (null, LoginFailures.Of("expired_token"));
    }
}
