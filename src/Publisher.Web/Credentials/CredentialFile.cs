using System.Text.Json;
using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>Reads and writes files of credentials, in the form of Google's own tools.</summary>
public static class CredentialFile
{
    private const string Person = "authorized_user";
    private const string Program = "service_account";

    /// <returns>Null where it is neither the key of a service account nor the login of a person.</returns>
    /// <param name="origin">What to call the file.</param>
    /// <param name="renewed">Keeps a login that got a new token.</param>
    public static Credential? Read(
        ReadOnlySpan<byte> bytes,
        string origin,
        Action<UserAccount>? renewed = null
    ) =>
        JsonAnswer.Read(bytes, TokensJson.Default.CredentialJson) switch
        {
            { Type: Program, ClientEmail: { } email, PrivateKey: { } key } account =>
                new ServiceAccount(email, new(key), account.PrivateKeyId, origin),
            { Type: Person, ClientId: { } id, RefreshToken: { } refresh } login => new UserAccount(
                new(id, Password(login)),
                new(refresh),
                login.AccessToken is { } token ? new(new(token), login.AccessTokenUntil) : null,
                origin
            )
            {
                Renewed = renewed,
            },
            _ => null,
        };

    /// <returns>The client of a file that Google's console hands out; null where it is none.</returns>
    public static OAuthClient? ReadClient(ReadOnlySpan<byte> bytes) =>
        JsonAnswer.Read(bytes, TokensJson.Default.CredentialJson) switch
        {
            { Installed: { ClientId: { Length: > 0 } id } client } => new(id, Password(client)),
            _ => null,
        };

    public static string Write(UserAccount login) =>
        JsonSerializer.Serialize(
            new CredentialJson
            {
                Type = Person,
                ClientId = login.Client.Id,
                ClientSecret = login.Client.Password?.Reveal(),
                RefreshToken = login.Refresh.Reveal(),
                AccessToken = login.Last?.Token.Reveal(),
                AccessTokenUntil = login.Last?.Until,
            },
            TokensJson.Default.CredentialJson
        ) + "\n";

    private static Secret? Password(CredentialJson client) =>
        client.ClientSecret is { Length: > 0 } words ? new(words) : null;
}
