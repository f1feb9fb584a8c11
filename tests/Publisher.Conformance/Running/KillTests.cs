using System.Diagnostics;
using System.Globalization;
using Publisher.Cli.Files;

namespace Publisher.Conformance.Running;

/// <summary>The real command, killed while it puts its files in their places.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 200;
    private const int Workers = 2;

    /// <summary>From one sign to the next it takes about as long.</summary>
    private const int MostMicroseconds = 1_000;

    private const string Editions = "html,docx";

    private static readonly string[] Versions = ["alpha", "omega"];

    [Fact]
    public async Task Killed_200_times_in_its_last_step_publish_leaves_one_whole_set_each_time()
    {
        var seed = Random.Shared.Next();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var workers = Enumerable
            .Range(0, Workers)
            .Select(worker => Task.Run(() => Work(worker, seed + worker)));

        var found = (await Task.WhenAll(workers)).SelectMany(states => states).ToList();

        foreach (var (state, count) in found.CountBy(state => state))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state}: {count}"));
        }

        Assert.Equal(Kills, found.Count);
    }

    /// <returns>What each kill left.</returns>
    private static List<string> Work(int worker, int seed)
    {
        var random = new Random(seed);
        var home = Repository.EmptyFolder(Path.Combine("kills", $"{worker}"));
        var sets = Versions.Select(word => Published(home, word)).ToList();
        var folder = Path.Combine(home, "out");
        Run(home, Versions[0], folder).WaitForExit();
        var states = new List<string>();
        for (var kill = 0; kill < Kills / Workers; kill++)
        {
            var context = $"seed {seed}, kill {kill}";
            var before = Set(folder);
            var next = before == sets[0] ? 1 : 0;
            states.Add(Kill(home, Versions[next], folder, random));

            Recovery.LookAt(folder);

            var after = Set(folder);
            Assert.True(after == before || after == sets[next], $"{context}: {after}");
            Assert.Equal(
                ["lock", "manifest.json"],
                Directory
                    .EnumerateFileSystemEntries(Path.Combine(folder, ".publisher"))
                    .Select(path => Path.GetFileName(path))
                    .Order(StringComparer.Ordinal)
            );
        }

        return states;
    }

    /// <summary>Kills a run at a moment after one of the signs that its last step gives on the disk.</summary>
    private static string Kill(string home, string word, string folder, Random random)
    {
        using var run = Run(home, word, folder);
        var paths = new EditionPaths(folder);
        var sign = random.GetItems(Signs(paths, run.Id), 1)[0];
        while (!Path.Exists(sign) && !run.HasExited)
        {
            Thread.Yield();
        }

        var clock = Stopwatch.StartNew();
        var pause = random.Next(MostMicroseconds);
        while (clock.Elapsed.TotalMicroseconds < pause)
        {
            Thread.SpinWait(10);
        }

        run.Kill();
        run.WaitForExit();
        return Directory.Exists(paths.Commit) ? "within"
            : paths.Runs().Any() ? "before"
            : "after";
    }

    private static string[] Signs(EditionPaths paths, int process)
    {
        var run = Path.Combine(
            paths.Own,
            $"run-{process.ToString(CultureInfo.InvariantCulture)}-0"
        );
        var old = EditionPaths.Old(paths.Commit);
        return
        [
            Path.Combine(EditionPaths.New(run), "g.ids.json"),
            EditionPaths.Journal(run),
            paths.Commit,
            Path.Combine(old, "g.docx"),
            Path.Combine(old, "g.html"),
            Path.Combine(old, EditionPaths.ManifestFile),
            paths.Done,
        ];
    }

    /// <summary>A set as one text: what each file is, by its hash.</summary>
    private static string Set(string folder) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(folder)
                .Order(StringComparer.Ordinal)
                .Select(path =>
                    $"{Path.GetFileName(path)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}"
                )
        );

    private static string Published(string home, string word)
    {
        var folder = Path.Combine(home, $"whole-{word}");
        Run(home, word, folder).WaitForExit();
        Assert.True(File.Exists(Path.Combine(folder, "g.html")), $"{word} was not published.");
        return Set(folder);
    }

    /// <summary>The same name and other words, so that no file of one set is that of the other.</summary>
    private static Process Run(string home, string word, string folder)
    {
        var source = Path.Combine(
            Directory.CreateDirectory(Path.Combine(home, word)).FullName,
            "g.md"
        );
        if (!File.Exists(source))
        {
            File.WriteAllText(
                source,
                $"# Glossary\n\n- **Term** is the word {word}, see Letter.\n- **Letter** is what {word} is.\n"
            );
        }

        return Command.Start("publish", source, "--out", folder, "--editions", Editions, "--quiet");
    }
}
