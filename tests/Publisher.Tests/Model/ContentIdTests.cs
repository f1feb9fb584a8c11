using Publisher.Model;
using Publisher.Tests.Editions;
using Xunit;

namespace Publisher.Tests.Model;

public sealed class ContentIdTests
{
    private static readonly Document Sample = SampleDocument.Document;

    [Fact]
    public void It_is_eight_hexadecimal_digits() =>
        Assert.Matches("^[0-9a-f]{8}$", ContentId.Of(Sample));

    [Fact]
    public void What_is_derived_and_where_it_came_from_take_no_part()
    {
        var paragraph = new Paragraph([new Text("a")]);
        var moved = paragraph with { Source = new("other.html", 7, []) };
        Assert.Equal(Id(paragraph), Id(moved));
        Assert.Equal(
            ContentId.Of(Sample),
            ContentId.Of(Sample with { Date = SampleDocument.Date.AddDays(1), Comments = [] })
        );
    }

    public static TheoryData<Block, Block> Pairs =>
        new()
        {
            { new Paragraph([new Text("a")]), new Paragraph([new Text("b")]) },
            { new Paragraph([new Text("a")]), new Paragraph([new Text("a", TextStyle.Bold)]) },
            { new Paragraph([new Text("a")]), new Heading(1, [new Text("a")]) },
            { new Heading(1, [new Text("a")]), new Heading(2, [new Text("a")]) },
            { new Paragraph([Link("x")]), new Paragraph([Link("y")]) },
            { new Paragraph([new Formula("x")]), new Paragraph([new Formula("y")]) },
            { new Paragraph([new NoteReference("1")]), new Paragraph([new NoteReference("2")]) },
            { new Paragraph([new Image(null, "a")]), new Paragraph([new Image(null, "b")]) },
            { new CodeBlock("a", ""), new CodeBlock("b", "") },
            { new Quote([]), new Rule() },
            {
                new List(ListStyle.Bullet, 1, [new([new Paragraph([new Text("a")])])]),
                new List(ListStyle.Decimal, 1, [new([new Paragraph([new Text("a")])])])
            },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Any_change_of_the_author_is_another_id(Block one, Block other) =>
        Assert.NotEqual(Id(one), Id(other));

    [Fact]
    public void Two_paragraphs_are_not_one_and_a_note_is_content()
    {
        var one = new Document([new Paragraph([new Text("a b")])]);
        var two = new Document([new Paragraph([new Text("a")]), new Paragraph([new Text("b")])]);
        Assert.NotEqual(ContentId.Of(one), ContentId.Of(two));
        Assert.NotEqual(
            ContentId.Of(one),
            ContentId.Of(one with { Notes = [new("1", [new Paragraph([new Text("c")])])] })
        );
    }

    private static Link Link(string address) => new([new Text("a")], address);

    private static string Id(Block block) => ContentId.Of(new([block]));
}
