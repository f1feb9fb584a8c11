using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Normalisation.Ids;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Normalisation.Ids;

/// <summary>Ids from one edition to the next.</summary>
public sealed class StableIdTests
{
    private const string Crumb = "* **Crumb**: the soft inside of a loaf\n";
    private const string Crust = "* **Crust**: the hard outside of a loaf\n";
    private const string Couche = "* **Couche** is a cloth of linen for long loaves\n";

    [Fact]
    public void A_renamed_term_keeps_its_old_id_as_a_further_one() =>
        Assert.Equal(
            ["crust", "inside also crumb", "couche"],
            Ids(
                Crust + "* **Inside**: the soft inside of a loaf\n" + Couche,
                After(Crumb + Crust + Couche)
            )
        );

    [Fact]
    public void A_further_id_is_handed_on_through_later_editions()
    {
        var second = Read("* **Inside**: the soft inside of a loaf\n", After(Crumb));

        Assert.Equal(
            ["heart also inside crumb"],
            Ids("* **Heart**: the soft inside of a loaf\n", EditionIds.Of(second))
        );
    }

    [Fact]
    public void Entries_in_another_order_keep_their_ids() =>
        Assert.Equal(
            ["couche", "crust", "crumb"],
            Ids(Couche + Crust + Crumb, After(Crumb + Crust + Couche))
        );

    [Fact]
    public void A_deleted_entry_leaves_its_id_to_nobody() =>
        Assert.Equal(["crumb", "couche"], Ids(Crumb + Couche, After(Crumb + Crust + Couche)));

    [Fact]
    public void A_new_entry_in_place_of_another_inherits_nothing() =>
        Assert.Equal(
            ["crumb", "peel", "couche"],
            Ids(
                Crumb + "* **Peel**: a board that carries the loaf into the oven\n" + Couche,
                After(Crumb + Crust + Couche)
            )
        );

    [Fact]
    public void Names_that_change_places_are_nobodys_old_names() =>
        Assert.Equal(
            ["crust", "crumb"],
            Ids(
                "* **Crust**: the soft inside of a loaf\n* **Crumb**: the hard outside of a loaf\n",
                After(Crumb + Crust)
            )
        );

    [Fact]
    public void A_name_passed_on_to_the_next_entry_leads_there() =>
        Assert.Equal(
            ["crust also crumb", "shell"],
            Ids(
                "* **Crust**: the soft inside of a loaf\n* **Shell**: the hard outside of a loaf\n",
                After(Crumb + Crust)
            )
        );

    [Fact]
    public void A_headword_that_becomes_an_alias_keeps_its_id() =>
        Assert.Equal(
            ["dough-temperature also ddt"],
            Ids(
                "* **Dough temperature (DDT)** is measured in the middle of it\n",
                After("* **DDT** (dough temperature): how warm a dough is\n")
            )
        );

    [Fact]
    public void Equal_definitions_prove_nothing() =>
        Assert.Equal(
            ["x", "y"],
            Ids(
                "* **X**: a kind of dark bread\n* **Y**: a kind of dark bread\n",
                After("* **A**: a kind of dark bread\n")
            )
        );

    [Fact]
    public void Homonyms_keep_their_ids_when_their_sections_change_places()
    {
        const string war = "## War\n\n* **Front** is where two armies meet\n\n";
        const string weather = "## Weather\n\n* **Front** is the edge of a mass of air\n\n";

        Assert.Equal(["front-war also front", "front-weather"], Ids(war + weather, []));
        Assert.Equal(["front-weather", "front-war also front"], Ids(weather + war, []));
    }

    [Fact]
    public void The_plain_id_stays_with_the_entry_that_had_it_alone()
    {
        const string weather = "## Weather\n\n* **Front** is the edge of a mass of air\n\n";

        Assert.Equal(
            ["front-war", "front-weather also front"],
            Ids("## War\n\n* **Front** is where two armies meet\n\n" + weather, After(weather))
        );
    }

    [Fact]
    public void Other_google_ids_change_no_id()
    {
        var before = After("# Loaves {#h.abc}\n\n" + Crumb);
        var after = After("# Loaves {#h.xyz}\n\n" + Crumb);

        Assert.Equal(before, after);
    }

    [Fact]
    public void Terms_of_one_line_have_an_id_each() =>
        Assert.Equal(
            ["underproofing", "overproofing"],
            Ids("* **Underproofing/overproofing**: too short or too long a rise\n", [])
        );

    private static Items<EditionId> After(string markdown) => EditionIds.Of(Read(markdown, []));

    private static IEnumerable<string> Ids(string markdown, Items<EditionId> previous) =>
        Outline
            .Of(Read(markdown, previous))
            .Entries.Select(entry =>
                entry.Headword.OtherIds.Count == 0
                    ? entry.Id
                    : $"{entry.Id} also {string.Join(' ', entry.Headword.OtherIds)}"
            );

    private static Document Read(string markdown, Items<EditionId> previous)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes($"# Glossary\n\n{markdown}");
        return Normaliser.Normalise(
            MarkdownImporter.Import("a.md", new MemoryFiles("a.md", bytes)).Value,
            new() { PreviousIds = previous }
        );
    }
}
