using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>One document, exported twice, is understood alike: the same sections, entries and links.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class PairTests
{
    public static TheoryData<string, string> Pairs => SamplePairs.All;

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_exports_of_a_document_are_understood_alike(string one, string other) =>
        Assert.Equal(Understood(one), Understood(other));

    private static List<string> Understood(string name)
    {
        var file = Path.GetFileName(name);
        var bytes = SampleFiles.Bytes(name);
        var import = Publisher.Importers.Importers.Import(file, file, new MemoryFiles(file, bytes));
        var outline = Outline.Of(Normaliser.Normalise(import.Value));
        return
        [
            .. outline.Sections.Select(section =>
                $"{section.Section.Level} {section.Id}: {section.Title}"
            ),
            .. outline.Entries.Select(entry =>
                $"{entry.Section}/{entry.Parent}/{entry.Id}: {string.Join(", ", entry.Headword.Terms)} = {PlainText.Of(entry.Head)}"
            ),
            .. outline.Links.Select(link =>
                $"{link.From} -> {Target(link)}: {PlainText.Of(link.Link.Content)}"
            ),
        ];
    }

    /// <summary>Formats name a heading that is not there in their own ways.</summary>
    private static string Target(OutlineLink link) =>
        link.Link is { IsInternal: true, Target: null } ? "nothing" : link.To;
}
