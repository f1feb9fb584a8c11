namespace Publisher.Web.Google;

/// <summary>The hosts that are asked, and those that an answer may lead to.</summary>
internal static class GoogleHosts
{
    public const string Docs = "docs.google.com";
    public const string Drive = "drive.google.com";
    public const string Interfaces = "www.googleapis.com";
    public const string Tokens = "oauth2.googleapis.com";
    public const string Login = "accounts.google.com";

    /// <summary>Where a person is asked whether they are one.</summary>
    private const string Search = "www.google.com";

    /// <summary>Whether an address is one of Google's own, over TLS: no other is followed.</summary>
    public static bool Has(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.UserInfo.Length == 0
        && (
            IsWithin(address.Host, "google.com") || IsWithin(address.Host, "googleusercontent.com")
        );

    /// <summary>Whether it is the page that asks who is there.</summary>
    public static bool IsLogin(Uri address) =>
        address.Host == Login
        || address.AbsolutePath.Contains("/ServiceLogin", StringComparison.Ordinal);

    /// <summary>Whether it is the page that says that too much was asked from this place.</summary>
    public static bool IsTurningAway(Uri address) =>
        address.Host == Search
        && address.AbsolutePath.StartsWith("/sorry", StringComparison.Ordinal);

    private static bool IsWithin(string host, string domain) =>
        host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal);
}
