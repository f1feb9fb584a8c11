using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Publisher.Tests.Web.Google;
using Publisher.Web.Documents;
using Publisher.Web.Google;
using Xunit;

namespace Publisher.Tests.Web.Documents;

/// <summary>Documents that anyone may read, against a server that plays Google's answers.</summary>
public sealed class FetcherTests : IDisposable
{
    private const string Id = "1AbcDefGhiJklMnoPqrStuVwxYz0123456789_-abcdE";
    private const string Export = $"docs.google.com/document/d/{Id}/export?format=";
    private const string Content = "doc-0s-docstext.googleusercontent.com/export/xyz";

    private static readonly DocumentAddress Document = DocumentAddress.OfId(Id)!;

    private readonly GoogleStandIn _google = new();

    public void Dispose() => _google.Dispose();

    [Fact]
    public async Task A_shared_document_comes_from_where_Google_leads()
    {
        var zip = GoogleStandIn.Zip("<p>Tea</p>");
        _google
            .OnRedirect($"{Export}zip", $"https://{Content}?token=signed")
            .On(
                Content,
                async context =>
                {
                    context.Response.ContentType = "application/zip";
                    context.Response.Headers.ETag = "\"v1\"";
                    context.Response.Headers.ContentDisposition =
                        "attachment; filename=\"Words.zip\"; filename*=UTF-8''W%C3%B6rter%20about%20tea.zip";
                    await context.Response.Body.WriteAsync(zip, context.RequestAborted);
                }
            );

        var fetched = Assert.IsType<FetchResult.Fetched>(await Fetch());

        Assert.Equal(zip, fetched.Bytes.ToArray());
        Assert.Equal("Wörter about tea", fetched.Name);
        Assert.Equal(FetchedFormat.Zip, fetched.Format);
        Assert.Equal("\"v1\"", fetched.Mark.ETag);
        Assert.Null(fetched.TooLarge);
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent()
    {
        _google.OnStatus($"{Export}zip", 304);
        var known = new CopyMark("\"v1\"", null, "print");

        Assert.Equal(new FetchResult.Unchanged(known), await Fetch(known: known));
        Assert.Equal("\"v1\"", Assert.Single(_google.Asked).IfNoneMatch);
    }

    [Fact]
    public async Task A_document_that_is_packed_anew_is_unchanged()
    {
        _google.OnBytes($"{Export}zip", "application/zip", GoogleStandIn.Zip("<p>Tea</p>", 1));
        var first = Assert.IsType<FetchResult.Fetched>(await Fetch());
        _google.OnBytes($"{Export}zip", "application/zip", GoogleStandIn.Zip("<p>Tea</p>", 2));

        Assert.IsType<FetchResult.Unchanged>(await Fetch(known: first.Mark));

        _google.OnBytes($"{Export}zip", "application/zip", GoogleStandIn.Zip("<p>Cha</p>", 2));

        Assert.IsType<FetchResult.Fetched>(await Fetch(known: first.Mark));
    }

    [Theory]
    [InlineData("This file is too large to be exported.", 200)]
    [InlineData("Sorry, the document is TOO LARGE.", 500)]
    public async Task What_is_too_large_as_a_page_comes_as_Word(string words, int status)
    {
        _google
            .OnText($"{Export}zip", "text/html", $"<p>{words}</p>", status)
            .OnBytes(
                $"{Export}docx",
                FetchedFormat.Docx.MediaType,
                GoogleStandIn.Zip("<w:document/>")
            );

        var fetched = Assert.IsType<FetchResult.Fetched>(await Fetch());

        Assert.Equal(FetchedFormat.Docx, fetched.Format);
        Assert.Equal(FetchedFormat.Zip, fetched.TooLarge);
    }

    [Fact]
    public async Task What_was_asked_for_as_a_page_and_is_too_large_is_told()
    {
        _google.OnText($"{Export}zip", "text/html", "The file is too large.");

        var failure = await Failure(FetchedFormat.Zip);

        Assert.Equal(FailureKind.TooLarge, failure.Kind);
        Assert.Contains("--format docx", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_document_is_its_page()
    {
        var page = DocumentAddress.OfId("2PACX-1vTabcdefghijklmnopqrstuvwxyz")!;
        _google.OnText(
            $"docs.google.com/document/d/e/{page.Id}/pub",
            "text/html; charset=utf-8",
            "<html><head><title>Tea &amp; cups - Google Docs</title></head><body><div id=\"contents\">Tea</div></body></html>"
        );
        using var connection = _google.Connect();
        var fetcher = new Fetcher(connection, null, TimeProvider.System);

        var fetched = Assert.IsType<FetchResult.Fetched>(
            await fetcher.Fetch(page, null, null, TestContext.Current.CancellationToken)
        );
        var refused = Assert.IsType<FetchResult.Failed>(
            await fetcher.Fetch(
                page,
                FetchedFormat.Docx,
                null,
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal((FetchedFormat.Page, "Tea & cups"), (fetched.Format, fetched.Name));
        Assert.Equal(FailureKind.Unusable, refused.Why.Kind);
    }

    [Fact]
    public async Task A_published_page_comes_with_its_pictures_whose_addresses_end()
    {
        var page = DocumentAddress.OfId("2PACX-1vTabcdefghijklmnopqrstuvwxyz")!;
        using var connection = _google.Connect();
        var fetcher = new Fetcher(connection, null, TimeProvider.System);
        _google
            .OnBytes("lh7-rt.googleusercontent.com/docsz/cup", "image/png", [1, 2, 3])
            .OnText("lh7-rt.googleusercontent.com/docsz/page", "text/html", "<p>no picture</p>");
        TeachPage("one");

        var fetched = Assert.IsType<FetchResult.Fetched>(
            await fetcher.Fetch(page, null, null, TestContext.Current.CancellationToken)
        );
        TeachPage("two");
        var again = await fetcher.Fetch(
            page,
            null,
            fetched.Mark,
            TestContext.Current.CancellationToken
        );

        using var zip = new ZipArchive(new MemoryStream(fetched.Bytes.ToArray()));
        Assert.Equal(
            ["images/image1.png", "page.html"],
            zip.Entries.Select(entry => entry.FullName)
        );
        using var reader = new StreamReader(
            await zip.GetEntry("page.html")!.OpenAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            "<title>Tea</title><img src=\"images/image1.png\"><img src=\"images/image1.png\"><img src=\"https://lh7-rt.googleusercontent.com/docsz/page\"><img src=\"https://example.org/x.png\"><img src=\"https://",
            await reader.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(("Tea", FetchedFormat.Zip), (fetched.Name, fetched.Format));
        Assert.IsType<FetchResult.Unchanged>(again);
        Assert.DoesNotContain("example.org", _google.AskedHosts);

        void TeachPage(string key)
        {
            var cup = $"https://lh7-rt.googleusercontent.com/docsz/cup?a=1&amp;key={key}";
            _google.OnText(
                $"docs.google.com/document/d/e/{page.Id}/pub",
                "text/html",
                $"<title>Tea</title><img src=\"{cup}\"><img src=\"{cup}\"><img src=\"https://lh7-rt.googleusercontent.com/docsz/page\"><img src=\"https://example.org/x.png\"><img src=\"https://"
            );
        }
    }

    [Theory]
    [InlineData("https://accounts.google.com/ServiceLogin?continue=x")]
    [InlineData("https://accounts.google.com/v3/signin/identifier?continue=x")]
    public async Task A_login_in_place_of_the_document_is_no_access(string to)
    {
        _google.OnRedirect($"{Export}zip", to);

        var failure = await Failure();

        Assert.Equal(FailureKind.NoAccess, failure.Kind);
        Assert.Contains("Anyone with the link", failure.Hint, StringComparison.Ordinal);
        Assert.Equal(["docs.google.com"], _google.AskedHosts);
    }

    [Theory]
    [InlineData(401, "", FailureKind.NoAccess)]
    [InlineData(403, "", FailureKind.NoAccess)]
    [InlineData(404, "", FailureKind.Missing)]
    [InlineData(410, "", FailureKind.Missing)]
    [InlineData(400, "", FailureKind.Unusable)]
    [InlineData(413, "", FailureKind.TooLarge)]
    [InlineData(429, "", FailureKind.Busy)]
    [InlineData(500, "", FailureKind.Busy)]
    [InlineData(503, "", FailureKind.Busy)]
    [InlineData(304, "", FailureKind.Broken)]
    [InlineData(418, "", FailureKind.Broken)]
    [InlineData(
        200,
        "<a href='https://accounts.google.com/ServiceLogin'>Sign in</a>",
        FailureKind.NoAccess
    )]
    [InlineData(200, "<h1>Welcome to the network of this hotel</h1>", FailureKind.Broken)]
    public async Task An_answer_without_a_document_is_told_for_what_it_is(
        int status,
        string page,
        FailureKind expected
    )
    {
        if (page.Length > 0)
        {
            _google.OnText(Export, "text/html", page, status);
        }
        else
        {
            _google.OnStatus(Export, status);
        }

        Assert.Equal(expected, (await Failure()).Kind);
    }

    [Fact]
    public async Task Too_many_requests_are_fewer_after_the_time_that_Google_asks_for()
    {
        var count = 0;
        var zip = GoogleStandIn.Zip("<p>Tea</p>");
        _google.On(
            $"{Export}zip",
            async context =>
            {
                if (count++ < 2)
                {
                    context.Response.StatusCode = 429;
                    context.Response.Headers.RetryAfter = "7";
                    return;
                }

                context.Response.ContentType = "application/zip";
                await context.Response.Body.WriteAsync(zip, context.RequestAborted);
            }
        );

        Assert.IsType<FetchResult.Fetched>(await Fetch());
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)], _google.Pauses);
    }

    [Fact]
    public async Task Who_is_to_come_back_in_an_hour_is_told_so_and_does_not_wait()
    {
        _google.On(
            Export,
            response =>
            {
                response.StatusCode = 429;
                response.Headers.RetryAfter = "3600";
            }
        );

        var failure = await Failure();

        Assert.Contains("in 60 minutes", failure.Hint, StringComparison.Ordinal);
        Assert.Single(_google.Asked);
    }

    [Fact]
    public async Task A_machine_that_Google_turns_away_is_over_its_quota()
    {
        _google.OnRedirect(Export, "https://www.google.com/sorry/index?continue=x");

        Assert.Equal(FailureKind.Busy, (await Failure()).Kind);
    }

    [Fact]
    public async Task A_zip_of_half_a_document_is_none()
    {
        var zip = GoogleStandIn.Zip($"<p>{new string('t', 5000)}</p>");
        _google.OnBytes($"{Export}zip", "application/zip", zip[..(zip.Length / 2)]);

        Assert.Equal(FailureKind.Broken, (await Failure()).Kind);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_no_Markdown()
    {
        _google.OnBytes($"{Export}md", "text/markdown", [0x23, 0x00, 0x23]);

        Assert.Equal(FailureKind.Broken, (await Failure(FetchedFormat.Markdown)).Kind);

        _google.OnText($"{Export}md", "text/markdown", "# Tea\n");
        var fetched = Assert.IsType<FetchResult.Fetched>(await Fetch(FetchedFormat.Markdown));

        Assert.Equal("# Tea\n", Encoding.UTF8.GetString(fetched.Bytes.Span));
    }

    [Fact]
    public async Task The_key_of_an_old_link_is_sent()
    {
        _google.OnBytes($"{Export}zip", "application/zip", GoogleStandIn.Zip("<p>Tea</p>"));
        using var connection = _google.Connect();

        await new Fetcher(connection, null, TimeProvider.System).Fetch(
            Document with
            {
                ResourceKey = "0-key",
            },
            null,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.EndsWith(
            "resourcekey=0-key",
            Assert.Single(_google.Asked).Target,
            StringComparison.Ordinal
        );
    }

    private async Task<FetchResult> Fetch(FetchedFormat? format = null, CopyMark? known = null)
    {
        using var connection = _google.Connect();
        return await new Fetcher(connection, credential: null, TimeProvider.System).Fetch(
            Document,
            format,
            known,
            TestContext.Current.CancellationToken
        );
    }

    private async Task<FetchFailure> Failure(FetchedFormat? format = null) =>
        Assert.IsType<FetchResult.Failed>(await Fetch(format)).Why;
}
