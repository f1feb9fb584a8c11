using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Normalisation;

/// <summary>Each .md under Cases/entries is a document in which several ways of writing entries meet; the .txt beside it
/// says what a careful reader finds there, and what was considered and left.</summary>
public sealed class EntryCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Golden.Cases("entries", "*.md").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_has_the_entries_that_a_reader_finds(string file)
    {
        var path = Golden.Cases("entries", file).Single();
        var files = new MemoryFiles(file, File.ReadAllBytes(path));

        var document = Normaliser.Normalise(MarkdownImporter.Import(file, files).Value);

        Golden.Match(Path.ChangeExtension(path, ".txt"), EntryDump.Of(document));
    }
}
