using Publisher.Importers.Markdown;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

public sealed class PlainTextTests
{
    [Fact]
    public void A_line_is_a_paragraph_and_what_stands_alone_above_is_a_heading() =>
        Assert.Equal(
            [
                "title: Words of hawking",
                "p: Bate: to fly off the fist.",
                "p: Cast: two hawks flown together.",
                "p: Indented as in a letter.",
                "h2: GEAR",
                "p: Jess - a strap on the leg",
                "p: Mews - where hawks are kept",
                "list",
                "*",
                "  p: one",
                "*",
                "  p: two",
            ],
            Lines(
                """
                Words of hawking

                Bate: to fly off the fist.
                Cast: two hawks flown together.
                     Indented as in a letter.

                GEAR

                Jess - a strap on the leg
                Mews - where hawks are kept

                * one
                * two
                """
            )
        );

    [Fact]
    public void Lines_that_were_wrapped_are_one_paragraph() =>
        Assert.Equal(
            [
                "p: Bate: to fly off the fist, and what comes of it when a falconer is not careful enough with the weather and the dog that runs along with him on the moor.",
                "p: Cast: two hawks flown together, which is done by few.",
            ],
            Lines(
                """
                Bate: to fly off the fist, and what comes of it when a falconer is not
                careful enough with the weather and the dog that runs along with him on
                the moor.

                Cast: two hawks flown together, which is done by few.
                """
            )
        );

    [Fact]
    public void Lists_between_wrapped_lines_do_not_hide_that_these_are_wrapped() =>
        Assert.Equal(
            [
                "p: Bate: to fly off the fist, and what comes of it when a falconer is not careful enough with the weather.",
                "p: Mews: where hawks are kept, of wood or stone, with a window to the east and perches that stand free. It wants:",
                "list",
                "*",
                "  p: air",
                "*",
                "  p: light",
                "*",
                "  p: a dry floor",
                "*",
                "  p: quiet",
            ],
            Lines(
                """
                Bate: to fly off the fist, and what comes of it when a falconer is not
                careful enough with the weather.

                Mews: where hawks are kept, of wood or stone, with a window to the east
                and perches that stand free. It wants:
                  * air
                  * light
                  * a dry floor
                  * quiet
                """
            )
        );

    [Fact]
    public void A_rule_under_a_line_makes_a_heading_of_it() =>
        Assert.Equal(
            [
                "title: Words of hawking",
                "p: Bate: to fly off the fist.",
                "p: Cast: two hawks flown together.",
                "h2: Gear",
                "p: Jess: a strap on the leg.",
                "h2: Housing",
                "p: Mews: where hawks are kept.",
            ],
            Lines(
                """
                Words of hawking
                ================

                Bate: to fly off the fist.
                Cast: two hawks flown together.

                Gear
                ----

                Jess: a strap on the leg.

                Housing
                -------

                Mews: where hawks are kept.
                """
            )
        );

    [Fact]
    public void Columns_with_figures_below_a_head_are_a_table() =>
        Assert.Equal(
            [
                "p: Feed by weight:",
                "table with 1 header rows",
                "row",
                "|",
                "  p: bird",
                "|",
                "  p: meat, g",
                "row",
                "|",
                "  p: merlin",
                "|",
                "  p: 50",
                "row",
                "|",
                "  p: goshawk, hen",
                "|",
                "  p: 140",
                "p: Jess a strap",
                "p: Mews a house",
                "p: Bell a sound",
            ],
            Lines(
                """
                Feed by weight:

                   bird            meat, g
                   merlin             50
                   goshawk, hen      140

                Jess   a strap
                Mews   a house
                Bell   a sound
                """
            )
        );

    private static IEnumerable<string> Lines(string text) =>
        DocumentDump
            .Of(Import(text))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Where(line => line is not ("title: " or "subtitle: "));

    private static Result<Document> Import(string text)
    {
        var result = MarkdownImporter.Import("words.txt", new MemoryFiles("words.txt", text));
        Assert.True(result.Account.IsBalanced);
        return result;
    }
}
