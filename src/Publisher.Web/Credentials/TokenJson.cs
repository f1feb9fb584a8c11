using System.Text.Json.Serialization;

namespace Publisher.Web.Credentials;

/// <summary>What Google's server of tokens answers.</summary>
/// <param name="Error">The code of a refusal (RFC 6749, 5.2).</param>
internal sealed record TokenJson(
    string? AccessToken,
    string? RefreshToken,
    double? ExpiresIn,
    string? Error
);

/// <summary>What it answers to a device that asks for a code (RFC 8628, 3.2).</summary>
/// <param name="VerificationUrl">As Google names it.</param>
/// <param name="VerificationUri">As the RFC names it.</param>
internal sealed record DeviceCodeJson(
    string? DeviceCode,
    string? UserCode,
    string? VerificationUrl,
    string? VerificationUri,
    double? ExpiresIn,
    double? Interval,
    string? Error
);

/// <summary>A file of credentials, as Google's console and tools write it: of a service account, of a person
/// (authorized_user), or of an OAuth client.</summary>
internal sealed record CredentialJson
{
    public string? Type { get; init; }
    public string? ClientEmail { get; init; }
    public string? PrivateKey { get; init; }
    public string? PrivateKeyId { get; init; }
    public string? ClientId { get; init; }
    public string? ClientSecret { get; init; }
    public string? RefreshToken { get; init; }

    /// <summary>Of Publisher's own: the last token, and when it ends.</summary>
    public string? AccessToken { get; init; }
    public DateTimeOffset? AccessTokenUntil { get; init; }

    /// <summary>A client for programs on a computer, or on a device.</summary>
    public CredentialJson? Installed { get; init; }

    /// <summary>A client for a server, which is none for Publisher.</summary>
    public CredentialJson? Web { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(TokenJson))]
[JsonSerializable(typeof(DeviceCodeJson))]
[JsonSerializable(typeof(CredentialJson))]
internal sealed partial class TokensJson : JsonSerializerContext;
