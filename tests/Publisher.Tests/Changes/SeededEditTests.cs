using System.Globalization;
using Publisher.Changes;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Changes;

/// <summary>What is said of edits of each kind, made by a seed in glossaries by many authors: kind and place, and nothing
/// else.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class SeededEditTests(ITestOutputHelper output)
{
    /// <summary>A dozen edits can't tell this from less, so one may be wrong whatever their number.</summary>
    private const double LeastRight = 0.98;
    private const int TriesAnEdit = 60;

    /// <summary>PUBLISHER_EDITS sets how many of each kind there are.</summary>
    private static readonly int Edits = int.TryParse(
        Environment.GetEnvironmentVariable("PUBLISHER_EDITS"),
        CultureInfo.InvariantCulture,
        out var edits
    )
        ? edits
        : 12;

    private static readonly Lazy<IReadOnlyList<EditedGlossary>> Glossaries = new(() =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(SampleFiles.Repository, "tests/Publisher.Training/Glossaries"),
                    "*.md"
                )
                .Concat(
                    Directory.EnumerateFiles(
                        Path.Combine(SampleFiles.Repository, "tests/Publisher.Tests/Cases/changes"),
                        "*.md"
                    )
                )
                .Concat(
                    SampleFiles.Real is { } real
                    && Directory.Exists(Path.Combine(real, "glossaries"))
                        ? Directory.EnumerateFiles(Path.Combine(real, "glossaries"), "*.md")
                        : []
                )
                .Order(StringComparer.Ordinal)
                .Select(EditedGlossary.Read)
                .Where(glossary =>
                    glossary.Outline.Entries.Count + glossary.Outline.Sections.Count > 1
                ),
        ]
    );

    public static TheoryData<string> Kinds => [.. SeededEdit.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_edit_is_told_by_kind_and_place_and_nothing_else_is_told(string kind)
    {
        var random = new Random(kind.Length * 7919);
        var wrong = new List<string>();
        var made = 0;
        for (var tries = 0; made < Edits && tries < Edits * TriesAnEdit; tries++)
        {
            var glossary = Glossaries.Value[random.Next(Glossaries.Value.Count)];
            if (SeededEdit.Of(kind, glossary, random) is { } edit)
            {
                made++;
                wrong.AddRange(Judged(edit));
            }
        }

        output.WriteLine($"{kind}: {made - wrong.Count} of {made} right");
        Assert.True(
            made >= Math.Min(Edits, 5) && wrong.Count <= Math.Max(1, (1 - LeastRight) * made),
            $"{kind}: {wrong.Count} of {made} wrong\n{string.Join('\n', wrong)}"
        );
    }

    private static IEnumerable<string> Judged(SeededEdit edit)
    {
        var found = DocumentDifference
            .Between(edit.Before.Document, edit.After.Document)
            .Where(change => !IsConsequence(change, edit))
            .Select(change => (change.Kind, change.Of, change.Unit.Name))
            .ToList();
        var isRight = edit.Expected.Kind is ChangeKind.Split or ChangeKind.Merged
            ? found is [var only]
                && only.Kind == edit.Expected.Kind
                && only.Name == edit.Expected.Name
            : found.Count == 1 && found[0] == edit.Expected;
        return isRight
            ? []
            : [$"{edit.Before.Name}: {edit.Expected} told as {string.Join("; ", found)}"];
    }

    /// <summary>With words go their links, and with an entry those that lead to it.</summary>
    private static bool IsConsequence(Change change, SeededEdit edit) =>
        change.Kind == ChangeKind.Sources
        || (change.Kind == ChangeKind.Links && edit.Expected.Kind != ChangeKind.Links);
}
