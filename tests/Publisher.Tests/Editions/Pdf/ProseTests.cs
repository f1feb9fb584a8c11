using Publisher.Editions.Pdf;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class ProseTests
{
    private static readonly Paragraph Other = new([new Text("Words of the author.")]);

    [Theory]
    [InlineData("neuron", "The basic unit of the brain is a neuron.")]
    [InlineData("hull", "The hull is the boat part of the boat.")]
    [InlineData("Bearing Off", "When the boat turns, it is called Bearing Off:")]
    public void A_sentence_among_others_that_names_its_term_on_the_way_is(
        string term,
        string head
    ) => Assert.True(Prose.Is([Other, Entry(term, head), Other], 1));

    [Theory]
    [InlineData("neuron", "Neuron: a cell.")]
    [InlineData("You", "\"You.\" The game's rules.")]
    [InlineData("Customer", "3. Customer means who buys.")]
    [InlineData("John von Neumann", "Neumann, John von: a mathematician.")]
    public void One_that_opens_with_it_is_not(string term, string head) =>
        Assert.False(Prose.Is([Other, Entry(term, head), Other], 1));

    [Fact]
    public void Where_entries_follow_one_another_an_article_may_stand_before()
    {
        Items<Block> blocks =
        [
            Entry("hull", "The hull is the boat part."),
            Entry("Customer", "The term “Customer” means who buys."),
            Entry("neuron", "The basic unit of the brain is a neuron."),
        ];

        Assert.False(Prose.Is(blocks, 0));
        Assert.False(Prose.Is(blocks, 1));
        Assert.True(Prose.Is(blocks, 2));
    }

    [Fact]
    public void A_term_that_a_style_marks_at_the_beginning_stands_out() =>
        Assert.False(
            Prose.Is(
                [
                    new Entry(
                        new(["node", "узел"]) { Id = "node" },
                        EntryForm.Paragraph,
                        [new Text("Узлы", TextStyle.Bold), new Text(" или node.")],
                        []
                    ),
                ],
                0
            )
        );

    private static Entry Entry(string term, string head) =>
        new(new([term]) { Id = term }, EntryForm.Paragraph, [new Text(head)], []);
}
