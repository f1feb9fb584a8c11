using Publisher.Importers.Markdown;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

/// <summary>Each .md under Cases/markdown shows one quirk of Google's, each under Cases/common-markdown one way in which
/// people write; the .txt beside it is the document that it must become, with every finding.</summary>
public sealed class MarkdownCaseTests
{
    public static TheoryData<string> Googles => Cases("markdown");

    public static TheoryData<string> Peoples => Cases("common-markdown");

    [Theory]
    [MemberData(nameof(Googles))]
    public void A_case_imports_as_its_dump_says(string file) =>
        Match("markdown", file, files => MarkdownImporter.ImportGoogles(file, files));

    [Theory]
    [MemberData(nameof(Peoples))]
    public void What_people_write_imports_as_its_dump_says(string file) =>
        Match("common-markdown", file, files => MarkdownImporter.Import(file, files));

    private static TheoryData<string> Cases(string folder) =>
        [.. Golden.Cases(folder, "*.md").Select(path => Path.GetFileName(path))];

    private static void Match(string folder, string file, Func<MemoryFiles, ImportResult> import)
    {
        var path = Golden.Cases(folder, file).Single();
        var result = import(new MemoryFiles(file, File.ReadAllBytes(path)));

        Golden.Match(Path.ChangeExtension(path, ".txt"), DocumentDump.Of(result));
    }
}
