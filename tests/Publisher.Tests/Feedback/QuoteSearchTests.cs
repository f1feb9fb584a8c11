using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publisher.Feedback;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Feedback;

/// <summary>What holds of every quote in every document, tried on edits made by a seed.</summary>
public sealed class QuoteSearchTests
{
    private const int Entries = 30;
    private const int Rounds = 16;

    [Fact]
    public void Edits_elsewhere_never_change_what_stands()
    {
        var random = new Random(17);
        for (var round = 0; round < Rounds; round++)
        {
            var lines = Lines(random);
            var at = random.Next(lines.Count);
            var remark = new Remark(Quoted(lines[at], random));
            Assert.Equal(QuoteStanding.Stands, Find(lines, remark).Standing);

            for (var edit = 0; edit < 5; edit++)
            {
                Edit(lines, ref at, random);
                Assert.Equal(QuoteStanding.Stands, Find(lines, remark).Standing);
            }
        }
    }

    [Fact]
    public void A_quote_that_was_removed_never_stands()
    {
        var random = new Random(23);
        for (var round = 0; round < Rounds; round++)
        {
            var lines = Lines(random);
            var at = random.Next(lines.Count);
            var quote = Quoted(lines[at], random);
            var place = random.Next(2) == 0 ? "" : Term(at);
            lines[at] = random.Next(3) switch
            {
                0 => lines[at].Replace(quote, "", StringComparison.Ordinal),
                1 => lines[at].Replace(quote, "something else", StringComparison.Ordinal),
                _ => $"- **{Term(at)}**: nothing.",
            };

            Assert.NotEqual(
                QuoteStanding.Stands,
                Find(lines, new Remark(quote) { Place = place }).Standing
            );
        }
    }

    /// <summary>Each word altered by itself: where one of many differs, its place is found and the difference is that
    /// word.</summary>
    [Fact]
    public void One_altered_word_is_found_with_its_difference()
    {
        var random = new Random(29);
        for (var round = 0; round < Rounds; round++)
        {
            var lines = Lines(random);
            var at = random.Next(lines.Count);
            var quote = Quoted(lines[at], random);
            var words = quote.Split(' ');
            var place = random.Next(1, words.Length - 1);
            var altered = words[place];
            words[place] = "quindle";
            lines[at] = lines[at].Replace(quote, string.Join(' ', words), StringComparison.Ordinal);

            var verdict = Find(lines, new Remark(quote));

            Assert.Equal(QuoteStanding.Changed, verdict.Standing);
            Assert.Equal(
                [altered, "quindle"],
                verdict
                    .Words.Where(each => each.Change != Publisher.Changes.WordChange.None)
                    .Select(each => each.Text.Trim())
            );
        }
    }

    [Fact]
    public void Nothing_of_a_document_that_repeats_itself_or_of_a_remark_makes_it_slow()
    {
        var text = new StringBuilder("# Glossary\n\n");
        for (var at = 0; at < 2_000; at++)
        {
            text.Append("the same words a a a a the same the same\n\n");
        }

        var search = new QuoteSearch(Read(text.ToString()));
        string[] quotes =
        [
            "a a a a",
            "the … a … the … a … same",
            string.Join(' ', Enumerable.Repeat("a", 900)),
            string.Join(" … ", Enumerable.Repeat("a", 900)),
            string.Join(" b ", Enumerable.Repeat("the same", 300)),
        ];
        var watch = Stopwatch.StartNew();
        foreach (var quote in quotes)
        {
            Assert.NotEqual(QuoteStanding.Stands, search.Find(new(quote)).Standing);
            Assert.NotEqual(
                QuoteStanding.Stands,
                search
                    .Find(
                        new(quote)
                        {
                            Place = "Glossary",
                            Before = "a a",
                            After = "b",
                        }
                    )
                    .Standing
            );
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" …! ", false)]
    [InlineData("a", true)]
    public void A_quote_without_words_is_known(string quote, bool has)
    {
        Assert.Equal(has, QuoteSearch.HasWords(quote));
        Assert.Equal(
            QuoteStanding.Gone,
            new QuoteSearch(Read("# Glossary\n\nNothing here.\n")).Find(new(quote)).Standing
        );
    }

    private static string Term(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"Morvane {at}");

    /// <summary>Of invented words, so that no quote of several stands twice.</summary>
    private static List<string> Lines(Random random) =>
        [
            .. Enumerable
                .Range(0, Entries)
                .Select(at =>
                    $"- **{Term(at)}**: a {Words(random, 4)} that is {Words(random, 6)}. It was {Words(random, 8)} by the {Words(random, 3)}."
                ),
        ];

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private static string Word(Random random) =>
        string.Concat(
            Enumerable
                .Range(0, 4)
                .Select(_ => $"{"bdfgklmnprst"[random.Next(12)]}{"aeiou"[random.Next(5)]}")
        );

    /// <summary>Five to twelve words of a line's definition, a mark behind some of them.</summary>
    private static string Quoted(string line, Random random)
    {
        var words = line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]
            .TrimEnd('.')
            .Split(' ');
        var length = random.Next(5, 13);
        var start = random.Next(words.Length - length);
        return string.Join(' ', words.Skip(start).Take(length)).TrimEnd('.');
    }

    /// <summary>An edit of another line than the quoted one, or of what stands around the quote's line.</summary>
    private static void Edit(List<string> lines, ref int quoted, Random random)
    {
        var other = random.Next(lines.Count);
        other = other == quoted ? (other + 1) % lines.Count : other;
        switch (random.Next(5))
        {
            case 0:
                lines[other] = $"- **Zorvane**: {Words(random, 9)}.";
                break;
            case 1:
                lines.RemoveAt(other);
                quoted -= other < quoted ? 1 : 0;
                break;
            case 2:
                lines.Insert(other, $"- **Quorl**: {Words(random, 12)}.");
                quoted += other <= quoted ? 1 : 0;
                break;
            case 3:
                lines[quoted] = $"{lines[quoted]} It is {Words(random, 5)} too.";
                break;
            default:
                (lines[other], lines[quoted]) = (lines[quoted], lines[other]);
                quoted = other;
                break;
        }
    }

    private static QuoteVerdict Find(List<string> lines, Remark remark) =>
        new QuoteSearch(Read($"# Glossary\n\n{string.Join('\n', lines)}\n")).Find(remark);

    private static Document Read(string text) =>
        Normaliser.Normalise(
            Publisher
                .Importers.Importers.Import("a.md", "a.md", new MemoryFiles("a.md", text))
                .Value
        );
}
