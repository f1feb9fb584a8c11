using System.Collections.Concurrent;
using System.Security.Cryptography;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Commands.Watching;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Cli.Commands.Watching;

public sealed class WatchLoopTests(ITestOutputHelper output) : IDisposable
{
    private const int Edits = 40;
    private const string Sound =
        "# Glossary\n\n- **Alpha** is the first letter, before Beta.\n- **Beta** is the second letter, after Alpha.\n";

    private readonly ScratchFolder _scratch = new();
    private readonly BlockingCollection<WatchedRun> _runs = [];

    private string Out => Path.Combine(_scratch.Root, "out");

    public void Dispose()
    {
        _scratch.Dispose();
        _runs.Dispose();
    }

    [Fact]
    public void A_saved_document_is_published_again()
    {
        var source = _scratch.Write("g.md", Sound);
        using var watch = Start(Request(source));
        Assert.NotNull(Next().Published);

        File.WriteAllText(source, Sound.Replace("first", "opening", StringComparison.Ordinal));

        Assert.Equal([source], Next().Changed);
        Assert.Contains("opening letter", Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publisher.yml", "title: Letters", "Letters")]
    [InlineData("look/html/style.css", "main { color: rebeccapurple }", "rebeccapurple")]
    public void Settings_and_templates_that_come_are_read(string path, string text, string said)
    {
        var source = _scratch.Write("g.md", Sound);
        _scratch.Write("look/html/mathematics.css", "");
        using var watch = Start(
            Request(source) with
            {
                Templates = Path.Combine(_scratch.Root, "look"),
            }
        );
        Next();

        _scratch.Write(path, text);

        Assert.NotNull(Next().Published);
        Assert.Contains(said, Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_was_lacking_is_read_when_it_comes()
    {
        var source = _scratch.Write("g.md", Sound + "\n![A dot](dot.svg)\n");
        using var watch = Start(Request(source));
        Next();

        _scratch.Write(
            "dot.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><circle r='4'/></svg>"
        );

        Assert.Equal(["dot.svg"], Next().Changed.Select(path => Path.GetFileName(path)));
        Assert.Contains("<img", Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_editions_could_not_hold_is_counted_too()
    {
        var source = _scratch.Write("g.md", Sound + "\nNo font has \u0378.\n");
        using var watch = Start(Request(source));
        var run = Next();

        var findings = run.Published!.OfEditions.Count(finding =>
            finding.Severity == Severity.Warning
        );
        Assert.NotEqual(0, findings);
        var warnings = run.Published.Report.Count(Severity.Warning) + findings;
        Assert.Contains($" {warnings} warning", WatchMessages.Line(run), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_told_once_and_waited_out()
    {
        var source = _scratch.Write("g.md", Sound);
        using var watch = Start(Request(source));
        Next();
        var good = Html();

        _scratch.Write("publisher.yml", "titel: Letters");
        Assert.IsType<UsageException>(Next().Error);
        File.WriteAllText(source, "");
        File.Delete(Path.Combine(_scratch.Root, "publisher.yml"));
        Assert.IsType<UnreadableSourceException>(NextOther().Error);
        Assert.Equal(good, Html());

        File.WriteAllText(source, Sound);
        Assert.NotNull(NextOther().Published);
        Assert.Equal(good, Html());
    }

    [Fact]
    public void Without_a_document_there_is_nothing_to_wait_for()
    {
        using var loop = new WatchLoop(Request(Path.Combine(_scratch.Root, "none.md")), _runs.Add);

        Assert.Throws<UnreadableSourceException>(loop.Run);
    }

    [Fact]
    public void Editions_of_the_same_document_and_look_are_not_made_again()
    {
        var source = _scratch.Write("g.md", Sound);
        using var watch = Start(Request(source) with { Templates = Look("main { margin: 0 }") });
        Next();

        _scratch.Write("publisher.yml", "checks:\n  finished-sentence: off\n");
        Assert.All(Next().Published!.Published.Files, file => Assert.True(file.IsUnchanged));

        Look("main { margin: 1em }");
        Assert.Equal(["g.html"], Made(Next()));
    }

    [Fact]
    public void After_any_edits_the_editions_are_those_of_a_fresh_run()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var source = _scratch.Write("g.md", Sound);
        var request = Request(source) with { Templates = Look("") };
        using var watch = Start(request);
        Next();
        var fresh = request with { Folder = Path.Combine(_scratch.Root, "fresh") };
        PublishRun.Of(fresh);
        for (var edit = 0; edit < Edits; edit++)
        {
            var said = Edit(random, source);
            var run = NextOther();
            if (Attempt(fresh) is { } error)
            {
                Assert.Equal(error, run.Error?.Message);
            }

            Assert.True(
                Files(request.Folder).SequenceEqual(Files(fresh.Folder)),
                $"seed {seed}, edit {edit} ({said}): {string.Join(", ", Files(request.Folder).Except(Files(fresh.Folder)))}"
            );
        }
    }

    /// <summary>A run that watches remembers lines; one by itself does not.</summary>
    [Fact]
    public void What_is_remembered_of_lines_changes_nothing()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var source = _scratch.Write("g.md", Book());
        var request = Request(source) with { Editions = PublishOptions.Choose("html") };
        using var watch = Start(request);
        Next();
        var fresh = request with { Folder = Path.Combine(_scratch.Root, "fresh") };
        for (var edit = 0; edit < Edits; edit++)
        {
            Save(source, EditWords(random, File.ReadAllLines(source)));
            var watched = NextOther().Published!;
            var alone = PublishRun.Of(fresh);

            Assert.Equal(
                alone.Report.Findings.Select(found => found.Finding),
                watched.Report.Findings.Select(found => found.Finding)
            );
            Assert.True(
                Files(request.Folder).SequenceEqual(Files(fresh.Folder)),
                $"seed {seed}, edit {edit}"
            );
        }
    }

    /// <summary>The beginning of a glossary, and faults of every kind.</summary>
    private static string Book() =>
        string.Join(
            '\n',
            [
                .. File.ReadLines(Path.Combine(SampleFiles.Repository, "source-doc", "glossary.md"))
                    .Take(120),
                .. File.ReadLines(Path.Combine(SampleFiles.Repository, "source-doc", "faulty.md")),
            ]
        );

    /// <summary>Words of one line taken out, doubled or made bold, a line moved, or parts of two exchanged.</summary>
    private static string[] EditWords(Random random, string[] lines)
    {
        var (at, other) = (random.Next(lines.Length), random.Next(lines.Length));
        var words = lines[at].Split(' ');
        var word = random.Next(words.Length);
        (lines[at], lines[other]) = random.Next(5) switch
        {
            0 => (string.Join(' ', words[..word]), lines[other]),
            1 => (
                string.Join(' ', [.. words[..word], .. words[Math.Max(0, word - 1)..]]),
                lines[other]
            ),
            2 => (lines[other], lines[at]),
            3 => (
                string.Join(' ', [.. words[..word], $"**{words[word]}**", .. words[(word + 1)..]]),
                lines[other]
            ),
            _ => ($"{lines[at]} It has some.", lines[other]),
        };
        // None is the document that it was.
        lines[^1] += $" {random.Next(1000)}";
        return lines;
    }

    private static string? Attempt(PublishRequest request)
    {
        try
        {
            PublishRun.Of(request);
            return null;
        }
        catch (Exception error) when (error is UsageException or UnreadableSourceException)
        {
            return error.Message;
        }
    }

    /// <summary>One edit of a kind that authors make, sound or not; each changes a file.</summary>
    private string Edit(Random random, string source)
    {
        var lines = File.ReadAllLines(source).ToList();
        var word = $"{(char)random.Next('a', 'z' + 1)}{random.Next(100_000)}";
        switch (random.Next(7))
        {
            case 0:
                lines.Insert(random.Next(2, lines.Count + 1), $"- **{word}** is a word, see Beta.");
                break;
            case 1 when lines.Count > 4:
                lines.RemoveAt(random.Next(2, lines.Count));
                break;
            case 2:
                var line = random.Next(lines.Count);
                lines[line] = $"{lines[line]} It has {word}.";
                break;
            case 3:
                return Settings(
                    $"title: {word}\nindex: {(random.Next(2) == 0 ? "true" : "false")}"
                );
            case 4:
                return Settings($"checks:\n  finished-sentence: off\n# {word}");
            case 5:
                return Settings($"{word}: unknown");
            default:
                return Look($"main {{ --own: {word} }}");
        }

        Save(source, lines);
        return source;
    }

    /// <summary>Puts a file in place whole, so that no run sees a part of it, however busy the machine is.</summary>
    private void Save(string path, IEnumerable<string> lines)
    {
        var beside = Path.Combine(_scratch.Root, "saved");
        File.WriteAllLines(beside, lines);
        File.Move(beside, path, overwrite: true);
    }

    private string Settings(string yaml)
    {
        var path = Path.Combine(_scratch.Root, "publisher.yml");
        Save(path, [yaml]);
        return path;
    }

    private string Look(string css)
    {
        _scratch.Write("look/html/style.css", css);
        return Path.Combine(_scratch.Root, "look");
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(path =>
                $"{Path.GetFileName(path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"
            );

    private static IEnumerable<string> Made(WatchedRun run) =>
        run.Published!.Published.Files.Where(file => !file.IsUnchanged).Select(file => file.Name);

    private string Html() => File.ReadAllText(Path.Combine(Out, "g.html"));

    private PublishRequest Request(string source) =>
        new(source, Out, PublishOptions.Choose("html,epub,pdf,docx"));

    private RunningWatch Start(PublishRequest request) => new(new(request, _runs.Add));

    private WatchedRun Next() => _runs.Take(TestContext.Current.CancellationToken);

    /// <summary>The run after all that has been saved: one may have seen a part of it.</summary>
    private WatchedRun NextOther()
    {
        var run = Next();
        while (_runs.TryTake(out var later, Settled))
        {
            run = later;
        }

        return run;
    }

    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(100);
}
