using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Publisher.Tests.Web.Google;
using Publisher.Web.Credentials;
using Publisher.Web.Documents;
using Publisher.Web.Google;
using Xunit;

namespace Publisher.Tests.Web.Credentials;

public sealed class CredentialTests : IDisposable
{
    private const string TokenPlace = "oauth2.googleapis.com/token";
    private const string Email = "press@tea.iam.gserviceaccount.com";

    private readonly GoogleStandIn _google = PrivateDocument.Teach(new());

    public void Dispose() => _google.Dispose();

    [Fact]
    public async Task A_token_opens_a_private_document()
    {
        var fetched = Assert.IsType<FetchResult.Fetched>(
            await PrivateDocument.Fetch(_google, Plain())
        );

        Assert.Equal("Words about tea", fetched.Name);
        Assert.Equal("7", fetched.Mark.Version);
    }

    [Fact]
    public async Task A_version_that_is_known_is_not_exported()
    {
        var known = new CopyMark(null, "7", "print");

        Assert.Equal(
            new FetchResult.Unchanged(known),
            await PrivateDocument.Fetch(_google, Plain(), known)
        );
        Assert.Single(_google.Asked);
        Assert.IsType<FetchResult.Fetched>(
            await PrivateDocument.Fetch(_google, Plain(), known with { Version = "6" })
        );
    }

    [Fact]
    public async Task What_is_too_large_for_Drive_comes_from_the_document_s_own_address()
    {
        _google
            .OnText(
                PrivateDocument.Export,
                "application/json",
                """{"error": {"errors": [{"domain": "global", "reason": "exportSizeLimitExceeded", "message": "This file is too large to be exported."}], "code": 403}}""",
                403
            )
            .OnRedirect(PrivateDocument.Page, "https://doc-1.googleusercontent.com/y")
            .OnBytes(
                "doc-1.googleusercontent.com/y",
                "application/zip",
                GoogleStandIn.Zip("<p>Tea</p>")
            );

        Assert.IsType<FetchResult.Fetched>(await PrivateDocument.Fetch(_google, Plain()));
        Assert.Equal(
            [
                ("www.googleapis.com", true),
                ("www.googleapis.com", true),
                ("docs.google.com", true),
                ("doc-1.googleusercontent.com", false),
            ],
            _google.Asked.Select(request => (request.Host, request.Authorization.Length > 0))
        );
    }

    [Theory]
    [InlineData("rateLimitExceeded", FailureKind.Busy)]
    [InlineData("userRateLimitExceeded", FailureKind.Busy)]
    [InlineData("cannotExportFile", FailureKind.NoAccess)]
    [InlineData("insufficientFilePermissions", FailureKind.NoAccess)]
    public async Task A_refusal_of_Drive_s_is_told_for_its_reason(string reason, FailureKind kind)
    {
        _google.OnText(
            PrivateDocument.Export,
            "application/json; charset=UTF-8",
            $$$"""{"error": {"errors": [{"reason": "{{{reason}}}"}], "code": 403}}""",
            403
        );

        Assert.Equal(kind, (await Failure(Plain())).Kind);
    }

    [Theory]
    [InlineData("application/vnd.google-apps.folder", "is a folder")]
    [InlineData("application/vnd.google-apps.spreadsheet", "is no Google document")]
    [InlineData("application/msword", "is no Google document")]
    public async Task What_is_no_document_is_not_exported(string type, string message)
    {
        _google.OnText(
            PrivateDocument.About,
            "application/json",
            $$"""{"name": "Tea", "mimeType": "{{type}}", "version": "1"}"""
        );

        Assert.Contains(message, (await Failure(Plain())).Message, StringComparison.Ordinal);
        Assert.Single(_google.Asked);
    }

    [Fact]
    public async Task A_token_that_opens_nothing_is_no_hindrance_where_anyone_may_read()
    {
        _google.OnBytes(PrivateDocument.Page, "application/zip", GoogleStandIn.Zip("<p>Tea</p>"));

        Assert.IsType<FetchResult.Fetched>(
            await PrivateDocument.Fetch(_google, new PlainToken(new("ya29.stale"), "A_VARIABLE"))
        );
        Assert.Equal("", _google.Asked.Last().Authorization);
    }

    [Fact]
    public async Task A_token_that_ended_is_told()
    {
        var failure = await Failure(new PlainToken(new("ya29.stale"), "A_VARIABLE"));

        Assert.Equal("Google does not accept the token of A_VARIABLE.", failure.Message);
    }

    [Fact]
    public async Task A_service_account_signs_for_a_token()
    {
        using var key = RSA.Create(2048);
        var account = Account(key.ExportPkcs8PrivateKeyPem());
        _google.OnText(TokenPlace, "application/json", PrivateDocument.TokenAnswer());

        Assert.IsType<FetchResult.Fetched>(await PrivateDocument.Fetch(_google, account));
        Assert.IsType<FetchResult.Fetched>(await PrivateDocument.Fetch(_google, account));

        var asked = Assert.Single(_google.Asked, request => request.Form.Count > 0);
        Assert.Equal("urn:ietf:params:oauth:grant-type:jwt-bearer", asked.Form["grant_type"]);
        var parts = asked.Form["assertion"].Split('.');
        Assert.True(
            key.VerifyData(
                Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
                System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            )
        );
        Assert.Equal(
            """{"alg":"RS256","typ":"JWT","kid":"k1"}""",
            Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[0]))
        );
        using var claims = JsonDocument.Parse(
            System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])
        );
        var root = claims.RootElement;
        Assert.Equal(Email, root.GetProperty("iss").GetString());
        Assert.Equal(
            "https://www.googleapis.com/auth/drive.readonly",
            root.GetProperty("scope").GetString()
        );
        Assert.Equal("https://oauth2.googleapis.com/token", root.GetProperty("aud").GetString());
        Assert.Equal(3600, root.GetProperty("exp").GetInt64() - root.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task A_document_that_is_not_shared_with_the_account_names_it()
    {
        using var key = RSA.Create(2048);
        _google
            .OnText(TokenPlace, "application/json", PrivateDocument.TokenAnswer())
            .OnStatus(PrivateDocument.About, 404);

        var failure = await Failure(Account(key.ExportPkcs8PrivateKeyPem()));

        Assert.Contains(Email, failure.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no key at all")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIEsecret\n-----END PRIVATE KEY-----\n")]
    public async Task A_key_that_is_none_is_told_and_not_shown(string key)
    {
        var failure = await Failure(Account(key));

        Assert.StartsWith("The private key in key.json", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_gets_a_new_token_when_the_last_has_ended()
    {
        var kept = new List<string>();
        _google.OnText(TokenPlace, "application/json", PrivateDocument.TokenAnswer());
        var login = (UserAccount)
            CredentialFile.Read(
                """{"type": "authorized_user", "client_id": "c1", "client_secret": "s1", "refresh_token": "1//r1", "access_token": "ya29.old", "access_token_until": "2020-01-01T00:00:00Z"}"""u8,
                "login.json",
                renewed => kept.Add(CredentialFile.Write(renewed))
            )!;

        Assert.IsType<FetchResult.Fetched>(await PrivateDocument.Fetch(_google, login));

        var asked = Assert.Single(_google.Asked, request => request.Form.Count > 0).Form;
        Assert.Equal(
            ("refresh_token", "1//r1", "c1", "s1"),
            (
                asked["grant_type"],
                asked["refresh_token"],
                asked["client_id"],
                asked["client_secret"]
            )
        );
        var again = CredentialFile.Read(Encoding.UTF8.GetBytes(Assert.Single(kept)), "login.json");
        Assert.IsType<FetchResult.Fetched>(await PrivateDocument.Fetch(_google, again));
        Assert.Single(_google.Asked, request => request.Form.Count > 0);
    }

    [Fact]
    public async Task A_login_that_was_taken_back_is_told()
    {
        _google.OnText(
            TokenPlace,
            "application/json",
            """{"error": "invalid_grant", "error_description": "Token 1//r1 has been revoked."}""",
            400
        );

        var failure = await Failure(
            CredentialFile.Read(
                """{"type": "authorized_user", "client_id": "c1", "refresh_token": "1//r1"}"""u8,
                "login.json"
            )
        );

        Assert.Contains("publisher login", failure.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("1//r1", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"type": "service_account"}""")]
    [InlineData("""{"type": "authorized_user", "client_id": 7}""")]
    [InlineData("""{"installed": {"client_id": "c1"}}""")]
    public void Another_file_is_no_credential(string text) =>
        Assert.Null(CredentialFile.Read(Encoding.UTF8.GetBytes(text), "file"));

    [Theory]
    [InlineData("""{"installed": {"client_id": "c1", "client_secret": "s1"}}""", true)]
    [InlineData("""{"web": {"client_id": "c1", "client_secret": "s1"}}""", false)]
    [InlineData("""{"client_id": "c1"}""", false)]
    [InlineData("no JSON", false)]
    public void A_client_is_one_for_a_program_on_a_computer(string text, bool expected) =>
        Assert.Equal(expected, CredentialFile.ReadClient(Encoding.UTF8.GetBytes(text)) is not null);

    [Fact]
    public async Task A_folder_is_listed_page_by_page()
    {
        const string Folder = "1FolderGhiJklMnoPqrStuVwxYz0123456";
        const string List = "www.googleapis.com/drive/v3/files?q=";
        _google.On(
            List,
            async context =>
            {
                var isSecond = context.Request.Query["pageToken"] == "n2";
                context.Response.ContentType = "application/json";
                var page = isSecond
                    ? $$"""{"files": [{"id": "{{PrivateDocument.Id}}", "name": "Tea", "mimeType": "application/vnd.google-apps.document", "modifiedTime": "2026-01-31T12:00:00Z"}, {"id": "../x", "name": "no id"}]}"""
                    : $$"""{"nextPageToken": "n2", "files": [{"id": "{{Folder}}7", "name": "Older", "mimeType": "application/vnd.google-apps.folder"}]}""";
                await context.Response.Body.WriteAsync(
                    Encoding.UTF8.GetBytes(page),
                    context.RequestAborted
                );
            }
        );
        using var connection = _google.Connect();

        var (items, failure) = await new Fetcher(connection, Plain(), TimeProvider.System).List(
            new(DocumentKind.Folder, Folder, null),
            TestContext.Current.CancellationToken
        );

        Assert.Null(failure);
        Assert.Equal(
            [("Older", DocumentKind.Folder), ("Tea", DocumentKind.Document)],
            items!.Select(item => (item.Name, item.Address.Kind))
        );
    }

    [Fact]
    public async Task A_list_without_end_has_one()
    {
        const string List = "www.googleapis.com/drive/v3/files?q=";
        _google.OnText(List, "application/json", """{"nextPageToken": "again", "files": []}""");
        using var connection = _google.Connect();

        await new Fetcher(connection, Plain(), TimeProvider.System).List(
            new(DocumentKind.Folder, "1Folder", null),
            TestContext.Current.CancellationToken
        );

        Assert.InRange(_google.Asked.Count, 2, 30);
    }

    [Fact]
    public void Nothing_that_is_printed_shows_a_secret() =>
        Assert.All(
            new object[]
            {
                new Secret("hush"),
                new OAuthClient("c1", new("hush")),
                new AccessToken(new("hush"), null),
                new PlainToken(new("hush"), "here"),
                new UserAccount(new("c1", new("hush")), new("hush"), null, "here"),
                Account("hush"),
                new GoogleRequest(new("https://docs.google.com/")) { Token = new("hush") },
            },
            holder => Assert.DoesNotContain("hush", $"{holder}", StringComparison.Ordinal)
        );

    private static PlainToken Plain() => new(new(PrivateDocument.Token), "A_VARIABLE");

    private static ServiceAccount Account(string key) =>
        (ServiceAccount)
            CredentialFile.Read(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        type = "service_account",
                        client_email = Email,
                        private_key = key,
                        private_key_id = "k1",
                        token_uri = "https://example.org/token",
                    }
                ),
                "key.json"
            )!;

    private async Task<FetchFailure> Failure(Credential? credential) =>
        Assert
            .IsType<FetchResult.Failed>(
                await PrivateDocument.Fetch(_google, credential, format: FetchedFormat.Zip)
            )
            .Why;
}
