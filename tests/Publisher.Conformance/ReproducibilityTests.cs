using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Commands.Links;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Files;

namespace Publisher.Conformance;

/// <summary>The same source gives the same bytes, wherever and whenever it is published.</summary>
public sealed class ReproducibilityTests
{
    private static readonly string[] Editions = ["html", "epub", "pdf", "docx"];

    private static readonly string[] Endings = [".html", ".epub", ".pdf", "-book.pdf", ".docx"];

    public static TheoryData<string> Exports => Sources.FewNames;

    public static TheoryData<string> OwnNames => Sources.OwnNames;

    /// <summary>Turkish has its own capital i and a decimal comma; Kolkata is off by half an hour.</summary>
    public static TheoryData<string, string> Surroundings =>
        new()
        {
            { "Asia/Kolkata", "tr_TR.UTF-8" },
            { "America/St_Johns", "ar_SA.UTF-8" },
            { "UTC", "C" },
        };

    [Theory]
    [MemberData(nameof(Exports))]
    public void Another_folder_and_time_of_day_give_the_same_bytes(string name)
    {
        var published = Published.Of(name);
        var copy = Repository.EmptyFolder(Path.Combine("reproduced", name, "a copy of the source"));
        var source = CopyOf(published.Export.Path, copy);
        var folder = Repository.EmptyFolder(Path.Combine("reproduced", name, "editions"));
        var run = Command.Run("publish", source, "--out", folder, "--pdf", Published.Pdfs);
        MustMake(published, run, folder);
    }

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void Another_time_zone_and_language_give_the_same_bytes(string zone, string language)
    {
        foreach (var export in Sources.Few)
        {
            var folder = Repository.EmptyFolder(Path.Combine("reproduced", export.Name, language));
            var environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TZ"] = zone,
                ["LANG"] = language,
                ["LC_ALL"] = language,
            };
            var run = Command.RunIn(
                environment,
                "publish",
                export.Path,
                "--out",
                folder,
                "--pdf",
                Published.Pdfs
            );
            MustMake(Published.Of(export.Name), run, folder);
        }
    }

    /// <summary>What users run is compiled ahead of time, and in a run of its own; here the same code is compiled as it runs.</summary>
    [Theory]
    [MemberData(nameof(OwnNames))]
    public void Compiled_ahead_or_as_it_runs_the_command_gives_the_same_bytes(string name)
    {
        var export = Sources.Named(name);
        var ahead = Repository.EmptyFolder(Path.Combine("compiled", name, "ahead"));
        var running = Repository.EmptyFolder(Path.Combine("compiled", name, "running"));

        var run = Command.Run("publish", export.Path, "--out", ahead, "--draft");
        Assert.True(run.ExitCode == 0, run.Said);
        var opened = OpenedSource.Open(export.Path, null, lastEdition: running);
        var files = EditionFile.Of(
            opened.Name,
            Publisher.Editions.Editions.All,
            opened.Configuration.Pdf
        );
        Publication.Write(opened, null, files, [], running, Claims.None, KnownCopies.None.Copies);

        foreach (var file in files)
        {
            Assert.True(
                File.ReadAllBytes(Path.Combine(running, file.Name))
                    .AsSpan()
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(ahead, file.Name))),
                $"{file.Name} in {ahead} and {running} differ."
            );
        }
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_date_inside_every_edition_that_carries_one()
    {
        var published = Published.Of("shapes.md");
        var folder = Repository.EmptyFolder(Path.Combine("reproduced", "dated"));
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SOURCE_DATE_EPOCH"] = "1234567890", // 2009-02-13T23:31:30Z
        };
        var run = Command.RunIn(
            environment,
            "publish",
            published.Export.Path,
            "--out",
            folder,
            "--draft"
        );
        Assert.True(run.ExitCode == 0, run.Said);
        foreach (var edition in Editions)
        {
            var dated = Path.Combine(folder, $"shapes.{edition}");
            Assert.NotEqual(
                File.ReadAllBytes(published.Edition(edition)),
                File.ReadAllBytes(dated)
            );
        }

        var opf = Readers.EpubReader.Package(Path.Combine(folder, "shapes.epub"));
        Assert.Contains("2009-02-13T23:31:30Z", opf.ToString(), StringComparison.Ordinal);
        var core = Readers.DocxReader.Properties(Path.Combine(folder, "shapes.docx"));
        Assert.Contains("2009-02-13T23:31:30Z", core.ToString(), StringComparison.Ordinal);
    }

    private static void MustMake(Published expected, Run run, string folder)
    {
        Assert.True(run.ExitCode is 0 or 1, run.Said);
        foreach (var ending in Endings)
        {
            var path = expected.Written(ending);
            Assert.True(
                File.ReadAllBytes(path)
                    .AsSpan()
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(path)))),
                $"{path} and its namesake in {folder} differ."
            );
        }
    }

    /// <summary>The source with the settings beside it.</summary>
    private static string CopyOf(string path, string folder)
    {
        var settings = Path.Combine(Path.GetDirectoryName(path)!, "publisher.yml");
        if (File.Exists(settings))
        {
            File.Copy(settings, Path.Combine(folder, "publisher.yml"));
        }

        var pictures = Path.Combine(Path.GetDirectoryName(path)!, "images");
        if (Directory.Exists(pictures))
        {
            var there = Directory.CreateDirectory(Path.Combine(folder, "images")).FullName;
            foreach (var picture in Directory.EnumerateFiles(pictures))
            {
                File.Copy(picture, Path.Combine(there, Path.GetFileName(picture)));
            }
        }

        var copy = Path.Combine(folder, Path.GetFileName(path));
        File.Copy(path, copy);
        return copy;
    }
}
