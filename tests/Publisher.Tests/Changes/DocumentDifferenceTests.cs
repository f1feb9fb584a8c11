using Publisher.Changes;
using Publisher.Cli.Output.Differences;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Changes;

public sealed class DocumentDifferenceTests
{
    private const string Words = "# Words\n\n";
    private const string Auk = "- **Auk**: a black and white diver of cold seas.\n";
    private const string Coot = "- **Coot**: a black water bird with a white shield.\n";

    [Theory]
    [InlineData(
        "- **Auk**: a diver. It nests on ledges. It lays one egg a year.\n",
        "- **Auk**: a diver. It lays one egg a year. It nests on ledges.\n"
    )]
    [InlineData(
        "- **Auk**: a “diver” of the north – rare.\n",
        "- **Auk**: a \"diver\" of the north — *rare*.\n"
    )]
    [InlineData(
        "Some words. More words.\n\nAnd these.\n",
        "And these.\n\nSome words.\n\nMore words.\n"
    )]
    public void What_says_the_same_is_no_change(string before, string after) =>
        Assert.Equal([], Told(before + Coot, after + Coot));

    [Fact]
    public void Mentions_that_follow_a_new_name_are_no_change_of_theirs() =>
        Assert.Equal(
            ["“Coot” is now called “Bald coot”"],
            Told(
                $"{Auk}{Coot}- **Nest**: where coots sit, as every coot does.\n",
                $"{Auk}{Coot.Replace("Coot", "Bald coot", StringComparison.Ordinal)}- **Nest**: where bald coots sit, as every bald coot does.\n"
            )
        );

    [Fact]
    public void A_sentence_that_moved_to_another_entry_is_neither_gone_nor_new()
    {
        var changes = Between(
            $"{Auk.TrimEnd()} It was hunted for its feathers.\n{Coot}",
            $"{Auk}{Coot.TrimEnd()} It was hunted for its feathers.\n"
        );

        Assert.Equal(
            [
                ("Auk", SentenceChangeKind.MovedAway, "Coot"),
                ("Coot", SentenceChangeKind.MovedHere, "Auk"),
            ],
            changes.SelectMany(change =>
                change.Sentences.Select(sentence =>
                    (change.Unit.Name, sentence.Kind, sentence.Elsewhere)
                )
            )
        );
    }

    [Fact]
    public void Sections_are_known_again_by_what_they_hold() =>
        Assert.Equal(
            ["the section “Birds” is now called “Fowl”"],
            Told(
                $"## Birds\n\n{Auk}{Coot}\n## Rest\n\nEnd.\n",
                $"## Fowl\n\n{Auk}{Coot}\n## Rest\n\nEnd.\n"
            )
        );

    [Fact]
    public void A_link_to_an_entry_follows_its_new_name() =>
        Assert.Equal(
            ["“Coot” is now called “Bald coot”"],
            Told(
                $"{Auk.TrimEnd()} Not [this one](#coot), which is larger.\n{Coot}",
                $"{Auk.TrimEnd()} Not [this one](#bald-coot), which is larger.\n{Coot.Replace("Coot", "Bald coot", StringComparison.Ordinal)}"
            )
        );

    private static IEnumerable<string> Told(string before, string after) =>
        Between(before, after).Select(ChangeWording.Of);

    private static Items<Change> Between(string before, string after) =>
        DocumentDifference.Between(Read(before), Read(after));

    private static Document Read(string text) =>
        new EditedGlossary("a.md", (Words + text).Split('\n')).Document;
}
