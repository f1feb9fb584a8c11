using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Normalisation.Ids;
using Xunit;

namespace Publisher.Tests.Normalisation;

/// <summary>Nothing that an author can write as a term makes ids collide, breaks or takes long.</summary>
public sealed class EntryHostilityTests
{
    [Theory]
    [InlineData("→ ⇒ ∎")]
    [InlineData("(a+)+$")]
    [InlineData("[.*")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</dfn><b>")]
    [InlineData("\"; DROP")]
    [InlineData("C++")]
    [InlineData("///")]
    [InlineData("(((((")]
    [InlineData("\uE000\uE001")]
    public void Odd_terms_are_terms_or_none(string term)
    {
        var outline = Glossary([Entry(term), Entry("Sane")]);

        Assert.Equal("sane", outline.Entries[^1].Id);
        Assert.All(outline.Entries, entry => Assert.Matches(@"^\p{L}[\p{L}\p{N}-]*$", entry.Id));
    }

    [Fact]
    public void Ten_thousand_entries_of_a_section_have_ten_thousand_ids() =>
        Ends.Soon(() =>
        {
            var outline = Glossary([
                .. Enumerable.Range(0, 10_000).Select(at => Entry($"Term {at}")),
            ]);
            Assert.Equal(10_000, outline.Entries.Select(entry => entry.Id).Distinct().Count());
        });

    [Fact]
    public void Ten_thousand_entries_of_one_name_have_ten_thousand_ids() =>
        Ends.Soon(() =>
        {
            var outline = Glossary([.. Enumerable.Repeat(Entry("Term"), 10_000)]);
            Assert.Equal(10_000, outline.Entries.Select(entry => entry.Id).Distinct().Count());
        });

    [Fact]
    public void Ten_thousand_renamed_entries_are_known_again() =>
        Ends.Soon(() =>
        {
            var before = Document([
                .. Enumerable
                    .Range(0, 10_000)
                    .Select(at => Entry($"Old {at}", $"thing number {at} of these")),
            ]);
            var after = Document([
                .. Enumerable
                    .Range(0, 10_000)
                    .Select(at => Entry($"New {at}", $"thing number {at} of these")),
            ]);
            var ids = EditionIds.Of(Normaliser.Normalise(before));

            var outline = Outline.Of(Normaliser.Normalise(after, new() { PreviousIds = ids }));

            Assert.Equal(["old-77"], outline.Entries[77].Headword.OtherIds);
        });

    [Theory]
    [InlineData("/")]
    [InlineData(" or ")]
    [InlineData(", or ")]
    [InlineData(" aka ")]
    public void A_thousand_aliases_are_read(string joint) =>
        Ends.Soon(() =>
        {
            var names = string.Join(joint, Enumerable.Range(0, 1000).Select(at => $"n{at}"));
            var outline = Glossary([Entry(names), Entry("Sane")]);
            Assert.Equal("Sane", outline.Entries[^1].Headword.Term);
        });

    [Theory]
    [InlineData("(")]
    [InlineData("a/")]
    [InlineData(" is ")]
    [InlineData("also called ")]
    [InlineData(", or a")]
    [InlineData("- ")]
    [InlineData("A:")]
    public void A_megabyte_of_joints_is_read(string joint) =>
        Ends.Soon(() =>
        {
            var noise = string.Concat(Enumerable.Repeat(joint, 1_000_000 / joint.Length));
            Glossary([Entry(noise), Entry("X", noise), new Paragraph([new Text(noise)])]);
        });

    [Fact]
    public void A_hundred_thousand_bold_words_are_read() =>
        Ends.Soon(() =>
        {
            var words = Enumerable
                .Range(0, 100_000)
                .Select(at => new Text(" or ", at % 2 == 0 ? TextStyle.Bold : TextStyle.None))
                .Cast<Inline>();
            Glossary([new Paragraph([.. words])]);
        });

    public static TheoryData<string> LanguageTags =>
        [.. KnownLanguages.All.Select(language => language.Tag)];

    /// <summary>A sentence that is cut off leaves what its author had begun: a word that wants a name, an opening mark.</summary>
    [Theory]
    [MemberData(nameof(LanguageTags))]
    public void Lines_that_end_with_any_word_of_a_language_are_read(string tag)
    {
        var words = typeof(Language)
            .GetProperties()
            .Where(list => list.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)))
            .SelectMany(list => (IEnumerable<string>)list.GetValue(KnownLanguages.Of(tag))!)
            .Distinct()
            .ToList();
        Block[] lines =
        [
            .. words
                .SelectMany(word => new[] { word, $"{word} ", $"{word} “", $"“{word}", $"{word}:" })
                .SelectMany(line =>
                    new[]
                    {
                        new Paragraph([new Text(line)]),
                        new Paragraph([new Text(line, TextStyle.Bold)]),
                        new Paragraph([new Text("Roux", TextStyle.Bold), new Text($" {line}")]),
                    }
                ),
        ];

        var document = Document([.. lines]) with { Language = tag };

        Assert.NotEmpty(words);
        Assert.Equal(PlainText.Of(document), PlainText.Of(Normaliser.Normalise(document)));
    }

    private static Paragraph Entry(string term, string definition = "is a thing of that kind") =>
        new([new Text(term, TextStyle.Bold), new Text($" is a {definition}")]);

    private static Document Document(Items<Block> lines) =>
        new([new List(ListStyle.Bullet, 1, [.. lines.Select(line => new ListItem([line]))])])
        {
            Name = "Glossary",
        };

    private static Outline Glossary(Items<Block> lines) =>
        Outline.Of(Normaliser.Normalise(Document(lines)));
}
