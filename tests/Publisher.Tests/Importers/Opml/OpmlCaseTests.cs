using Xunit;

namespace Publisher.Tests.Importers.Opml;

/// <summary>Each .opml under Cases/opml shows how one outliner writes; the .txt beside it is the document that it must
/// become, with every finding.</summary>
public sealed class OpmlCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Golden.Cases("opml", "*.opml").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_imports_as_its_dump_says(string file)
    {
        var path = Golden.Cases("opml", file).Single();
        var files = new MemoryFiles(file, File.ReadAllBytes(path));

        var result = Publisher.Importers.Importers.Import(file, file, files);

        Assert.True(result.Account.IsBalanced);
        Golden.Match(Path.ChangeExtension(path, ".txt"), DocumentDump.Of(result));
    }
}
