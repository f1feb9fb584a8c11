using Publisher.Cli;
using Publisher.Cli.Files;
using Xunit;

namespace Publisher.Tests.Cli.Files;

public sealed class EditionFolderTests
{
    [Fact]
    public void Nothing_is_in_its_place_before_all_is_whole()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Sets.Publish(folder, ["a.html"], "old");
        using (var output = new EditionFolder(folder, ["a.html", "b.pdf"], Claims.None))
        {
            output.Write("a.html", stream => stream.Write("new"u8));
            output.Write("b.pdf", stream => stream.Write("new"u8));
            Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "a.html")));
            Assert.Equal(["a.html"], Names(folder));
            output.Commit([]);
        }

        Assert.Equal("new", File.ReadAllText(Path.Combine(folder, "a.html")));
        Assert.Equal(["a.html", "b.pdf"], Names(folder));
    }

    [Fact]
    public void A_failed_run_leaves_the_last_good_files_and_nothing_else()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Sets.Publish(folder, Sets.Old, "old");
        using (var output = new EditionFolder(folder, Sets.Old, Claims.None))
        {
            output.Write("a.html", stream => stream.Write("new"u8));
            Assert.Throws<InvalidOperationException>(() =>
                output.Write("b.pdf", _ => throw new InvalidOperationException())
            );
        }

        Sets.MustBeWhole(folder, "after a failure");
    }

    [Fact]
    public void A_failed_first_run_leaves_no_folder()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");

        using (new EditionFolder(folder, ["a.html"], Claims.None)) { }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_an_error_for_a_person()
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write("file", "");

        var error = Assert.Throws<UsageException>(() =>
            new EditionFolder(Path.Combine(file, "out"), ["a.html"], Claims.None)
        );

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("--out", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_stops_the_run_before_it_writes()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Sets.Publish(folder, ["a.html"], "old");
        Directory.CreateDirectory(Path.Combine(folder, "b.pdf"));

        var error = Assert.Throws<UsageException>(() => Sets.Publish(folder, Sets.Old, "new"));

        Assert.Contains("b.pdf is a folder", error.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "a.html")));
    }

    [Fact]
    public void A_folder_that_comes_in_the_place_of_a_file_meanwhile_leaves_the_old_set()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Sets.Publish(folder, ["a.html"], "old");
        using (var output = new EditionFolder(folder, Sets.Old, Claims.None))
        {
            output.Write("a.html", stream => stream.Write("new"u8));
            output.Write("b.pdf", stream => stream.Write("new"u8));
            Directory.CreateDirectory(Path.Combine(folder, "b.pdf"));
            Assert.Throws<UsageException>(() => output.Commit([]));
        }

        Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "a.html")));
    }

    [Fact]
    public void Two_documents_share_a_folder()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");

        Sets.Publish(folder, ["a.html"], "one");
        Sets.Publish(folder, ["b.html"], "other");
        Sets.Publish(folder, ["a.html"], "one again");

        Assert.Equal("one again", File.ReadAllText(Path.Combine(folder, "a.html")));
        Assert.Equal("other", File.ReadAllText(Path.Combine(folder, "b.html")));
    }

    [Fact]
    public void What_dead_runs_left_under_other_names_is_removed_by_the_next_run()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        scratch.Write("out/.a.html.4711.part", "half");
        scratch.Write("out/.ids.json.4711.part", "half");
        scratch.Write("out/.diary.txt.1.part", "somebody's own");
        scratch.Write("out/.publisher/run-1-0/new/a.html", "half");

        Sets.Publish(folder, ["a.html"], "new");

        Assert.Equal([".diary.txt.1.part", "a.html"], Names(folder));
        Assert.Empty(new EditionPaths(folder).Runs());
    }

    [Fact]
    public void What_a_live_run_writes_is_left_alone()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        using (var output = new EditionFolder(folder, ["a.html"], Claims.None))
        {
            output.Write("a.html", stream => stream.Write("one"u8));
            Sets.Publish(folder, ["b.html"], "other");
            output.Commit([]);
        }

        Assert.Equal(["a.html", "b.html"], Names(folder));
    }

    [Fact]
    public void A_damaged_journal_says_where_the_old_files_are()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("out/.publisher/commit/journal.json", "{");
        scratch.Write("out/.publisher/commit/old/a.html", "old");

        var error = Assert.Throws<UsageException>(() =>
            Sets.Publish(Path.Combine(scratch.Root, "out"), ["a.html"], "new")
        );

        Assert.Contains(
            Path.Combine(".publisher", "commit", "old"),
            error.Hint,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_of_the_set_loses_what_an_earlier_run_wrote_into_it_and_keeps_what_is_the_authors()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Sets.PublishSite(folder, ["index.html", "a/old.html", "a/edited.html"], "one");
        scratch.Write("out/site/own.html", "the author's");
        scratch.Write("out/site/a/edited.html", "changed by the author");

        Sets.PublishSite(folder, ["index.html", "b/new.html"], "two");

        Assert.Equal(
            ["a/edited.html", "b/new.html", "index.html", "own.html"],
            Sets.Files(Path.Combine(folder, "site"))
        );
        Assert.Equal("two", File.ReadAllText(Path.Combine(folder, "site", "index.html")));
        Sets.PublishSite(folder, ["index.html"], "three");
        Assert.False(Directory.Exists(Path.Combine(folder, "site", "b")));
    }

    [Fact]
    public void A_file_of_the_authors_in_a_folder_of_the_set_is_not_replaced()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        scratch.Write("out/site/index.html", "the author's");

        Assert.Throws<UsageException>(() =>
            Sets.PublishSite(folder, ["a.html", "index.html"], "new")
        );

        Assert.Equal(["index.html"], Sets.Files(Path.Combine(folder, "site")));
        Assert.Equal("the author's", File.ReadAllText(Path.Combine(folder, "site", "index.html")));
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_of_the_set_is_an_error_for_a_person()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("out/site", "the author's");

        var error = Assert.Throws<UsageException>(() =>
            Sets.PublishSite(Path.Combine(scratch.Root, "out"), ["index.html"], "new")
        );

        Assert.Contains("is a file", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);
}
