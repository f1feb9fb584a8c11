using System.Net;
using System.Text;
using Publisher.Tests.Web.Google;
using Publisher.Web.Credentials;
using Publisher.Web.Google;
using Xunit;

namespace Publisher.Tests.Web.Credentials;

public sealed class LoginTests : IDisposable
{
    private const string CodePlace = "oauth2.googleapis.com/device/code";
    private const string TokenPlace = "oauth2.googleapis.com/token";
    private const string Pending = """{"error": "authorization_pending"}""";

    private const string Granted =
        """{"access_token": "ya29.open-sesame", "refresh_token": "1//r1", "expires_in": 3599}""";

    private static readonly OAuthClient Client = new("c1", new("s1"));

    private readonly GoogleStandIn _google = new();

    public void Dispose() => _google.Dispose();

    [Fact]
    public async Task A_device_asks_until_the_code_was_typed()
    {
        TeachCode();
        TeachTokens(Pending, """{"error": "slow_down"}""", Pending, Granted);

        var (account, failure) = await ByDevice();

        Assert.Null(failure);
        Assert.NotNull(account);
        Assert.Equal([5.0, 5.0, 10.0, 10.0], _google.Pauses.Select(pause => pause.TotalSeconds));
        var asked = _google.Asked.Last().Form;
        Assert.Equal(
            ("d1", "urn:ietf:params:oauth:grant-type:device_code", "c1", "s1"),
            (asked["device_code"], asked["grant_type"], asked["client_id"], asked["client_secret"])
        );
    }

    [Theory]
    [InlineData("access_denied", "The login was refused.")]
    [InlineData("expired_token", "The login was not finished in time.")]
    [InlineData("invalid_client", "Google does not know this OAuth client")]
    public async Task A_login_by_code_that_fails_is_told(string error, string message)
    {
        TeachCode();
        TeachTokens(Pending, $$"""{"error": "{{error}}"}""");

        var (account, failure) = await ByDevice();

        Assert.Null(account);
        Assert.StartsWith(message, failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_nobody_types_ends()
    {
        TeachCode();
        TeachTokens(Pending);

        var (account, failure) = await ByDevice();

        Assert.Null(account);
        Assert.Equal("The login was not finished in time.", failure!.Message);
        Assert.InRange(_google.Pauses.Count, 2, 400);
    }

    [Theory]
    [InlineData("""{"error": "invalid_scope"}""", 400)]
    [InlineData("{}", 200)]
    [InlineData("<html>", 200)]
    [InlineData(
        """{"device_code": "d1", "user_code": "TEA-CUPS", "verification_url": "https://example.org/device"}""",
        200
    )]
    [InlineData("""{"device_code": "d1", "user_code": "TEA-CUPS"}""", 200)]
    public async Task A_code_that_leads_nowhere_is_none(string answer, int status)
    {
        _google.OnText(CodePlace, "application/json", answer, status);

        var (account, failure) = await ByDevice();

        Assert.Null(account);
        Assert.Equal(FailureKind.NoAccess, failure!.Kind);
    }

    [Fact]
    public async Task A_browser_comes_back_with_a_code()
    {
        TeachTokens(Granted);
        using var connection = _google.Connect();
        using var login = BrowserLogin.Begin(connection, Client);
        var page = Query(login.Page);
        var finishing = login.Finish(
            TimeProvider.System,
            "login.json",
            TestContext.Current.CancellationToken
        );

        var stranger = await Visit(page, "state=guessed&code=stolen");
        var favicon = await Visit(page, "", "/favicon.ico");
        var returned = await Visit(page, $"state={page["state"]}&code=4%2F0abc&scope=x");
        var (account, failure) = await finishing;

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK),
            (stranger, favicon, returned)
        );
        Assert.Null(failure);
        Assert.NotNull(account);
        Assert.Equal("https://www.googleapis.com/auth/drive.readonly", page["scope"]);
        Assert.StartsWith(
            "https://accounts.google.com/o/oauth2/v2/auth?",
            login.Page,
            StringComparison.Ordinal
        );
        var asked = Assert.Single(_google.Asked).Form;
        Assert.Equal(
            ("4/0abc", "authorization_code", page["redirect_uri"]),
            (asked["code"], asked["grant_type"], asked["redirect_uri"])
        );
        Assert.Equal(
            page["code_challenge"],
            System.Buffers.Text.Base64Url.EncodeToString(
                System.Security.Cryptography.SHA256.HashData(
                    Encoding.ASCII.GetBytes(asked["code_verifier"])
                )
            )
        );
    }

    [Fact]
    public async Task A_browser_that_comes_back_without_a_code_was_refused()
    {
        using var connection = _google.Connect();
        using var login = BrowserLogin.Begin(connection, Client);
        var page = Query(login.Page);
        var finishing = login.Finish(
            TimeProvider.System,
            "login.json",
            TestContext.Current.CancellationToken
        );

        await Visit(page, $"state={page["state"]}&error=access_denied");
        var (account, failure) = await finishing;

        Assert.Null(account);
        Assert.Equal("The login was refused.", failure!.Message);
        Assert.Empty(_google.Asked);
    }

    private static async Task<HttpStatusCode> Visit(
        Dictionary<string, string> page,
        string query,
        string path = "/"
    )
    {
        using var browser = new HttpClient();
        using var answer = await browser.GetAsync(
            new Uri($"{page["redirect_uri"]}{path}?{query}"),
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode;
    }

    private static Dictionary<string, string> Query(string page) =>
        page.Split('?')[1]
            .Split('&')
            .Select(part => part.Split('='))
            .ToDictionary(
                part => part[0],
                part => Uri.UnescapeDataString(part[1]),
                StringComparer.Ordinal
            );

    private void TeachCode() =>
        _google.OnText(
            CodePlace,
            "application/json",
            """{"device_code": "d1", "user_code": "TEA-CUPS", "verification_url": "https://www.google.com/device", "expires_in": 1800, "interval": 5}"""
        );

    /// <summary>Each once, and the last from then on.</summary>
    private void TeachTokens(params string[] answers)
    {
        var count = 0;
        _google.On(
            TokenPlace,
            async context =>
            {
                var answer = answers[Math.Min(count++, answers.Length - 1)];
                context.Response.StatusCode = answer == Granted ? 200 : 428;
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(
                    Encoding.UTF8.GetBytes(answer),
                    context.RequestAborted
                );
            }
        );
    }

    private async Task<(UserAccount? Account, FetchFailure? Failure)> ByDevice()
    {
        using var connection = _google.Connect();
        var (login, failure) = await DeviceLogin.Begin(
            connection,
            Client,
            TestContext.Current.CancellationToken
        );
        return login is null
            ? (null, failure)
            : await login.Finish(
                TimeProvider.System,
                "login.json",
                TestContext.Current.CancellationToken
            );
    }
}
