using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class ChapterPagesTests
{
    [Fact]
    public void Long_chapters_open_pages() =>
        Assert.Equal([1, 2], Opening("auto", Chapter(1000), Chapter(900), Chapter(1100)));

    [Fact]
    public void Short_chapters_follow_one_another() =>
        Assert.Empty(Opening("auto", Chapter(300), Chapter(800), Chapter(400)));

    [Fact]
    public void What_follows_a_preface_of_a_few_words_stands_on_its_page() =>
        Assert.Equal([2], Opening("auto", Chapter(20), Chapter(2000), Chapter(2000)));

    [Fact]
    public void So_does_what_follows_words_before_the_first_chapter() =>
        Assert.Equal([2], Opening("auto", Words(20), Chapter(1000), Chapter(2000)));

    [Fact]
    public void A_short_chapter_among_long_ones_opens_no_page() =>
        Assert.Equal([3], Opening("auto", Chapter(2000), Chapter(30), Chapter(30), Chapter(2000)));

    [Fact]
    public void The_theme_has_the_last_word()
    {
        Assert.Equal([0, 1], Opening("always", Chapter(3), Chapter(4)));
        Assert.Empty(Opening("never", Chapter(3000), Chapter(4000)));
    }

    /// <summary>Which of the blocks open a page.</summary>
    private static IEnumerable<int> Opening(string asked, params Block[] blocks)
    {
        var settings = new PrintTheme("book", $"{{ chapter-pages: {asked} }}").Settings;
        var pages = ChapterPages.Of(new([.. blocks]), Theme.Read(settings, "en"));
        return Enumerable
            .Range(0, blocks.Length)
            .Where(i => blocks[i] is Section section && pages.IsOpenedBy(section));
    }

    private static Section Chapter(int words) => new(1, [new Text("Chapter")], [Words(words)]);

    private static Paragraph Words(int count) =>
        new([new Text(string.Join(' ', Enumerable.Repeat("word", count)))]);
}
