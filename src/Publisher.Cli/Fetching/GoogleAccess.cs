using Publisher.Cli.Files;
using Publisher.Web.Credentials;
using Publisher.Web.Google;

namespace Publisher.Cli.Fetching;

/// <summary>How Google is asked, by what the environment says.</summary>
internal static class GoogleAccess
{
    /// <summary>A token that is good for an hour.</summary>
    public const string TokenVariable = "PUBLISHER_GOOGLE_TOKEN";

    /// <summary>A file of credentials, by the name that Google's own tools know.</summary>
    public const string FileVariable = "GOOGLE_APPLICATION_CREDENTIALS";

    /// <summary>A server on this machine that stands in for Google. No other is taken, so that no token goes to another
    /// machine by a variable.</summary>
    private const string StandInVariable = "PUBLISHER_GOOGLE_STAND_IN";

    public static GoogleConnection Connect() =>
        new(new(BoundedFile.Most(BoundedFile.SourceMegabytes)), StandIn());

    /// <summary>By what private documents may be read; null for nothing.</summary>
    /// <exception cref="UsageException">What is named can't be used.</exception>
    public static Credential? Credential() =>
        Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token
            ? new PlainToken(new(Printable(token)), TokenVariable)
        : Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file ? OfFile(file)
        : LoginFile.Read();

    private static Credential OfFile(string file)
    {
        var origin = $"{FileVariable} ({file})";
        try
        {
            return CredentialFile.Read(
                    BoundedFile.Read(file, BoundedFile.SettingsMegabytes).Span,
                    origin
                )
                ?? throw new UsageException(
                    $"{origin} is no key of a service account.",
                    "Download one as JSON from Google's console, and name that file."
                );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{origin} can't be read: {error.Message}",
                $"Name a file that you may read, or unset {FileVariable}."
            );
        }
    }

    /// <exception cref="UsageException">It could not stand in a header.</exception>
    private static string Printable(string token) =>
        token.All(letter => letter is > ' ' and < '\u007f')
            ? token
            : throw new UsageException(
                $"{TokenVariable} holds something else than a token.",
                "Set it to the token alone, without blanks or line ends."
            );

    private static Uri? StandIn() =>
        Environment.GetEnvironmentVariable(StandInVariable) is not { Length: > 0 } words ? null
        : Uri.TryCreate(words, UriKind.Absolute, out var address)
        && address is { Scheme: "http", IsLoopback: true }
            ? address
        : throw new UsageException(
            $"{StandInVariable} names no server on this machine.",
            "It is for tests of Publisher: unset it."
        );
}
