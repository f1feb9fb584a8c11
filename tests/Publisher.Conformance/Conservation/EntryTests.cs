using Publisher.Conformance.Readers;

namespace Publisher.Conformance.Conservation;

/// <summary>Every entry and section of the model is a place of every edition, once and in its turn.</summary>
public sealed class EntryTests
{
    public static TheoryData<string> Exports => Sources.Names;

    [Theory]
    [MemberData(nameof(Exports))]
    public void Html_has_the_entries_of_the_model(string name)
    {
        var published = Published.Of(name);
        var ids = new ReadingOrder(published.Document).Ids;
        var page = HtmlReader.Parse(File.ReadAllText(published.Edition("html")));

        Assert.Equal(ids, page.All.Select(element => element.Id ?? "").Where(ids.Contains));
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Epub_has_the_entries_of_the_model(string name)
    {
        var published = Published.Of(name);
        var ids = new ReadingOrder(published.Document).Ids;
        var places = EpubReader
            .Spine(published.Edition("epub"))
            .SelectMany(file => file.Page.All)
            .Select(element => element.Id ?? "");

        Assert.Equal(ids, places.Where(ids.Contains));
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Docx_has_as_many_bookmarks_as_the_model_has_entries(string name)
    {
        var published = Published.Of(name);
        var ids = new ReadingOrder(published.Document).Ids;
        var bookmarks = DocxReader.Bookmarks(published.Edition("docx"));

        Assert.Equal(
            ids.Count,
            bookmarks.Count(bookmark => !bookmark.Contains("_at_", StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Pdf_has_the_entries_of_the_model(string name)
    {
        var published = Published.Of(name);
        var places = PdfReader.Destinations(published.Edition("pdf"));

        Assert.DoesNotContain(
            new ReadingOrder(published.Document).Ids,
            id => !places.ContainsKey(id)
        );
    }
}
