using Publisher.Editions.Docx;
using Xunit;

namespace Publisher.Tests.Editions.Docx;

public sealed class BookmarkNamesTests
{
    [Theory]
    [InlineData("residual-stream", "residual_stream")]
    [InlineData("n-3d", "n_3d")]
    [InlineData("残差", "残差")]
    public void A_plain_id_keeps_its_words(string id, string name) =>
        Assert.Equal(name, BookmarkNames.Of(id));

    [Theory]
    [InlineData("9-lives")]
    [InlineData("Upper")]
    [InlineData("a_b")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("🧠")]
    [InlineData("an-id-that-is-longer-than-the-forty-characters-of-word")]
    public void Any_other_id_gets_a_name_that_Word_accepts(string id)
    {
        var name = BookmarkNames.Of(id);

        Assert.InRange(name.Length, 1, BookmarkNames.MostCharacters);
        Assert.True(char.IsLetter(name[0]));
        Assert.All(
            name,
            character => Assert.True(char.IsLetterOrDigit(character) || character == '_')
        );
    }

    [Fact]
    public void Different_ids_get_names_that_differ_by_more_than_case()
    {
        var stem = new string('i', 60);
        string[] ids = ["a-b", "a_b", "A-b", "A-B", "a-b-", "", "-", "--", stem, stem + "a"];

        var names = ids.Select(BookmarkNames.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(ids.Length, names.Count);
    }
}
