using Publisher.Importers.Markdown;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

/// <summary>Each .md under Cases/markdown shows one quirk; the .txt beside it is the document that it must become, with
/// every finding.</summary>
public sealed class MarkdownCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Golden.Cases("markdown", "*.md").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_imports_as_its_dump_says(string file)
    {
        var path = Golden.Cases("markdown", file).Single();
        var files = new MemoryFiles(file, File.ReadAllBytes(path));

        var result = MarkdownImporter.Import(file, files);

        Golden.Match(Path.ChangeExtension(path, ".txt"), DocumentDump.Of(result));
    }
}
