using System.IO.Compression;

namespace Publisher.Conformance;

/// <summary>What the command says when it can't do what it was asked: one clear sentence and what to do next, on
/// standard error, exit code 2, and nothing half done.</summary>
public sealed class CommandTests
{
    private static readonly string Sample = Sources.Named("shapes.md").Path;

    [Fact]
    public void A_missing_file_is_named()
    {
        var run = Command.Run("publish", "no/such file.zip", "--out", Folder("missing"));
        MustRefuse(run, "no/such file.zip", "does not exist");
    }

    [Fact]
    public void A_folder_without_an_export_is_told_what_should_be_in_it()
    {
        var folder = Folder("empty");
        var run = Command.Run("publish", folder, "--out", Folder("from-empty"));
        MustRefuse(run, folder, "no exported document");
    }

    [Fact]
    public void A_truncated_zip_is_called_damaged()
    {
        var folder = Folder("truncated");
        var whole = Path.Combine(folder, "whole.zip");
        using (var zip = ZipFile.Open(whole, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Sources.Named("shapes.html").Path, "shapes.html");
        }

        var cut = Path.Combine(folder, "cut.zip");
        File.WriteAllBytes(cut, File.ReadAllBytes(whole)[..^40]);
        Assert.Equal(0, Command.Run("inspect", whole).ExitCode);
        MustRefuse(Command.Run("publish", cut, "--out", folder), "cut.zip", "damaged or truncated");
        Assert.Equal([cut], Directory.EnumerateFiles(folder, "cut.*"));
    }

    [Fact]
    public void An_empty_file_is_called_empty()
    {
        var path = Path.Combine(Folder("blank"), "blank.md");
        File.WriteAllText(path, "\n");
        MustRefuse(Command.Run("inspect", path), "blank.md", "is empty");
    }

    [Fact]
    public void An_unknown_edition_is_answered_with_the_known_ones()
    {
        var folder = Folder("unknown-edition");
        var run = Command.Run("publish", Sample, "--out", folder, "--editions", "html,mobi");
        MustRefuse(run, "mobi", "html");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void An_unknown_option_is_named()
    {
        MustRefuse(Command.Run("publish", Sample, "--colour", "blue"), "--colour");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        // A file stands where the folder should be: that stops root too, who may write anywhere.
        var blocked = Path.Combine(Folder("unwritable"), "editions");
        File.WriteAllText(blocked, "in the way");
        MustRefuse(Command.Run("publish", Sample, "--out", blocked), blocked, "can't be written");
        Assert.Equal("in the way", File.ReadAllText(blocked));
    }

    [Fact]
    public void A_failed_run_leaves_the_last_good_editions()
    {
        var folder = Folder("last-good");
        var source = Path.Combine(Folder("last-good-source"), "shapes.md");
        File.Copy(Sample, source);
        Assert.Equal(0, Command.Run("publish", source, "--out", folder, "--draft").ExitCode);
        var good = Directory
            .EnumerateFiles(folder)
            .ToDictionary(path => path, File.ReadAllBytes, StringComparer.Ordinal);
        Assert.Equal(5, good.Count);

        File.WriteAllBytes(source, "PK\u0003\u0004 no zip after all"u8.ToArray());
        Assert.Equal(2, Command.Run("publish", source, "--out", folder).ExitCode);
        Assert.Equal(
            good.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        );
        Assert.All(good, pair => Assert.Equal(pair.Value, File.ReadAllBytes(pair.Key)));
    }

    [Fact]
    public void Results_go_to_standard_output_and_messages_to_standard_error()
    {
        var run = Command.Run("inspect", Sample, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.NotEmpty(json.RootElement.GetProperty("entries").EnumerateArray());
    }

    [Fact]
    public void A_check_with_errors_exits_with_one()
    {
        var path = Path.Combine(Folder("faulty"), "faulty.md");
        File.WriteAllText(
            path,
            "# Words\n\n* **Alpha** is the first, see [beta](#no-such-place).\n* **Gamma** is the third.\n"
        );
        var run = Command.Run("check", path, "--fail-on", "note");
        Assert.True(run.ExitCode == 1, run.Said);
        Assert.Equal(0, Command.Run("check", path, "--fail-on", "never").ExitCode);
    }

    private static string Folder(string name) =>
        Repository.EmptyFolder(Path.Combine("command", name));

    private static void MustRefuse(Run run, params string[] words)
    {
        Assert.True(run.ExitCode == 2, run.Said);
        Assert.Empty(run.Output);
        Assert.All(words, word => Assert.Contains(word, run.Errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Errors, StringComparison.Ordinal);
        Assert.InRange(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 4);
    }
}
