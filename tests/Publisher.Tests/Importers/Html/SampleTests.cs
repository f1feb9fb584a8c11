using Publisher.Importers.Html;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Html;

[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class SampleTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Samples.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_export_keeps_its_words_in_order(string name)
    {
        var sample = Samples.Read(name);
        var page = sample.Files.Read(sample.Path)!.Value.ToArray();

        var document = HtmlImporter.Import(sample.Path, sample.Files).Value;

        Assert.Equal(VisibleWords.Of(page), VisibleWords.Words(PlainText.Of(document)));
    }

    public static TheoryData<string, string> Downloads => SamplePairs.Downloads;

    [Theory]
    [MemberData(nameof(Downloads))]
    public void Two_downloads_of_one_document_are_one_document(string one, string other)
    {
        var first = Import(one);
        var second = Import(other);

        Assert.Equal(first, second with { Name = first.Name });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_export_is_read_even_as_it_lies(string name)
    {
        var raw = File.ReadAllText(SampleFiles.PathOf(name));
        var document = HtmlImporter.Import("raw.html", new MemoryFiles("raw.html", raw)).Value;

        Assert.NotEmpty(document.Blocks);
    }

    private static Document Import(string name)
    {
        var sample = Samples.Read(name);
        return HtmlImporter.Import(sample.Path, sample.Files).Value;
    }
}
