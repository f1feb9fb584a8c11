using System.Globalization;
using System.Text;
using Publisher.Checks;
using Publisher.Feedback;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Checks;

/// <summary>Cases are exports in a folder a check, of which it reports the lines that end in <c>⟵</c>, and no
/// others.</summary>
public sealed class CheckCaseTests
{
    private const string Mark = "⟵";
    private static readonly string Folder = Path.Combine(
        Golden.Repository,
        "tests",
        "Publisher.Tests",
        "Cases",
        "checks"
    );

    /// <summary>What the cases of <c>current-term</c> are configured with.</summary>
    private static readonly CheckSettings Settings = new()
    {
        Choices =
        [
            new("reading-ease", Severity.Note),
            new("referenced-term", Severity.Note),
            new("expanded-abbreviation", Severity.Note),
        ],
        Today = new(2026, 1, 31),
        Remarks =
        [
            new("each feature corresponds to a neuron")
            {
                Kind = RemarkKind.Wrong,
                Date = new(2026, 1, 3),
            },
            new("... it matters whether the feature") { Kind = RemarkKind.Unfinished },
            new("a part of a model which does one thing") { Note = "Only one?" },
            new("a classifier of activations") { Status = RemarkStatus.Corrected },
            new("a tool that reads the stream") { Status = RemarkStatus.Declined },
            new("It reads from one place") { Status = RemarkStatus.Answered },
            new("what an activation is exchanged for by hand") { Status = RemarkStatus.Corrected },
        ],
        Links =
        [
            new("https://dead.example/guide", LinkState.Dead, "it answers 410 (gone)"),
            new(
                "https://archived.example/",
                LinkState.Dead,
                "its name is not known (DNS), since 2026-01-02"
            )
            {
                Snapshot = new(
                    "https://web.archive.org/web/2019/https://archived.example/",
                    new(2019, 2, 3)
                ),
            },
            new("https://alive.example/mill#stones", LinkState.Alive, ""),
            new("https://alive.example/mill#sails", LinkState.FragmentMissing, "it has no “sails”"),
            new("https://moved.example/oven", LinkState.Moved, "")
            {
                Instead = "https://moved.example/new",
            },
            new("https://blocked.example/", LinkState.Blocked, "it answers 403 (forbidden)"),
            new("https://slow.example/", LinkState.TimedOut, "it did not answer in time"),
            new("https://limited.example/", LinkState.RateLimited, "it limits"),
        ],
        Superseded = [new("neural circuit", "circuit")],
        Canonical =
        [
            new("Residual stream", new(2024, 6, 1), "https://example.org/glossary", 12),
            new("Logit lens", new(2025, 6, 1), "https://example.org/glossary", 12),
        ],
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var folder in Directory.GetDirectories(Folder).Order(StringComparer.Ordinal))
            {
                foreach (
                    var file in Directory.GetFiles(folder, "*.*").Order(StringComparer.Ordinal)
                )
                {
                    data.Add(Path.GetFileName(folder), Path.GetFileName(file));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Marked_lines_are_reported_and_nothing_else(string check, string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, check, file));
        var expected = text.Split('\n')
            .Where(line => line.EndsWith(Mark, StringComparison.Ordinal))
            .Select(line => Words(line[..^Mark.Length]))
            .ToList();

        var found = Findings(check, file, text.Replace($" {Mark}", "", StringComparison.Ordinal));

        Assert.True(
            found.Count == expected.Count
                && found.Zip(expected).All(pair => Quotes(pair.First, pair.Second)),
            $"Reported:\n{string.Join('\n', found.Select(finding => $"{finding.Quote} | {finding.Message}"))}\nexpected:\n{string.Join('\n', expected)}"
        );
    }

    public static TheoryData<string> Checks => [.. Cases.Select(row => row.Data.Item1).Distinct()];

    /// <summary>What an author reads, kept beside the cases to be read as a whole.</summary>
    [Theory]
    [MemberData(nameof(Checks))]
    public void Each_finding_is_told_in_the_words_on_record(string check)
    {
        var told = new StringBuilder();
        foreach (var row in Cases.Where(row => row.Data.Item1 == check))
        {
            var file = row.Data.Item2;
            var text = File.ReadAllText(Path.Combine(Folder, check, file));
            told.Append(CultureInfo.InvariantCulture, $"{file}\n");
            foreach (
                var finding in Findings(
                    check,
                    file,
                    text.Replace($" {Mark}", "", StringComparison.Ordinal)
                )
            )
            {
                var severity = finding.Severity.ToString().ToLowerInvariant();
                told.Append(
                    CultureInfo.InvariantCulture,
                    $"  {severity}: {finding.Message}\n    {finding.Hint}\n"
                );
            }
        }

        Golden.Match(Path.Combine(Folder, "..", "messages", $"{check}.txt"), told.ToString());
    }

    [Fact]
    public void A_finding_without_words_quotes_no_line() =>
        Assert.False(Quotes(new("unique-term", Severity.Warning, "Twice.", "Keep one."), "words"));

    [Fact]
    public void Every_check_has_cases_and_every_folder_is_of_one() =>
        Assert.Equal(
            Check.All.Select(check => check.Name).Order(StringComparer.Ordinal),
            Directory
                .GetDirectories(Folder)
                .Select(folder => Path.GetFileName(folder)!)
                .Append(FinishedSentenceTests.Area)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_check_reports_in_one_case_and_is_silent_about_some_lines() =>
        Assert.All(
            Directory.GetDirectories(Folder),
            folder =>
            {
                var lines = Directory
                    .GetFiles(folder, "*.*")
                    .SelectMany(File.ReadAllLines)
                    .ToList();
                Assert.Contains(lines, line => line.EndsWith(Mark, StringComparison.Ordinal));
                Assert.Contains(
                    lines,
                    line => line.Length > 0 && !line.EndsWith(Mark, StringComparison.Ordinal)
                );
            }
        );

    private static bool Quotes(Finding finding, string line) =>
        finding.Quote.Length > 0 && line.Contains(Words(finding.Quote), StringComparison.Ordinal);

    private static List<Finding> Findings(string check, string file, string text)
    {
        var document = Normaliser.Normalise(
            Publisher.Importers.Importers.Import(file, file, new MemoryFiles(file, text)).Value
        );
        return
        [
            .. Check
                .RunAll(document, previous: null, Settings)
                .Where(finding => finding.Check == check),
        ];
    }

    private static string Words(string line) =>
        line.Replace("*", "", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal)
            .Trim();
}
