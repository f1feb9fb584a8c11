using Publisher.Tests.Web.Google;
using Xunit;

namespace Publisher.Tests.Cli.Fetching;

/// <summary><c>publisher fetch</c>, and addresses as sources, as a person runs them.</summary>
public sealed class FetchCommandTests : IDisposable
{
    private const string Id = "1AbcDefGhiJklMnoPqrStuVwxYz0123456789_-abcdE";
    private const string Address = $"https://docs.google.com/document/d/{Id}/edit";
    private const string Export = $"docs.google.com/document/d/{Id}/export?format=zip";
    private const string Folder = "1FolderGhiJklMnoPqrStuVwxYz0123456";

    private const string Page =
        "<html><head><style>.c1{}</style></head><body class=\"doc-content\"><h1>Tea</h1><h2 id=\"h.abcdefghij\">Glossary</h2><ul><li><b>Oolong</b>: a tea that is half oxidised.</li><li><b>Matcha</b>: a green tea that is ground; see <a href=\"#h.nothinghere\">the list</a>.</li></ul></body></html>";

    private readonly GoogleSession _session = new();

    public FetchCommandTests() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_document_is_saved_by_its_title_and_again_only_if_it_changed()
    {
        Teach(Page);

        Assert.Equal(
            "Words about tea.zip\nexit code 0\n",
            _session.Run($"publisher fetch {Id} -q")
        );
        Assert.StartsWith(
            "Words about tea.zip\nUnchanged",
            _session.Run($"publisher fetch {Address}"),
            StringComparison.Ordinal
        );

        Teach(Page.Replace("ground", "milled", StringComparison.Ordinal));

        Assert.StartsWith(
            "Words about tea.zip\nSaved",
            _session.Run($"publisher fetch {Address}"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Words about tea.zip"],
            GoogleSession.Files(_session.Folder).Select(Path.GetFileName)
        );
    }

    [Fact]
    public void A_file_of_somebody_s_own_is_not_replaced()
    {
        Teach(Page);
        _session.Shell.Write("mine.zip", "mine");

        Assert.Contains(
            "is not replaced.\n",
            _session.Run($"publisher fetch {Address} --out mine.zip"),
            StringComparison.Ordinal
        );
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_session.Folder, "mine.zip")));
        Assert.EndsWith(
            "exit code 0\n",
            _session.Run($"publisher fetch {Address} --out mine.zip --force"),
            StringComparison.Ordinal
        );
        Assert.NotEqual("mine", File.ReadAllText(Path.Combine(_session.Folder, "mine.zip")));
    }

    [Fact]
    public void A_title_leads_nowhere_out_of_the_folder()
    {
        Teach(Page, "../../.bashrc\u202e\n");

        Assert.Equal("bashrc.zip\nexit code 0\n", _session.Run($"publisher fetch {Id} -q"));
    }

    [Fact]
    public void An_address_is_a_source_of_every_command()
    {
        Teach(Page);
        _session.Shell.Write("publisher.yml", "title: All about tea\n");

        Assert.Contains(
            "Oolong",
            _session.Run($"publisher inspect '{Address}?tab=t.0'"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"\"docsUrl\": \"{Address}#heading=h.abcdefghij\"",
            _session.Run($"publisher check {Address} --format json --fail-on never"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "editions/Words about tea.html\n",
            _session.Run($"publisher publish {Address} --editions html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<title>All about tea</title>",
            File.ReadAllText(Path.Combine(_session.Folder, "editions", "Words about tea.html")),
            StringComparison.Ordinal
        );

        Teach(Page.Replace("ground", "milled", StringComparison.Ordinal));

        Assert.Contains(
            "“Matcha” was redefined",
            _session.Run($"publisher diff 'editions/Words about tea.html' {Address}"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "exit code 0\n",
            _session.Run($"rm publisher.yml; publisher init {Address} --yes"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_Google_the_last_copy_serves_and_its_age_is_told()
    {
        Teach(Page);
        _session.Run($"publisher inspect {Address}");
        _session.Google.On(
            Export,
            response =>
            {
                response.StatusCode = 503;
                response.Headers.RetryAfter = "0";
            }
        );

        var printed = _session.Run($"publisher inspect {Address}");

        Assert.Contains("Oolong", printed, StringComparison.Ordinal);
        Assert.Contains("UTC serves, less than a minute old.", printed, StringComparison.Ordinal);
        Assert.EndsWith("exit code 0\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_closed_is_not_read_from_the_cache()
    {
        Teach(Page);
        _session.Run($"publisher inspect {Address}");
        _session.Google.OnRedirect(Export, "https://accounts.google.com/ServiceLogin");

        var printed = _session.Run($"publisher inspect {Address}");

        Assert.StartsWith(
            $"error: {Address} may not be read by whoever asks",
            printed,
            StringComparison.Ordinal
        );
        Assert.EndsWith("exit code 2\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_lists_its_documents()
    {
        _session.Google.OnText(
            $"drive.google.com/embeddedfolderview?id={Folder}",
            "text/html",
            $"""<div class="flip-entry" id="entry-x"><a href="{Address}?usp=drive_web"><div class="flip-entry-title">Tea &amp; cups</div></a></div><div class="flip-entry"><a href="https://drive.google.com/file/d/{Id}/view"><div class="flip-entry-title">picture.png</div></a></div><div class="flip-entry"><a href="https://drive.google.com/drive/folders/{Folder}x"><div class="flip-entry-title">Older</div></a></div>"""
        );

        Assert.Equal(
            $"{Address}\t\tTea & cups\nhttps://drive.google.com/drive/folders/{Folder}x\t\tOlder\n1 document, 1 folder.\nexit code 0\n",
            _session.Run($"publisher fetch https://drive.google.com/drive/folders/{Folder}")
        );
        Assert.Contains(
            "is a folder.\n  publisher fetch",
            _session.Run($"publisher check https://drive.google.com/drive/folders/{Folder}"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "check https://example.org/tea",
        "https://example.org/tea is no address of a Google document."
    )]
    [InlineData("fetch tea.zip", "tea.zip is neither an address nor the id of a document.")]
    [InlineData(
        $"fetch {Id} --format pdf",
        "--format pdf: it is one of zip, docx, md; did you mean “md”?"
    )]
    public void What_is_no_document_is_told(string command, string expected)
    {
        var printed = _session.Run($"publisher {command}");

        Assert.StartsWith($"error: {expected}", printed, StringComparison.Ordinal);
        Assert.EndsWith("exit code 2\n", printed, StringComparison.Ordinal);
        Assert.Empty(_session.Google.Asked);
    }

    [Fact]
    public void No_other_machine_stands_in_for_Google() =>
        Assert.StartsWith(
            "error: PUBLISHER_GOOGLE_STAND_IN names no server on this machine.",
            _session
                .With("PUBLISHER_GOOGLE_STAND_IN", "http://example.org")
                .Run($"publisher fetch {Id}"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Copies_of_private_documents_are_for_their_user_alone()
    {
        Teach(Page);
        _session.Run($"publisher fetch {Id}");

        var files = GoogleSession.Files(_session.Cache).ToList();
        Assert.Equal(2, files.Count);
        Assert.All(files, file => Assert.True(GoogleSession.IsOwn(file), file));
    }

    [Fact]
    public void A_damaged_copy_is_fetched_anew()
    {
        Teach(Page, etag: "\"v1\"");
        _session.Run($"publisher fetch {Id}");
        var copy = GoogleSession
            .Files(_session.Cache)
            .Single(file => file.EndsWith(".zip", StringComparison.Ordinal));
        File.WriteAllText(copy, "PK");

        Assert.EndsWith(
            "exit code 0\n",
            _session.Run($"publisher inspect {Address}"),
            StringComparison.Ordinal
        );
        Assert.Equal("", _session.Google.Asked.Last().IfNoneMatch);
    }

    private void Teach(string page, string name = "Words about tea", string? etag = null) =>
        _session.Google.On(
            Export,
            async context =>
            {
                context.Response.ContentType = "application/zip";
                context.Response.Headers.ETag = etag;
                context.Response.Headers.ContentDisposition =
                    $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}.zip";
                await context.Response.Body.WriteAsync(
                    GoogleStandIn.Zip(page),
                    context.RequestAborted
                );
            }
        );
}
