using System.Text.Json;
using Publisher.Checks;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests;

/// <summary>Of samples of ours it is written beside them what a reader judges them to hold, in the form that the judged real
/// ones have: the entries in <c>.gold.json</c>, the sentences that were cut off in <c>.truth.json</c>.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class JudgedSampleTests
{
    private const string Gold = ".gold.json";

    private const string Truth = ".truth.json";

    public static TheoryData<string> WithEntries => Named(Gold);

    public static TheoryData<string> WithCuts => Named(Truth);

    [Theory]
    [MemberData(nameof(WithEntries))]
    public void Entries_are_found_with_their_aliases_and_nothing_else_is_one(string name)
    {
        var judged = Judged(name, Gold)
            .GetProperty("entries")
            .EnumerateArray()
            .Select(entry =>
                Joined([
                    .. Texts(entry.GetProperty("terms")),
                    .. Texts(entry.GetProperty("aliases")),
                ])
            );

        Assert.Equal(
            judged,
            Outline.Of(Document(name)).Entries.Select(entry => Joined(entry.Headword.Terms))
        );
    }

    [Theory]
    [MemberData(nameof(WithCuts))]
    public void Sentences_that_were_cut_off_are_reported_and_no_other(string name) =>
        Assert.Equal(
            Texts(Judged(name, Truth)),
            Check
                .RunAll(Document(name))
                .Where(finding => finding.Check == "finished-sentence")
                .Select(finding => finding.Quote)
        );

    /// <summary>Each export that a judgement stands beside, in whatever format.</summary>
    private static TheoryData<string> Named(string judgement) =>
        [
            .. SampleFiles
                .OwnNamed(".zip", ".md", ".docx")
                .Where(name =>
                    File.Exists(SampleFiles.PathOf(Path.ChangeExtension(name, judgement)))
                ),
        ];

    private static JsonElement Judged(string name, string judgement) =>
        JsonElement.Parse(SampleFiles.Bytes(Path.ChangeExtension(name, judgement)));

    private static IEnumerable<string> Texts(JsonElement array) =>
        array.EnumerateArray().Select(text => text.GetString()!);

    private static string Joined(IEnumerable<string> terms) => string.Join(" | ", terms);

    private static Document Document(string name)
    {
        var files = new MemoryFiles(name, SampleFiles.Bytes(name));
        return Normaliser.Normalise(Publisher.Importers.Importers.Import(name, name, files).Value);
    }
}
