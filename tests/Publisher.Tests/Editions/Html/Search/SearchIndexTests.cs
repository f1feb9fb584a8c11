using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Publisher.Editions;
using Publisher.Editions.Html;
using Publisher.Editions.Html.Search;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Html.Search;

public sealed partial class SearchIndexTests
{
    private const string Leading = "ABCDEFGHIJKLMNOPQRSTUVWXYZwxyz-_";
    private const string Last = "0123456789abcdefghijklmnopqrstuv";

    private static readonly EditionWords Words = EditionWords.Of("en", new TemplateFolder());

    [Fact]
    public void Each_entry_section_and_note_is_found_by_its_names_and_its_text()
    {
        var document = SampleDocument.Document;
        var index = Read(document);
        var outline = Outline.Of(document);

        Assert.Equal("_text", index.Ids[0]);
        Assert.All(outline.Sections, section => Assert.Contains(section.Id, index.Ids));
        Assert.All(
            outline.Entries,
            entry =>
                Assert.All(
                    SearchWords.Of(entry.Headword.Term),
                    word =>
                        Assert.Contains(
                            index.Places[word].Keys,
                            id => Names(outline, id).Contains(entry.Headword.Term)
                        )
                )
        );
        Assert.All(document.Notes, note => Assert.Contains($"_note-{note.Id}", index.Ids));
    }

    [Fact]
    public void A_word_is_counted_where_it_stands_and_nowhere_else()
    {
        var index = Read(
            new([
                new Paragraph([new Text("loaf crumb loaf")]),
                new Section(
                    1,
                    [new Text("Ovens")],
                    [new Paragraph([new Text("A loaf and a lo\U0002070Eaf")])]
                )
                {
                    Id = "ovens",
                },
            ])
        );

        Assert.Equal(2, index.Places["loaf"]["_text"]);
        Assert.Equal(1, index.Places["loaf"]["ovens"]);
        Assert.Equal(["_text"], index.Places["crumb"].Keys);
        Assert.Equal(1, index.Places["ovens"]["ovens"]);
    }

    [Fact]
    public void A_word_that_stands_nearly_everywhere_has_no_list_of_places()
    {
        var index = Read(
            new([
                .. Enumerable
                    .Range(0, 150)
                    .Select(at => new Section(
                        1,
                        [new Text($"Oven {at}")],
                        [new Paragraph([new Text(at < 75 ? "the loaf" : "the loaf and crumb")])]
                    )
                    {
                        Id = $"oven-{at}",
                    }),
            ])
        );

        Assert.Equal(index.Ids, index.Places["the"].Keys);
        Assert.Equal(75, index.Places["crumb"].Count);
        Assert.DoesNotContain("oven-0", index.Places["and"].Keys);
    }

    [Fact]
    public void Names_that_the_page_has_for_machines_are_not_told_again()
    {
        var document = SampleDocument.Document;
        using var json = JsonDocument.Parse(
            SearchIndex.Of(document, "_text", Words, hasTerms: true)
        );
        using var terms = JsonDocument.Parse(TermSet.Of(document));
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToList();

        Assert.Equal(
            terms.RootElement.GetProperty("hasDefinedTerm").GetArrayLength(),
            units.Where(unit => unit.ValueKind == JsonValueKind.Number).Sum(unit => unit.GetInt32())
        );
        Assert.DoesNotContain(
            (int)SearchUnitKind.Entry,
            units
                .Where(unit => unit.ValueKind == JsonValueKind.Array)
                .Select(unit => unit[0].GetInt32())
        );
    }

    [Fact]
    public void A_unit_is_found_however_many_stand_before_it()
    {
        var index = Read(
            new([
                .. Enumerable
                    .Range(0, 1200)
                    .Select(at => new Section(
                        1,
                        [new Text($"Oven {at}")],
                        [new Paragraph([new Text(at is 40 or 1190 ? "loaf" : "crumb")])]
                    )
                    {
                        Id = $"oven-{at}",
                    }),
            ])
        );

        Assert.Equal(["oven-40", "oven-1190"], index.Places["loaf"].Keys);
    }

    [Fact]
    public void Whatever_the_words_the_index_gives_them_back() =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll(
                ArbMap.Default.ArbFor<string[]>(),
                texts => GivesBack([.. texts.Select(text => text ?? "")])
            )
        );

    private static void GivesBack(string[] texts)
    {
        var document = new Document([.. texts.Select(text => new Paragraph([new Text(text)]))]);
        var expected = texts
            .SelectMany(text => SearchWords.Of(text))
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(
                word => word.Key,
                word => Math.Min(9, word.Count()),
                StringComparer.Ordinal
            );
        var index = Read(document);

        Assert.Equal(
            expected.OrderBy(word => word.Key, StringComparer.Ordinal),
            index
                .Places.Select(word => KeyValuePair.Create(word.Key, word.Value["_text"]))
                .OrderBy(word => word.Key, StringComparer.Ordinal)
        );
    }

    private static IReadOnlyCollection<string> Names(Outline outline, string id) =>
        [
            .. outline
                .Entries.Where(entry => entry.Id == id)
                .SelectMany(entry =>
                    entry
                        .Headword.Terms.AsEnumerable()
                        .Concat(
                            entry.Headword.Others.SelectMany(other => other.Terms.AsEnumerable())
                        )
                ),
        ];

    private sealed record Index(
        IReadOnlyList<string> Ids,
        IReadOnlyDictionary<string, Dictionary<string, int>> Places
    );

    /// <summary>As the page's script reads it.</summary>
    private static Index Read(Document document)
    {
        using var json = JsonDocument.Parse(SearchIndex.Of(document, "_text", Words));
        var ids = json
            .RootElement.GetProperty("units")
            .EnumerateArray()
            .Select(unit => unit[1].GetString()!)
            .ToList();
        var words = json.RootElement.GetProperty("words").GetString()!;
        var places = json.RootElement.GetProperty("places").GetString()!.Split(' ');
        var read = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var before = "";
        foreach (var (word, at) in Word().Matches(words).Select((word, at) => (word.Value, at)))
        {
            before = before[..(word[0] - 'A')] + word[1..];
            read[before] =
                places[at] == "*" ? ids.ToDictionary(id => id, _ => 1) : Places(places[at], ids);
        }

        return new(ids, read);
    }

    private static Dictionary<string, int> Places(string list, List<string> ids)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var unit = -1;
        foreach (var place in Place().Matches(list).Select(match => match.Groups))
        {
            var step = place["more"]
                .Value.Aggregate(
                    0,
                    (sum, digit) => (sum + Leading.IndexOf(digit, StringComparison.Ordinal)) * 32
                );
            unit += step + Last.IndexOf(place["last"].Value[0], StringComparison.Ordinal) + 1;
            places[ids[unit]] =
                place["times"].Length == 0
                    ? 1
                    : "!#$%(),.".IndexOf(place["times"].Value[0], StringComparison.Ordinal) + 2;
        }

        return places;
    }

    [GeneratedRegex("[A-Z][^A-Z]*")]
    private static partial Regex Word();

    [GeneratedRegex("(?<more>[A-Zw-z_-]*)(?<last>[0-9a-v])(?<times>[!#$%(),.]?)")]
    private static partial Regex Place();
}
