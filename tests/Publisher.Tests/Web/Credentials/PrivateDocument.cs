using System.Text.Json;
using Publisher.Tests.Web.Google;
using Publisher.Web.Credentials;
using Publisher.Web.Documents;
using Xunit;

namespace Publisher.Tests.Web.Credentials;

/// <summary>A document that Google shows to one token only, and to nobody else.</summary>
internal static class PrivateDocument
{
    public const string Id = "1AbcDefGhiJklMnoPqrStuVwxYz0123456789_-abcdE";
    public const string Token = "ya29.open-sesame";
    public const string About = $"www.googleapis.com/drive/v3/files/{Id}?";
    public const string Export = $"www.googleapis.com/drive/v3/files/{Id}/export?";
    public const string Page = $"docs.google.com/document/d/{Id}/export?format=zip";

    public static DocumentAddress Address { get; } = DocumentAddress.OfId(Id)!;

    public static GoogleStandIn Teach(GoogleStandIn google, string version = "7") =>
        google
            .OnRedirect(Page, "https://accounts.google.com/ServiceLogin")
            .On(
                About,
                async context =>
                {
                    if (context.Request.Headers.Authorization != $"Bearer {Token}")
                    {
                        context.Response.StatusCode = 401;
                        return;
                    }

                    context.Response.ContentType = "application/json";
                    await context.Response.Body.WriteAsync(
                        JsonSerializer.SerializeToUtf8Bytes(
                            new
                            {
                                id = Id,
                                name = "Words about tea",
                                mimeType = "application/vnd.google-apps.document",
                                version,
                                modifiedTime = "2026-01-31T12:00:00.000Z",
                            }
                        ),
                        context.RequestAborted
                    );
                }
            )
            .On(
                Export,
                async context =>
                {
                    if (context.Request.Headers.Authorization != $"Bearer {Token}")
                    {
                        context.Response.StatusCode = 401;
                        return;
                    }

                    context.Response.ContentType = "application/zip";
                    await context.Response.Body.WriteAsync(
                        GoogleStandIn.Zip("<h1>Tea</h1><p>Oolong is a tea.</p>"),
                        context.RequestAborted
                    );
                }
            );

    /// <summary>Fetches it as whoever a credential is of.</summary>
    public static async Task<FetchResult> Fetch(
        GoogleStandIn google,
        Credential? credential,
        CopyMark? known = null,
        FetchedFormat? format = null
    )
    {
        using var connection = google.Connect();
        return await new Fetcher(connection, credential, TimeProvider.System).Fetch(
            Address,
            format,
            known,
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>What Google's server of tokens answers.</summary>
    public static string TokenAnswer(string token = Token) =>
        $$"""{"access_token": "{{token}}", "expires_in": 3599, "token_type": "Bearer"}""";
}
