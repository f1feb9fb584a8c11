using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>An account of a program's own, to which a document is shared as to a person. It signs a claim with its key and
/// gets a token for it (RFC 7523).</summary>
/// <param name="email">The address of the account, which documents are shared with.</param>
/// <param name="key">Its private key, as PEM.</param>
/// <param name="keyId">Which of its keys that is; null where nobody says.</param>
public sealed class ServiceAccount(string email, Secret key, string? keyId, string origin)
    : Credential(origin)
{
    private const string Grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private AccessToken? _token;

    /// <summary>The address that a document is shared with.</summary>
    public string Email => email;

    internal override async Task<(AccessToken? Token, FetchFailure? Failure)> Token(
        GoogleConnection google,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (_token?.IsGood(now) == true)
        {
            return (_token, null);
        }

        if (Assertion(now) is not { } assertion)
        {
            return (
                null,
                new(
                    FailureKind.NoAccess,
                    $"The private key in {Origin} can't be used.",
                    "Download a new key of the service account as JSON, and name that file."
                )
            );
        }

        var (answer, failure) = await TokenRequest.Send(
            google,
            TokenAddress,
            [new("grant_type", Grant), new("assertion", assertion)],
            cancellation
        );
        if (answer is null || answer.Error is not null)
        {
            return (null, failure ?? Refused());
        }

        _token = TokenRequest.Token(answer, now);
        return (_token, null);
    }

    private FetchFailure Refused() =>
        new(
            FailureKind.NoAccess,
            $"Google does not accept the key of the service account in {Origin}.",
            "See that the account and this key of it still exist, and that the clock of this machine is right."
        );

    /// <returns>Null where the key is none.</returns>
    private string? Assertion(DateTimeOffset now)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(key.Reveal());
            var claim = $"{Part(WriteHeader)}.{Part(json => WriteClaims(json, now))}";
            var signature = rsa.SignData(
                Encoding.ASCII.GetBytes(claim),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
            return $"{claim}.{Base64Url.EncodeToString(signature)}";
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    private void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteString("alg", "RS256");
        json.WriteString("typ", "JWT");
        if (keyId is not null)
        {
            json.WriteString("kid", keyId);
        }
    }

    private void WriteClaims(Utf8JsonWriter json, DateTimeOffset now)
    {
        json.WriteString("iss", email);
        json.WriteString("scope", ReadOnly);
        json.WriteString("aud", TokenAddress.AbsoluteUri);
        json.WriteNumber("iat", now.ToUnixTimeSeconds());
        json.WriteNumber("exp", (now + Life).ToUnixTimeSeconds());
    }

    private static string Part(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(bytes.ToArray());
    }
}
