using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>By what a private document may be read.</summary>
public abstract class Credential
{
    /// <summary>What Publisher asks to be allowed: to read, and nothing else.</summary>
    public const string ReadOnly = "https://www.googleapis.com/auth/drive.readonly";

    private protected static readonly Uri TokenAddress = new($"https://{GoogleHosts.Tokens}/token");

    private protected Credential(string origin) => Origin = origin;

    /// <summary>Where it came from, as a message names it.</summary>
    public string Origin { get; }

    /// <summary>A token that is good for a while yet; or why there is none.</summary>
    internal abstract Task<(AccessToken? Token, FetchFailure? Failure)> Token(
        GoogleConnection google,
        DateTimeOffset now,
        CancellationToken cancellation
    );
}
