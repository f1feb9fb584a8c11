using Publisher.Cli;
using Publisher.Cli.Files;
using Xunit;

namespace Publisher.Tests.Cli.Files;

public sealed class ClaimsTests
{
    [Fact]
    public void A_file_that_Publisher_did_not_write_is_replaced_by_force_alone()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        var own = scratch.Write("out/a.html", "the author's");

        var error = Assert.Throws<UsageException>(() => Sets.Publish(folder, ["a.html"], "new"));
        Assert.Contains("was not written by Publisher", error.Message, StringComparison.Ordinal);
        Assert.Contains("--force", error.Hint, StringComparison.Ordinal);
        Assert.Equal("the author's", File.ReadAllText(own));
        Assert.False(Directory.Exists(new EditionPaths(folder).Own));

        Sets.Publish(folder, ["a.html"], "new", claims: new([], IsForced: true));
        Assert.Equal("new", File.ReadAllText(own));
    }

    [Fact]
    public void So_is_an_edition_that_somebody_has_changed()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Sets.Publish(folder, ["a.html"], "new");
        var edited = scratch.Write("out/a.html", "new, and edited");

        var error = Assert.Throws<UsageException>(() => Sets.Publish(folder, ["a.html"], "newer"));

        Assert.Contains("was changed since", error.Message, StringComparison.Ordinal);
        Assert.Equal("new, and edited", File.ReadAllText(edited));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("symbolic link")]
    [InlineData("link to its folder")]
    public void An_input_is_never_replaced_whatever_name_leads_to_it(string way)
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("out/a.html", "the author's");
        var folder = Path.Combine(scratch.Root, "out");
        var input = way switch
        {
            "symbolic link" => Link(scratch, "link.html", source),
            "link to its folder" => Path.Combine(
                Directory.CreateSymbolicLink(Path.Combine(scratch.Root, "linked"), folder).FullName,
                "a.html"
            ),
            _ => source,
        };

        var error = Assert.Throws<UsageException>(() =>
            Sets.Publish(folder, ["a.html"], "new", claims: new([input], IsForced: true))
        );

        Assert.Contains("is read by this run", error.Message, StringComparison.Ordinal);
        Assert.Equal("the author's", File.ReadAllText(source));
    }

    [Fact]
    public void An_input_that_was_published_is_an_input()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Root, "out");
        Sets.Publish(folder, ["a.docx"], "an edition");
        var input = Path.Combine(folder, "a.docx");

        Assert.Throws<UsageException>(() =>
            Sets.Publish(folder, ["a.docx"], "new", claims: new([input]))
        );
        Sets.Publish(folder, ["a.docx"], "new", claims: new([input]) { Updated = ["a.docx"] });
    }

    [Fact]
    public void A_link_in_the_place_of_an_edition_is_somebodys_own()
    {
        using var scratch = new ScratchFolder();
        var other = scratch.Write("other.html", "elsewhere");
        Directory.CreateDirectory(Path.Combine(scratch.Root, "out"));
        Link(scratch, "out/a.html", other);

        Assert.Throws<UsageException>(() =>
            Sets.Publish(Path.Combine(scratch.Root, "out"), ["a.html"], "new")
        );
        Sets.Publish(
            Path.Combine(scratch.Root, "out"),
            ["a.html"],
            "new",
            claims: new([], IsForced: true)
        );
        Assert.Equal("elsewhere", File.ReadAllText(other));
    }

    [Fact]
    public void Files_of_the_same_words_are_two()
    {
        using var scratch = new ScratchFolder();
        var one = scratch.Write("one", "words");
        var other = scratch.Write("other", "words");

        Assert.False(SameFile.Are(one, other));
        Assert.True(SameFile.Are(one, Path.Combine(scratch.Root, ".", "one")));
        Assert.False(SameFile.Are(one, Path.Combine(scratch.Root, "nowhere")));
    }

    private static string Link(ScratchFolder scratch, string name, string target) =>
        File.CreateSymbolicLink(Path.Combine(scratch.Root, name), target).FullName;
}
