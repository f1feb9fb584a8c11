using Publisher.Model;
using Publisher.Normalisation;
using Publisher.References.Index;
using Xunit;

namespace Publisher.Tests.References.Index;

public sealed class TermIndexTests
{
    [Fact]
    public void Where_most_headwords_begin_with_a_capital_all_common_words_do() =>
        Assert.Equal(
            ["Residual stream", "Skip connection > Residual stream", "Temperature", "Token"],
            Lines(
                Entry(["Residual stream", "skip connection"], " is what all layers add to."),
                Entry(["Token"], " is a piece of text."),
                Entry(["temperature"], ": how random a sample is.")
            )
        );

    [Fact]
    public void Where_most_begin_small_those_follow_that_the_text_writes_small() =>
        Assert.Equal(
            ["bagel", "Bonferroni correction", "crumb", "dough", "yeast"],
            Lines(
                Entry(["crumb"], ": the inside."),
                Entry(["bagel"], ": a ring of dough."),
                Entry(["dough"], ": flour, water and yeast."),
                Entry(["Yeast"], ": what raises a dough, whether it is dry yeast or fresh."),
                Entry(["Bonferroni correction"], ": not of a baker.")
            )
        );

    [Theory]
    [InlineData("p-value")]
    [InlineData("eBPF")]
    [InlineData("W_in")]
    [InlineData("node.js")]
    [InlineData("deg v")]
    [InlineData("k")]
    public void Symbols_and_names_with_capitals_of_their_own_stand_as_written(string name) =>
        Assert.Contains(
            name,
            Lines(Entry(["Token"], ": one."), Entry(["Layer"], ": two."), Entry([name], ": three."))
        );

    [Fact]
    public void A_name_that_is_small_where_a_sentence_begins_is_written_so() =>
        Assert.Contains(
            "pyvene",
            Lines(
                Entry(["Token"], ": one."),
                Entry(["Layer"], ": two, as PyVene has it."),
                Entry(["pyvene"], " is a library.")
            )
        );

    [Fact]
    public void Names_do_not_say_what_the_rule_is() =>
        Assert.Equal(
            ["branch", "commit", "Docker", "Git", "Python"],
            Lines(
                Entry(["Git"], ": what Docker and Python use."),
                Entry(["Docker"], ": what Git and Python use."),
                Entry(["Python"], ": what Git uses."),
                Entry(["commit"], ": a state of Git."),
                Entry(["branch"], ": a line of Git.")
            )
        );

    [Fact]
    public void German_nouns_and_adjectives_keep_their_letters() =>
        Assert.Equal(
            ["Datensatz", "Slug", "maschinenlesbar"],
            Lines(
                    "de",
                    Entry(["Datensatz"], ": eine Menge."),
                    Entry(["Slug"], ": ein Name."),
                    Entry(["maschinenlesbar"], ": von Maschinen zu lesen.")
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void An_i_has_its_dot_in_Turkish_capitals() =>
        Assert.Contains(
            "İnek",
            Lines(
                "tr",
                Entry(["Kedi"], ": bir."),
                Entry(["At"], ": iki."),
                Entry(["inek"], ": üç.")
            )
        );

    [Fact]
    public void A_word_of_one_letter_that_no_name_is_made_of_has_a_capital_too() =>
        Assert.Contains(
            "À la française > Appareil",
            Lines(
                "fr",
                Entry(["Appareil", "à la française"], ": un."),
                Entry(["Arc"], ": deux."),
                Entry(["Voûte"], ": trois.")
            )
        );

    [Fact]
    public void Another_name_follows_the_rule_where_a_headword_is_the_same_but_for_its_capital() =>
        Assert.Contains(
            "Canecillo > Modillón",
            Lines(
                "es",
                Entry(["Canecillo"], ": uno."),
                Entry(["Arco"], ": dos."),
                Entry(["Modillón", "canecillo"], ": tres.")
            )
        );

    [Fact]
    public void Two_entries_that_only_a_capital_tells_apart_keep_it() =>
        Assert.Equal(
            ["prompt", "Prompt", "Token"],
            Lines(
                    Entry(["Prompt"], ": one."),
                    Entry(["prompt"], ": two."),
                    Entry(["Token"], ": three.")
                )
                .Order(StringComparer.OrdinalIgnoreCase)
                .ThenBy(name => name, StringComparer.InvariantCulture)
        );

    [Theory]
    [InlineData("It is one. See also Beta and Gamma.", "Beta, Gamma")]
    [InlineData("It is one. (See Beta.) It leads to Gamma.", "Beta")]
    [InlineData("See also Beta, Gamma, Delta and Epsilon.", "Beta, Gamma, Delta")]
    [InlineData("It is less (see Beta) than Gamma.", "")]
    [InlineData("It is like Beta and Gamma.", "")]
    public void A_sentence_of_the_author_s_sends_to_other_entries(string text, string expected)
    {
        var index = TermIndex.Of(
            Normaliser.Normalise(
                new([
                    Entry(["Alpha"], $": a letter. {text}"),
                    .. new[] { "Beta", "Gamma", "Delta", "Epsilon" }.Select(name =>
                        Entry([name], ": a letter of another kind.")
                    ),
                ])
            )
        );

        Assert.Equal(
            expected,
            string.Join(", ", index[0].Lines[0].SeeAlso.Select(other => other.Name))
        );
    }

    [Fact]
    public void On_paper_a_name_is_one_line_whatever_bears_it() =>
        Assert.Equal(
            [
                "CRM: crm, crm-2",
                "Distribution: Distribution; see also Resource",
                "PR: see Change; Pull request",
            ],
            Printed(
                    Entry(["CRM"], ": software.") with
                    {
                        Headword = new(["CRM"]) { Id = "crm" },
                    },
                    Entry(["CRM"], ": a matrix.") with
                    {
                        Headword = new(["CRM"]) { Id = "crm-2" },
                    },
                    Entry(["Change", "PR"], ": one."),
                    Entry(["Distribution"], ": see Resource."),
                    Entry(["Pull request", "PR"], ": two."),
                    Entry(["Resource", "Distribution"], ": three.")
                )
                .Where(line => !line.StartsWith("Change", StringComparison.Ordinal))
                .Where(line => !line.StartsWith("Pull", StringComparison.Ordinal))
                .Where(line => !line.StartsWith("Resource", StringComparison.Ordinal))
        );

    [Fact]
    public void On_paper_a_term_that_its_own_section_defines_again_is_one_line()
    {
        var inner = Entry(["agent", "AI agent"], " is a system.");
        var outer = new Entry(
            new(["Agent", "AI agent"]) { Id = "outer" },
            EntryForm.Heading,
            [new Text("Agent")],
            [new Section(2, [new Text("Wider")], [inner]) { Id = "wider" }]
        );

        Assert.Equal(["Agent: outer, agent", "AI agent: see Agent"], Printed(outer));
        Assert.Contains("agent", Lines(outer));
    }

    [Fact]
    public void On_paper_a_name_with_an_article_stands_with_the_one_without() =>
        Assert.Equal(
            ["AC: see Armor Class", "Armor Class: a, b"],
            Printed(
                Entry(["Armor Class", "AC"], ": one.") with
                {
                    Headword = new(["Armor Class", "AC"]) { Id = "a" },
                },
                Entry(["An Armor Class", "AC"], ": two.") with
                {
                    Headword = new(["An Armor Class", "AC"]) { Id = "b" },
                }
            )
        );

    [Fact]
    public void A_letter_and_a_number_are_no_article() =>
        Assert.Equal(
            ["0–9", "A"],
            TermIndex
                .Of(new([Entry(["A-11"], ": one."), Entry(["A 12"], ": two.")]))
                .Select(letter => letter.Heading)
        );

    private static IEnumerable<string> Printed(params Entry[] entries) =>
        TermIndex
            .Of(new([.. entries]))
            .SelectMany(PrintedLine.Of)
            .Select(line =>
                string.Join(
                    "; ",
                    new[]
                    {
                        string.Join(", ", line.Entries),
                        Others("see", line.See),
                        Others("see also", line.SeeAlso),
                    }.Where(part => part.Length > 0)
                )
                    is var rest
                    ? $"{line.Name}: {rest}"
                    : ""
            );

    private static string Others(string see, Items<IndexReference> others) =>
        others.Count > 0 ? $"{see} {string.Join("; ", others.Select(other => other.Name))}" : "";

    private static IEnumerable<string> Lines(params Entry[] entries) => Lines("en", entries);

    private static IEnumerable<string> Lines(string language, params Entry[] entries) =>
        TermIndex
            .Of(new([.. entries]) { Language = language })
            .SelectMany(letter => letter.Lines)
            .Select(line =>
                line.Headword.Length > 0 ? $"{line.Name} > {line.Headword}" : line.Name
            );

    private static Entry Entry(string[] names, string rest) =>
        new(
            new([.. names]) { Id = names[0] },
            EntryForm.Paragraph,
            [new Text(names[0]) { Style = TextStyle.Bold }, new Text(rest)],
            []
        );
}
