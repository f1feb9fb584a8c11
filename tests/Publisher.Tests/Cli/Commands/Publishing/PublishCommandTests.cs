using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Commands.Publishing;
using Xunit;

namespace Publisher.Tests.Cli.Commands.Publishing;

public sealed class PublishCommandTests
{
    private const string Sound =
        "# Glossary\n\n- **Alpha** is the first letter, before Beta.\n- **Beta** is the second letter, after Alpha.\n";
    private const string Faulty =
        "# Glossary\n\n- **Alpha** is the first letter, see [it](#no-such-place).\n- **Beta** is the second letter.\n";

    [Theory]
    [InlineData]
    [InlineData("--force")]
    public void The_source_is_never_written_over(params string[] options)
    {
        using var scratch = new ScratchFolder();
        var path = scratch.Write(
            "g.html",
            "<html><body><p><b>Alpha</b> is a letter.</p></body></html>"
        );

        var error = Assert.Throws<UsageException>(() =>
            Publish([path, "--out", scratch.Root, "--editions", "html", .. options])
        );

        Assert.Contains("is read by this run", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("<html>", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(scratch.Root));
    }

    [Fact]
    public void A_picture_and_a_linked_file_are_inputs_too()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("g.md", Sound + "\nSee also [the older one](old/g.html).\n");
        var linked = scratch.Write("old/g.html", "the author's");

        Assert.Throws<UsageException>(() =>
            Publish(
                source,
                "--out",
                Path.Combine(scratch.Root, "old"),
                "--editions",
                "html",
                "--force"
            )
        );

        Assert.Equal("the author's", File.ReadAllText(linked));
    }

    [Theory]
    [InlineData("--since", "old.md")]
    [InlineData("", "since: old.md")]
    public void What_changed_since_an_earlier_edition_is_told_beside_the_editions(
        string option,
        string value
    )
    {
        using var scratch = new ScratchFolder();
        var old = scratch.Write("old.md", Sound);
        var source = scratch.Write(
            "g.md",
            Sound.Replace("first letter", "opening letter", StringComparison.Ordinal)
        );
        scratch.Write("publisher.yml", option.Length > 0 ? "" : value);
        var folder = Path.Combine(scratch.Root, "out");
        Publish([
            source,
            "--out",
            folder,
            "--editions",
            "html",
            .. option.Length > 0 ? new[] { option, old } : [],
        ]);

        Assert.Contains(
            "~~first~~ **opening**",
            File.ReadAllText(Path.Combine(folder, "CHANGES.md")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<ins>opening</ins>",
            File.ReadAllText(Path.Combine(folder, "g.html")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("on", false)]
    [InlineData("print", true)]
    public void The_copy_of_a_dead_page_is_named_where_the_settings_say_so(
        string snapshots,
        bool isNamed
    )
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("g.md", Sound + "\nAfter [a report](https://example.org/#p).\n");
        scratch.Write(
            "publisher.yml",
            $"link-check: {{cache: links.json, snapshots: {snapshots}}}"
        );
        scratch.Write(
            "links.json",
            """{"links": [{"address": "https://example.org/", "asked": "2026-01-01T00:00:00Z", "result": "gone", "reason": "404"}], "snapshots": [{"of": "https://example.org/", "address": "https://web.archive.org/web/2019/https://example.org/", "day": "2019-02-03"}]}"""
        );
        var folder = Path.Combine(scratch.Root, "out");

        Publish(source, "--out", folder, "--editions", "html");

        var link =
            """<a href="https://web.archive.org/web/2019/https://example.org/">archived on 3 February 2019</a>""";
        var html = File.ReadAllText(Path.Combine(folder, "g.html"));
        Assert.Equal(isNamed, html.Contains(link, StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_after_a_reader_s_remark_is_told_as_one()
    {
        using var scratch = new ScratchFolder();
        var old = scratch.Write("old.md", Sound);
        var source = scratch.Write(
            "g.md",
            Sound.Replace("first letter", "opening letter", StringComparison.Ordinal)
        );
        scratch.Write("feedback.yml", "- {quote: first letter, kind: wrong, from: Ada}");
        var folder = Path.Combine(scratch.Root, "out");
        Publish([source, "--out", folder, "--editions", "html,epub", "--since", old]);

        var (list, page) = (
            File.ReadAllText(Path.Combine(folder, "CHANGES.md")),
            File.ReadAllText(Path.Combine(folder, "g.html"))
        );
        Assert.Contains("## Corrected after readers' remarks", list, StringComparison.Ordinal);
        Assert.Contains("reported as wrong", list, StringComparison.Ordinal);
        Assert.Contains("Corrected after readers", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", list + page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_edition_before_may_be_the_one_that_is_replaced_and_nobody_elses_file_is()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("g.md", Sound);
        var folder = Path.Combine(scratch.Root, "out");
        var edition = Path.Combine(folder, "g.html");
        Publish(source, "--out", folder, "--editions", "html");
        scratch.Write("g.md", Sound.Replace("second", "next", StringComparison.Ordinal));
        string[] again = [source, "--out", folder, "--editions", "html", "--since", edition];
        Publish(again);
        Assert.Contains("<ins>next</ins>", File.ReadAllText(edition), StringComparison.Ordinal);

        File.AppendAllText(edition, "<!-- mine -->");
        Assert.Throws<UsageException>(() => Publish([.. again, "--force"]));
    }

    [Fact]
    public void Each_document_has_a_list_of_ids_of_its_own()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Publish(scratch.Write("one.md", Sound), "--out", folder, "--editions", "html");
        var ids = File.ReadAllText(Path.Combine(folder, "one.ids.json"));
        Publish(
            scratch.Write("other.md", Sound.Replace("Alpha", "Gamma", StringComparison.Ordinal)),
            "--out",
            folder,
            "--editions",
            "html"
        );

        Assert.Equal(ids, File.ReadAllText(Path.Combine(folder, "one.ids.json")));
        Assert.Contains(
            "gamma",
            File.ReadAllText(Path.Combine(folder, "other.ids.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_renamed_term_keeps_its_id_from_run_to_run()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        string[] rest = ["--out", folder, "--editions", "html"];
        Publish([scratch.Write("g.md", Sound), .. rest]);

        Publish([
            scratch.Write(
                "g.md",
                Sound.Replace("**Alpha**", "**First**", StringComparison.Ordinal)
            ),
            .. rest,
        ]);

        var html = File.ReadAllText(Path.Combine(folder, "g.html"));
        Assert.Contains("id=\"first\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"alpha\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--draft")]
    [InlineData(0, "--fail-on", "never")]
    public void Errors_make_the_exit_code_1_and_the_editions_are_written(
        int expected,
        params string[] options
    )
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");

        var exit = Publish([
            scratch.Write("g.md", Faulty),
            "--out",
            folder,
            "--editions",
            "html",
            .. options,
        ]);

        Assert.Equal(expected, exit);
        Assert.True(File.Exists(Path.Combine(folder, "g.html")));
    }

    [Fact]
    public void What_a_baseline_knows_does_not_count()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("g.md", Faulty);
        var baseline = Path.Combine(scratch.Root, "known.json");
        CheckCommand
            .Create()
            .Parse([source, "--write-baseline", baseline, "--quiet"])
            .Invoke(new() { EnableDefaultExceptionHandler = false });

        var exit = Publish(
            source,
            "--out",
            Path.Combine(scratch.Root, "out"),
            "--editions",
            "html",
            "--baseline",
            baseline
        );

        Assert.Equal(0, exit);
    }

    private static int Publish(params string[] arguments) =>
        PublishCommand
            .Create()
            .Parse([.. arguments, "--quiet"])
            .Invoke(new() { EnableDefaultExceptionHandler = false });
}
