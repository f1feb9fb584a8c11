using Publisher.Tests.Web.Credentials;
using Publisher.Tests.Web.Google;
using Xunit;

namespace Publisher.Tests.Cli.Fetching;

/// <summary><c>publisher login</c>, and what may be read by it and by other secrets, which nothing shows.</summary>
public sealed class LoginCommandTests : IDisposable
{
    private const string Address = $"https://docs.google.com/document/d/{PrivateDocument.Id}/edit";
    private const string Refresh = "1//refresh-sesame";

    private readonly GoogleSession _session = new();

    public LoginCommandTests() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");

    private string Login => Path.Combine(_session.Configuration, "publisher", "google.json");

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_login_is_kept_for_its_user_alone_and_opens_private_documents_until_forgotten()
    {
        PrivateDocument.Teach(_session.Google);
        _session
            .Google.OnText(
                "oauth2.googleapis.com/device/code",
                "application/json",
                """{"device_code": "d1-sesame", "user_code": "TEA-CUPS", "verification_url": "https://www.google.com/device", "expires_in": 60, "interval": 1}"""
            )
            .OnText(
                "oauth2.googleapis.com/token",
                "application/json",
                $$"""{"access_token": "{{PrivateDocument.Token}}", "refresh_token": "{{Refresh}}", "expires_in": 3599}"""
            )
            .OnStatus("oauth2.googleapis.com/revoke", 200);
        _session.Shell.Write(
            "client.json",
            """{"installed": {"client_id": "c1", "client_secret": "client-sesame"}}"""
        );

        var login = _session.Run("publisher login --device --client client.json");

        Assert.Equal(
            $"Open https://www.google.com/device in any browser, and type TEA-CUPS.\n{Login}\nexit code 0\n",
            login
        );
        Assert.True(GoogleSession.IsOwn(Login));
        var published = _session.Run(
            $"publisher publish {Address} --editions html,epub && publisher check {Address} --format json"
        );
        Assert.EndsWith("exit code 0\n", published, StringComparison.Ordinal);
        AssertNoSecret(published);

        GoogleSession.Open(Login);

        Assert.StartsWith(
            $"error: Others can read the login in {Login}",
            _session.Run($"publisher inspect {Address}"),
            StringComparison.Ordinal
        );
        Assert.Equal("exit code 0\n", _session.Run("publisher login --forget"));
        Assert.False(File.Exists(Login));
        Assert.Equal(Refresh, _session.Google.Asked.Last().Form["token"]);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(418)]
    public void No_message_shows_a_token(int status)
    {
        _session
            .With("PUBLISHER_GOOGLE_TOKEN", PrivateDocument.Token)
            .Google.OnText("", "text/html", $"You sent Bearer {PrivateDocument.Token}", status);

        var printed = _session.Run($"publisher check {Address}");

        Assert.EndsWith("exit code 2\n", printed, StringComparison.Ordinal);
        AssertNoSecret(printed);
        Assert.Contains(
            _session.Google.Asked,
            request => request.Authorization == $"Bearer {PrivateDocument.Token}"
        );
    }

    [Theory]
    [InlineData("PUBLISHER_GOOGLE_TOKEN", "two-sesame words")]
    [InlineData("PUBLISHER_GOOGLE_TOKEN", "line-sesame\r\nHost: example.org")]
    [InlineData("GOOGLE_APPLICATION_CREDENTIALS", "missing.json")]
    [InlineData("GOOGLE_APPLICATION_CREDENTIALS", "broken.json")]
    [InlineData("GOOGLE_APPLICATION_CREDENTIALS", "/dev/zero")]
    public void A_credential_that_is_none_is_told_before_anything_is_asked(
        string variable,
        string value
    )
    {
        _session.Shell.Write("broken.json", "{\"private_key\": \"key-sesame\"");

        var printed = _session.With(variable, value).Run($"publisher check {Address}");

        Assert.StartsWith("error: ", printed, StringComparison.Ordinal);
        Assert.EndsWith("exit code 2\n", printed, StringComparison.Ordinal);
        AssertNoSecret(printed);
        Assert.Empty(_session.Google.Asked);
    }

    [Fact]
    public void A_login_without_a_client_says_how_to_get_one()
    {
        var printed = _session.Run("publisher login");

        Assert.StartsWith(
            "error: There is no OAuth client to log in with.\n",
            printed,
            StringComparison.Ordinal
        );
        Assert.EndsWith("exit code 2\n", printed, StringComparison.Ordinal);
    }

    /// <summary>Every secret of these tests has the word in it.</summary>
    private void AssertNoSecret(string printed)
    {
        const string Word = "sesame";
        Assert.DoesNotContain(Word, printed, StringComparison.Ordinal);
        Assert.All(
            GoogleSession
                .Files(_session.Cache)
                .Concat(GoogleSession.Files(_session.Folder))
                .Where(file => Path.GetFileName(file) is not ("client.json" or "broken.json")),
            file => Assert.DoesNotContain(Word, File.ReadAllText(file), StringComparison.Ordinal)
        );
    }
}
