using Publisher.Importers.Html;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Html;

public sealed class SampleTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Samples.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Every_real_export_keeps_its_words_in_order(string name)
    {
        var sample = Samples.Read(name);
        var page = sample.Files.Read(sample.Path)!.Value.ToArray();

        var document = HtmlImporter.Import(sample.Path, sample.Files).Value;

        Assert.Equal(VisibleWords.Of(page), VisibleWords.Words(PlainText.Of(document)));
    }
}
