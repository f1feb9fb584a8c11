using Publisher.Model;
using Publisher.References.Index;
using Xunit;

namespace Publisher.Tests.References.Index;

public sealed class SubEntriesTests
{
    private static readonly SubEntries Sections = new(
        Outline.Of(
            new Document([
                Section(
                    "book",
                    Section("one", Section("first"), Section("second")),
                    Section("two")
                ),
            ])
        )
    );

    [Fact]
    public void A_few_places_are_one_group() =>
        Assert.Equal([" 12"], Parted([.. Places("one", 6), .. Places("two", 6)]));

    [Fact]
    public void Many_are_parted_by_the_outermost_sections_that_tell_them_apart() =>
        Assert.Equal(
            ["one 9", "two 4"],
            Parted([.. Places("first", 4), .. Places("two", 4), .. Places("second", 5)])
        );

    [Fact]
    public void Within_one_chapter_its_sections_tell_them_apart() =>
        Assert.Equal(
            ["first 7", "second 6"],
            Parted([.. Places("first", 7), .. Places("second", 6)])
        );

    [Fact]
    public void Those_around_all_such_sections_stand_first() =>
        Assert.Equal([" 1", "two 12"], Parted([.. Places("two", 12), .. Places("book", 1)]));

    [Fact]
    public void Places_that_show_the_same_are_one() =>
        Assert.Equal(
            [" 40"],
            Sections
                .Of(Enumerable.Range(0, 40).ToList(), at => at % 2 == 0 ? "one" : "two", _ => "7")
                .Select(part => $"{part.Title} {part.Places.Count}")
        );

    private static IEnumerable<string> Parted(List<string> places) =>
        Sections
            .Of(places, place => place.Split(' ')[0], place => place)
            .Select(part => $"{part.Title} {part.Places.Count}");

    private static IEnumerable<string> Places(string section, int count) =>
        Enumerable.Range(0, count).Select(at => $"{section} {at}");

    private static Section Section(string title, params Block[] blocks) =>
        new(1, [new Text(title)], [.. blocks]) { Id = title };
}
