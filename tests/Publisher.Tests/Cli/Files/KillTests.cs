using System.Globalization;
using Publisher.Cli;
using Publisher.Cli.Files;
using Xunit;

namespace Publisher.Tests.Cli.Files;

/// <summary>A run that is killed before, or within, any of the steps in which it changes the disk.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 200;
    private const int Lifetime = 50;

    [Fact]
    public void A_kill_at_any_step_leaves_one_whole_set_once_the_next_run_has_looked()
    {
        var step = 0;
        for (var dies = true; dies; step++)
        {
            using var scratch = new ScratchFolder();
            var folder = Published(scratch);
            dies = Kill(folder, step);

            Recovery.LookAt(folder);

            Sets.MustBeWhole(folder, $"killed at step {step}");
            Sets.Publish(folder, Sets.New, "new");
            Sets.MustBeWhole(folder, $"published again after step {step}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step} steps"));
        Assert.InRange(step, 20, Lifetime);
    }

    [Fact]
    public void So_do_200_kills_of_runs_and_of_the_runs_that_mend_after_them()
    {
        var seed = Random.Shared.Next();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var random = new Random(seed);
        using var scratch = new ScratchFolder();
        var folder = Published(scratch);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The sets change from run to run, so that each finds what the one before left.
            var isOld = random.Next(2) == 0;
            Kill(folder, random.Next(Lifetime), isOld ? Sets.Old : Sets.New, isOld ? "old" : "new");
            while (random.Next(3) == 0)
            {
                Mend(folder, random.Next(Lifetime / 2));
            }

            Recovery.LookAt(folder);

            MustBeOneSet(folder, $"seed {seed}, kill {kill}");
        }
    }

    [Fact]
    public void A_step_that_fails_leaves_the_old_set_at_once()
    {
        var fails = true;
        for (var step = 1; fails; step++)
        {
            using var scratch = new ScratchFolder();
            var folder = Published(scratch);
            var disk = new DyingDisk(step, fails: true);
            try
            {
                Sets.Publish(folder, Sets.New, "new", disk);
                fails = disk.HasEnded;
            }
            catch (UsageException error)
            {
                Assert.Contains("The disk failed.", error.Message, StringComparison.Ordinal);
                Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "a.html")));
            }

            Recovery.LookAt(folder);
            Sets.MustBeWhole(folder, $"failed at step {step}");
        }
    }

    [Fact]
    public void A_first_run_that_is_killed_leaves_nothing_or_all()
    {
        var dies = true;
        for (var step = 0; dies; step++)
        {
            using var scratch = new ScratchFolder();
            var folder = Path.Combine(scratch.Root, "out");
            dies = Kill(folder, step);

            Recovery.LookAt(folder);

            var found = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Count() : 0;
            Assert.True(found is 0 || found == Sets.New.Length, $"{found} files after step {step}");
        }
    }

    [Fact]
    public void A_folder_of_the_set_is_whole_after_a_kill_at_any_step()
    {
        var dies = true;
        for (var step = 0; dies; step++)
        {
            using var scratch = new ScratchFolder();
            var folder = Path.Combine(scratch.Root, "out");
            Sets.PublishSite(folder, ["index.html", "a/b/old.html"], "old");
            var disk = new DyingDisk(step);
            try
            {
                Sets.PublishSite(folder, ["index.html", "c/new.html"], "new", disk);
            }
            catch (KilledException) { }

            dies = disk.HasEnded;
            Recovery.LookAt(folder);

            var site = Path.Combine(folder, "site");
            var files = Sets.Files(site).ToList();
            var isOld = files.SequenceEqual(["a/b/old.html", "index.html"]);
            Assert.True(isOld || files.SequenceEqual(["c/new.html", "index.html"]));
            Assert.All(
                files,
                file =>
                    Assert.Equal(isOld ? "old" : "new", File.ReadAllText(Path.Combine(site, file)))
            );
            Assert.True(!isOld || !Directory.Exists(Path.Combine(site, "c")));
        }
    }

    private static string Published(ScratchFolder scratch)
    {
        var folder = Path.Combine(scratch.Root, "out");
        Sets.Publish(folder, Sets.Old, "old");
        return folder;
    }

    private static bool Kill(string folder, int lifetime) =>
        Kill(folder, lifetime, Sets.New, "new");

    private static bool Kill(string folder, int lifetime, string[] names, string word)
    {
        var disk = new DyingDisk(lifetime);
        try
        {
            Sets.Publish(folder, names, word, disk);
        }
        catch (KilledException) { }

        return disk.HasEnded;
    }

    private static void Mend(string folder, int lifetime)
    {
        var paths = new EditionPaths(folder);
        using var held = HeldFile.Try(paths.Lock);
        try
        {
            Recovery.MakeGood(paths, new DyingDisk(lifetime));
        }
        catch (KilledException) { }
    }

    /// <summary>Once the third file was published it stays, as a set of fewer editions leaves it.</summary>
    private static void MustBeOneSet(string folder, string context)
    {
        var words = Sets.Old.Select(name => File.ReadAllText(Path.Combine(folder, name))).ToList();
        Assert.True(words.Distinct(StringComparer.Ordinal).Count() == 1, context);
        var third = Path.Combine(folder, Sets.New[^1]);
        Assert.True(words[0] == "old" || File.Exists(third), context);
        Assert.True(!File.Exists(third) || File.ReadAllText(third) == "new", context);
    }
}
