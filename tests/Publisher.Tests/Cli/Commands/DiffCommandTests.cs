using System.Diagnostics;
using Publisher.Changes;
using Publisher.Cli;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Differences;
using Publisher.Tests.Editions;
using Xunit;

namespace Publisher.Tests.Cli.Commands;

public sealed class DiffCommandTests
{
    private const string Before = """
        # Words

        ## Birds

        - **Auk**: a black and white diver of cold seas. It nests on ledges.
        - **Coot**: a black water bird with a white shield.
        - **Dunlin** is a small wader that feeds on mud in winter.

        ## Others

        - **Newt**: a small amphibian that breeds in ponds.
        """;

    private const string After = """
        # Words

        ## Birds

        - **Auk**: a black and white swimmer of cold seas. It nests on ledges.
        - **Bald coot**: a black water bird with a white shield.

        ## Others

        - **Newt**: a small amphibian that breeds in ponds.
        - **Toad / paddock**: a dry amphibian with warts that crawls rather than hops.
        """;

    [Fact]
    public void Text_tells_by_term_and_marks_the_words_that_changed()
    {
        Assert.Equal(
            """
            Auk
              “Auk” was redefined
                ~ Auk: a black and white [-diver-] {+swimmer+} of cold seas.

            Bald coot
              “Coot” is now called “Bald coot”

            Dunlin
              “Dunlin” was removed from “Birds”
                - Dunlin is a small wader that feeds on mud in winter.

            Toad
              “Toad” is new, in “Others”
                + Toad / paddock: a dry amphibian with warts that crawls rather than hops.

            4 changes: 1 added, 1 changed, 1 renamed, 1 removed

            """.ReplaceLineEndings("\n"),
            ChangesText.Of(Compared(Before, After), hasColour: false)
        );
    }

    [Fact]
    public void Markdown_lists_by_kind_and_escapes_what_the_author_wrote()
    {
        var comparison = Compared(
            "# Words\n\n- **Auk**: a bird with *one* star.\n- **Elk**: a deer.\n",
            "# Words\n\n- **Auk**: a bird with *one* \\<b> star.\n- **Elk**: a deer.\n"
        );

        Assert.Equal(
            "# Changes in Words\n\n1 change: 1 changed.\n\n## Changed\n\n- “Auk” was redefined\n  - Auk: a bird with one **\\<b\\>** star.\n",
            ChangesMarkdown.Of(comparison)
        );
    }

    [Fact]
    public void Html_puts_the_words_side_by_side_and_lets_none_become_markup()
    {
        var page = ChangesHtml.Of(
            Compared(
                "# Words\n\n- **Auk**: a bird with one star.\n- **Elk**: a deer.\n",
                "# Words\n\n- **Auk**: a bird with two \\<b> stars.\n- **Elk**: a deer.\n"
            ),
            new()
        );

        Assert.Contains(
            "<td>Auk: a bird with <del>one star</del>.</td><td>Auk: a bird with <ins>two &lt;b&gt; stars</ins>.</td>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_names_kind_place_and_words()
    {
        using var json = System.Text.Json.JsonDocument.Parse(
            ChangesJson.Write(Compared(Before, After))
        );

        Assert.Equal(
            [
                ("redefined", "entry", "Auk"),
                ("renamed", "entry", "Bald coot"),
                ("removed", "entry", "Dunlin"),
                ("added", "entry", "Toad"),
            ],
            json.RootElement.GetProperty("changes")
                .EnumerateArray()
                .Select(change =>
                    (
                        change.GetProperty("kind").GetString()!,
                        change.GetProperty("of").GetString()!,
                        change
                            .GetProperty("after")
                            .EnumerateArray()
                            .Concat(change.GetProperty("before").EnumerateArray())
                            .First()
                            .GetProperty("name")
                            .GetString()!
                    )
                )
        );
    }

    [Theory]
    [InlineData("html")]
    [InlineData("epub")]
    [InlineData("docx")]
    public void An_edition_says_what_its_source_says(string edition)
    {
        using var folder = new ScratchFolder();
        var source = folder.Write("a.md", Before);
        var document = OpenedSource.OpenCompared(source, null);
        var path = Path.Combine(folder.Root, $"b.{edition}");
        using (var file = File.Create(path))
        {
            Publisher
                .Editions.Editions.All.Single(each => each.Name == edition)
                .Write(document, TemplateFolder.Settings, file);
        }

        Assert.Empty(DocumentDifference.Between(document, OpenedSource.OpenCompared(path, null)));
    }

    [Fact]
    public void A_revision_is_read_from_git_and_a_file_of_that_name_goes_before()
    {
        using var folder = new ScratchFolder();
        folder.Write("words/a.md", Before);
        Git(folder.Root, "init", "--quiet");
        Git(folder.Root, "add", ".");
        Git(
            folder.Root,
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@example.org",
            "commit",
            "--quiet",
            "-m",
            "First"
        );

        Assert.Equal("a.md", GitFile.Open("HEAD:words/a.md", folder.Root).Name);
        Assert.Equal("words.zip", GitFile.Open("HEAD:words", folder.Root).Name);
        Assert.Equal(
            "In revision HEAD there is no words/b.md.",
            Refused("HEAD:words/b.md", folder.Root)
        );
        Assert.Equal(
            "There is no file nowhere:words/a.md, and git knows no revision nowhere.",
            Refused("nowhere:words/a.md", folder.Root)
        );
        Assert.True(GitFile.Is("HEAD:a.md", folder.Root));
        folder.Write("HEAD:a.md", "# A file of this name\n");
        Assert.False(GitFile.Is("HEAD:a.md", folder.Root));
    }

    private static string Refused(string side, string folder) =>
        Assert.Throws<UsageException>(() => GitFile.Open(side, folder)).Message;

    private static Comparison Compared(string before, string after)
    {
        using var folder = new ScratchFolder();
        var old = OpenedSource.OpenCompared(folder.Write("old.md", before), null);
        var now = OpenedSource.OpenCompared(folder.Write("new.md", after), null);
        return new(
            "old.md",
            "new.md",
            now.Name,
            now.Language,
            DocumentDifference.Between(old, now)
        );
    }

    private static void Git(string folder, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("git", ["-C", folder, .. arguments])
        )!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
