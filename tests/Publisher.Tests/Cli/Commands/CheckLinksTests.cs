using System.Text.Json;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Tests.Web.Links;
using Xunit;

namespace Publisher.Tests.Cli.Commands;

public sealed class CheckLinksTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_are_asked_for_where_it_is_said_and_found_as_by_any_check()
    {
        await using var server = Server();
        var source = Source(server, "private: allow");

        Assert.Equal(0, Check(source));
        Assert.Empty(server.Requests);

        Assert.Equal(1, Check(source, "--links", "online"));
        Assert.Equal(["GET /page", "HEAD /ok"], server.Requests.Order());
        Assert.Equal(["live-link: gone"], Found());
    }

    [Fact]
    public async Task What_is_known_is_remembered_beside_the_document()
    {
        await using var server = Server();
        var source = Source(server, "private: allow");
        var cache = Path.Combine(_folder.Root, "links.json");

        Check(source, "--links", "online");
        var first = await File.ReadAllTextAsync(cache, TestContext.Current.CancellationToken);
        Check(source, "--links", "changed");

        Assert.Contains(server.At("/ok").AbsoluteUri, first, StringComparison.Ordinal);
        Assert.Equal(["GET /page", "GET /page", "HEAD /ok"], server.Requests.Order());
    }

    [Fact]
    public async Task A_baseline_keeps_a_link_quiet_whether_or_not_links_are_asked_for()
    {
        await using var server = Server();
        var source = Source(server, "private: allow");
        var baseline = Path.Combine(_folder.Root, "known.json");

        Check(source, "--links", "online", "--write-baseline", baseline);
        Assert.Equal(0, Check(source, "--links", "online", "--baseline", baseline));
        Assert.Equal(0, Check(source, "--baseline", baseline));
        Assert.Equal(0, Check(source, "--write-baseline", baseline));
        Assert.Equal(0, Check(source, "--links", "online", "--baseline", baseline));
    }

    [Fact]
    public async Task This_machine_is_not_asked_unless_the_settings_allow_it()
    {
        await using var server = Server();

        Assert.Equal(0, Check(Source(server, "private: refuse"), "--links", "online"));

        Assert.Empty(server.Requests);
        Assert.Empty(Found());
    }

    [Fact]
    public async Task A_silence_of_a_link_is_idle_only_where_links_are_asked_for()
    {
        await using var server = Server();
        var source = Source(
            server,
            "private: allow",
            "silence: [{check: live-link, quote: other words, reason: known}]"
        );

        Assert.Equal(0, Check(source));
        Assert.Empty(Found());
        Assert.Equal(1, Check(source, "--links", "online"));
        Assert.Contains("other words", Found().Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_cache_is_not_written_over()
    {
        var source = _folder.Write("a.md", "# Words\n\n- [A](https://example.invalid/)\n");
        _folder.Write("publisher.yml", "link-check: {cache: own.json}");
        var own = _folder.Write("own.json", """{"mine": 1}""");

        var error = Assert.Throws<UsageException>(() => Check(source, "--links", "online"));

        Assert.Contains("no cache of links", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"mine": 1}""", File.ReadAllText(own));
    }

    [Fact]
    public void To_ask_and_to_turn_the_check_off_is_refused()
    {
        var source = _folder.Write("a.md", "# Words\n\n- [A](https://example.invalid/)\n");
        _folder.Write("publisher.yml", "checks: {live-link: off}");

        Assert.Throws<UsageException>(() => Check(source, "--links", "online"));
    }

    private static PlayedServer Server() =>
        new(request =>
            request == "GET /page"
                ? PlayedServer.Page("<h1 id=here>Here</h1>")
                : PlayedServer.Answer(200)
        );

    private string Source(PlayedServer server, string asking, string more = "")
    {
        _folder.Write(
            "publisher.yml",
            $"link-check: {{cache: links.json, {asking}}}\nchecks: {{direct-link: off}}\nentry-shape: none\n{more}\n"
        );
        return _folder.Write(
            "a.md",
            $"# Words\n\nSome [good words]({server.At("/ok")}) and [a page]({server.At("/page#here")}) and [gone]({server.At("/page#gone")}).\n"
        );
    }

    private int Check(string source, params string[] options) =>
        CheckCommand
            .Create()
            .Parse([
                source,
                "--fail-on",
                "note",
                "--report",
                $"json={Path.Combine(_folder.Root, "report.json")}",
                .. options,
            ])
            .Invoke(new() { EnableDefaultExceptionHandler = false });

    private IEnumerable<string> Found()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(_folder.Root, "report.json"))
        );
        return
        [
            .. json
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Select(finding =>
                    $"{finding.GetProperty("check").GetString()}: {finding.GetProperty("quote").GetString()}"
                ),
        ];
    }
}
