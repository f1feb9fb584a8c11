using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Fonts;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class HyphenationTests
{
    private static readonly Hyphenation English = Hyphenation.Read(
        File.ReadAllText(Path.Combine(Golden.Repository, "templates", "hyphenation", "en-us.dic"))
    );

    private static readonly TextStyle Style = new(TestFonts.Text, 10, RgbColor.Black)
    {
        Hyphenation = English,
    };

    [Theory]
    [InlineData("hyphenation", "hy-phen-ation")]
    [InlineData("computer", "com-puter")]
    [InlineData("algorithm", "al-go-rithm")]
    [InlineData("Representations", "Rep-re-sen-ta-tions")]
    [InlineData("interpretability", "in-ter-pretabil-ity")]
    [InlineData("through", "through")]
    [InlineData("the", "the")]
    public void Words_are_parted_where_the_patterns_of_the_language_say(
        string word,
        string expected
    )
    {
        var allowed = new bool[word.Length];
        English.Find(word, allowed);

        Assert.Equal(expected, Marked(word, allowed));
    }

    [Theory]
    [InlineData("(representations),", "(rep-re-sen-ta-tions),")]
    [InlineData("“representations”", "“rep-re-sen-ta-tions”")]
    [InlineData("token-representations", "to-ken-rep-re-sen-ta-tions")]
    [InlineData("GPT2representations", "GPT2representations")]
    [InlineData("W_representations", "W_representations")]
    [InlineData("example.representations", "example.representations")]
    [InlineData("MLPrepresentations", "MLPrepresentations")]
    [InlineData("repre\u00ADsentations", "repre\u00AD-sentations")]
    public void Only_words_are_parted_and_names_keep_together(string text, string expected) =>
        Assert.Equal(expected, Marked(text, HyphenationPoints.Of(text, English)!));

    [Theory]
    [InlineData("LEFTHYPHENMIN many", "line 1 needs a number of letters")]
    [InlineData("a1b\nwhat is this", "line 2 is no hyphenation pattern")]
    public void A_file_of_something_else_is_refused_with_its_line(string file, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<FormatException>(() => Hyphenation.Read(file)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_word_longer_than_any_of_a_language_stays_whole()
    {
        var word = new string('a', 10_000);
        var allowed = new bool[word.Length];
        English.Find(word, allowed);

        Assert.DoesNotContain(true, allowed);
    }

    [Fact]
    public void A_parted_word_shows_a_hyphen_and_keeps_its_letters()
    {
        var lines = Break("interpretability representations", 60, Alignment.Start);

        Assert.True(lines[0].EndsWithHyphen);
        Assert.Equal(
            "interpretability representations",
            string.Concat(
                    Enumerable
                        .Range(0, lines.Count)
                        .Select(i => lines.TextOf(lines[i]) + (lines[i].EndsWithHyphen ? "" : " "))
                )
                .TrimEnd()
        );
    }

    [Fact]
    public void A_hyphenated_paragraph_fills_its_measure_and_stands_out_of_it_by_its_punctuation_only() =>
        Prop.ForAll(
                Arb.From(Paragraphs),
                text =>
                {
                    var lines = Break(text, 220, Alignment.Justified);
                    for (var i = 0; i < lines.Count - 1; i++)
                    {
                        // What hangs out is not counted: the rest fills the measure exactly.
                        Assert.InRange(
                            SetWidth(lines, lines[i]),
                            lines.TextOf(lines[i]).Contains(' ', StringComparison.Ordinal)
                                ? 219.99
                                : 0,
                            220.01
                        );
                        Assert.InRange(lines[i].Hang, 0, 5);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Prose_is_parted_now_and_then_and_never_in_three_lines_in_a_row()
    {
        var lines = Break(Prose, 250, Alignment.Justified);
        var hyphens = Enumerable
            .Range(0, lines.Count)
            .Select(i => lines[i].EndsWithHyphen ? '-' : ' ')
            .ToArray();

        Assert.Contains('-', hyphens);
        Assert.DoesNotContain("---", new string(hyphens), StringComparison.Ordinal);
    }

    private const string Prose =
        "A glossary explains the vocabulary of a discipline to somebody who has to read its literature and does not yet "
        + "speak its language. Whoever maintains one knows that definitions grow old: a colleague publishes a refinement, "
        + "the terminology shifts, and an explanation that was perfectly adequate a year ago quietly becomes misleading. "
        + "Readers notice such things immediately, authors almost never, because they remember what they intended to say.";

    private static readonly string[] Vocabulary =
    [
        "representation,",
        "superposition",
        "of",
        "the",
        "a",
        "model.",
        "interpretability",
        "“features”",
        "activation",
        "is",
        "computed",
        "(hopefully)",
        "office",
    ];

    private static readonly Gen<string> Paragraphs =
        from count in Gen.Choose(20, 120)
        from words in Gen.ListOf(Gen.Elements(Vocabulary), count)
        select string.Join(' ', words);

    private static Lines Break(string text, double measure, Alignment alignment) =>
        LineBreaker.Break(new Shaper().Shape([new(text, Style)]), measure, measure, alignment);

    private static double SetWidth(Lines lines, Line line)
    {
        var stretched = 0.0;
        foreach (var item in lines.ItemsOf(line))
        {
            if (item.Kind == ItemKind.Glue)
            {
                stretched += line.Ratio * (line.Ratio > 0 ? item.Stretch : item.Shrink);
            }
        }

        return line.Width + stretched;
    }

    private static string Marked(string text, bool[] points)
    {
        var marked = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (points[i])
            {
                marked.Append('-');
            }

            marked.Append(text[i]);
        }

        return marked.ToString();
    }
}
