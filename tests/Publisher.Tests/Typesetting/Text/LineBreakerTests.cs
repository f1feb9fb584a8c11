using FsCheck;
using FsCheck.Fluent;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Breaks;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class LineBreakerTests
{
    private const double Size = 10;

    private static readonly TextStyle Style = new(TestFonts.Text, Size, RgbColor.Black);

    private static readonly string[] Vocabulary =
    [
        "a",
        "I",
        "of",
        "the",
        "model",
        "AVATAR",
        "office,",
        "interpretability",
        "“superposition”",
        "well-known",
        "state-of-the-art",
        "pages 3–17",
        "10\u00A0km",
        "either/or",
        "word—dash",
        "残差流の説明",
        "naïve",
        "https://example.org/a/path/to/some-paper?with=query&and=more#fragment",
        "🖎",
        "(f)",
        "…",
    ];

    private static readonly Gen<string> Paragraphs =
        from count in Gen.Choose(1, 150)
        from words in Gen.ListOf(Gen.Elements(Vocabulary), count)
        select string.Join(' ', words);

    private static readonly Gen<(string Text, double Measure, Alignment Alignment)> Settings =
        from text in Paragraphs
        from measure in Gen.Choose(20 * (int)Size, 60 * (int)Size)
        from alignment in Gen.Elements(Enum.GetValues<Alignment>())
        select (text, (double)measure, alignment);

    [Fact]
    public void No_line_is_wider_than_the_measure() =>
        Prop.ForAll(
                Arb.From(Settings),
                setting =>
                {
                    var lines = Break(setting.Text, setting.Measure, setting.Alignment);
                    for (var i = 0; i < lines.Count; i++)
                    {
                        Assert.InRange(SetWidth(lines, lines[i]), 0, setting.Measure + 0.01);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Justified_lines_but_the_last_fill_the_measure_where_they_have_blanks()
    {
        var text = string.Join(' ', Enumerable.Repeat("the model reads a word", 60));
        var lines = Break(text, 240, Alignment.Justified);

        for (var i = 0; i < lines.Count - 1; i++)
        {
            Assert.InRange(SetWidth(lines, lines[i]), 239.99, 240.01);
        }

        Assert.True(lines[lines.Count - 1].Ratio <= 0);
    }

    [Fact]
    public void Every_word_is_there_once_and_in_order_and_is_cut_only_where_the_rules_allow() =>
        Prop.ForAll(
                Arb.From(Settings),
                setting =>
                {
                    var words = new Queue<string>(setting.Text.Split(' '));
                    var lines = Break(setting.Text, setting.Measure, setting.Alignment);
                    var (word, at) = (words.Dequeue(), 0);
                    for (var i = 0; i < lines.Count; i++)
                    {
                        foreach (var part in lines.TextOf(lines[i]).Split(' '))
                        {
                            if (at == word.Length)
                            {
                                (word, at) = (words.Dequeue(), 0);
                            }

                            Assert.Equal(part, word.Substring(at, part.Length));
                            AssertMayBreak(word, at);
                            at += part.Length;
                        }
                    }

                    Assert.Equal(word.Length, at);
                    Assert.Empty(words);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_breaks_alike() =>
        Prop.ForAll(
                Arb.From(Settings),
                setting =>
                    Assert.Equal(
                        Texts(Break(setting.Text, setting.Measure, setting.Alignment)),
                        Texts(Break(setting.Text, setting.Measure, setting.Alignment))
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_line_ends_at_a_no_break_space()
    {
        var text = string.Join(' ', Enumerable.Repeat("10\u00A0km to go", 40));
        for (var measure = 60; measure < 200; measure += 7)
        {
            Assert.All(
                Texts(Break(text, measure, Alignment.Start)),
                line =>
                {
                    Assert.False(line.EndsWith("10", StringComparison.Ordinal));
                    Assert.False(line.StartsWith("km", StringComparison.Ordinal));
                }
            );
        }
    }

    [Theory]
    [InlineData("Elle dit ! Puis « mot » ici ; rien ? Non : oui")]
    [InlineData("A set ( of words ) is [ here ] as typed , or so")]
    [InlineData("Er sagt „ so “ und » anders « dazu ; gut")]
    public void No_line_begins_with_a_mark_that_closes_or_ends_with_one_that_opens(string sentence)
    {
        var text = string.Join(' ', Enumerable.Repeat(sentence, 12));
        for (var measure = 60; measure < 300; measure += 3)
        {
            Assert.All(
                Texts(Break(text, measure, Alignment.Justified)),
                line =>
                {
                    Assert.DoesNotContain(line[0], "!?;:)],");
                    Assert.DoesNotContain(line[^1], "([„");
                    Assert.False(line[0] == '»' && sentence[0] == 'E' && sentence[1] == 'l', line);
                    Assert.False(line[^1] == '«' && sentence[0] == 'E' && sentence[1] == 'l', line);
                }
            );
        }
    }

    [Fact]
    public void Words_that_are_tied_part_at_their_blank_where_the_measure_is_too_narrow_for_both() =>
        Assert.Equal(
            ["Kilometer", "kilometer"],
            Texts(Break("Kilometer\u00A0kilometer", 60, Alignment.Start))
        );

    [Fact]
    public void A_mark_in_another_style_begins_no_line()
    {
        var bold = Style with { Size = Size + 1 };
        TextRun[] runs = [new("( ", bold), new("words", Style), new(" ) ", bold), new("! ", Style)];
        var shaped = new Shaper().Shape([.. Enumerable.Repeat(runs, 20).SelectMany(four => four)]);
        for (var measure = 60; measure < 200; measure += 3)
        {
            Assert.All(
                Texts(LineBreaker.Break(shaped, measure, measure, Alignment.Start)),
                line => Assert.True(line[0] is '(' && line[^1] is '!', line)
            );
        }
    }

    [Fact]
    public void A_no_break_space_stretches_as_other_blanks_do()
    {
        var glue = Shape("10\u00A0km to").Items.Where(item => item.Kind == ItemKind.Glue).ToList();

        Assert.Equal(2, glue.Count);
        Assert.Equal(glue[1].Stretch, glue[0].Stretch);
        Assert.Equal([BreakRules.Never, 0], glue.Select(blank => blank.Penalty));
    }

    [Fact]
    public void A_blank_that_is_typed_at_a_width_of_its_own_keeps_it()
    {
        var glue = Shape("a\u2003b\u2009c")
            .Items.Where(item => item.Kind == ItemKind.Glue)
            .ToList();

        Assert.Equal([Size, Size / 5], glue.Select(blank => blank.Width));
        Assert.Equal([0, 0], glue.Select(blank => blank.Stretch));
    }

    [Fact]
    public void An_address_is_cut_after_its_marks()
    {
        var lines = Texts(
            Break("https://example.org/some/very/long/path/to/a/paper.html", 120, Alignment.Start)
        );

        Assert.True(lines.Count > 1);
        Assert.All(lines.SkipLast(1), line => Assert.Contains(line[^1], "/.-"));
    }

    [Fact]
    public void A_word_wider_than_the_measure_is_cut_as_a_last_resort()
    {
        var word = new string('m', 200);
        var lines = Break($"see {word} there", 200, Alignment.Start);

        Assert.Equal(
            $"see{word}there",
            string.Concat(Texts(lines)).Replace(" ", "", StringComparison.Ordinal)
        );
        for (var i = 0; i < lines.Count; i++)
        {
            Assert.InRange(lines[i].Width, 0, 200.001);
        }
    }

    [Fact]
    public void A_line_with_holes_or_a_cut_word_is_loose_and_others_are_not()
    {
        var good = Break(
            string.Join(' ', Enumerable.Repeat("a few words", 50)),
            240,
            Alignment.Justified
        );
        var holes = Break($"ab cd {new string('m', 25)} and so on", 240, Alignment.Justified);
        var cut = Break(new string('m', 40), 240, Alignment.Start);

        Assert.DoesNotContain(true, Loose(good));
        Assert.Equal([true, false, false], Loose(holes));
        Assert.Equal([true, false], Loose(cut));
    }

    [Fact]
    public void A_measure_that_holds_nothing_still_gives_every_character()
    {
        var lines = Break("two words", 1, Alignment.Justified);

        Assert.Equal("twowords", string.Concat(Texts(lines)));
    }

    [Fact]
    public void A_line_feed_ends_the_line()
    {
        Assert.Equal(["one", "two three"], Texts(Break("one\ntwo three", 300, Alignment.Start)));
        Assert.Equal(["one", "", "two"], Texts(Break("one \n\n two", 300, Alignment.Justified)));
    }

    [Fact]
    public void A_paragraph_of_a_hundred_thousand_words_ends()
    {
        var text = string.Join(' ', Enumerable.Repeat("one of a hundred thousand", 20_000));

        var lines = Break(text, 240, Alignment.Justified);

        Assert.Equal(100_000, Texts(lines).Sum(line => line.Split(' ').Length));
    }

    [Fact]
    public void The_first_line_may_have_a_measure_of_its_own()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 100));
        var lines = LineBreaker.Break(Shape(text), 100, 300, Alignment.Start);

        Assert.InRange(lines[0].Width, 1, 100);
        Assert.InRange(lines[1].Width, 200, 300);
    }

    [Fact]
    public void A_word_of_a_million_letters_fills_its_lines()
    {
        var word = new string('x', 1_000_000);
        var lines = Break($"see {word} there", 200, Alignment.Justified);

        var inLine = lines.TextOf(lines[1]).Length;
        Assert.Equal("see", lines.TextOf(lines[0]));
        Assert.InRange(Break(new string('x', inLine + 1), 1e6, Alignment.Start)[0].Width, 200, 999);
        Assert.InRange(lines.Count, 1_000_000 / inLine, (1_000_000 / inLine) + 3);
        Assert.Equal($"see{word} there", string.Concat(Texts(lines)));
    }

    [Fact]
    public void The_tail_of_a_word_is_no_last_line_where_lines_without_it_have_no_holes()
    {
        const string Text = "Graf acykliczny: graf który nie posiada podgrafu, który jest ";
        var compared = 0;
        for (var measure = 220; measure < 330; measure++)
        {
            var whole = Break(Text + "cyklem.", measure, Alignment.Justified);
            if (whole.Count > 1 && !Loose(whole).Contains(true))
            {
                var parted = Break(Text + "cy\u00ADklem.", measure, Alignment.Justified);
                Assert.False(parted[0].EndsWithHyphen, $"\"klem.\" stands alone at {measure}");
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [Fact]
    public void A_line_that_blanks_would_tear_apart_ends_before_the_edge()
    {
        var number = new string('4', 40);
        var measure = Break(number, 1000, Alignment.Start)[0].Width + 1;
        var lines = Break($"see some of it in a box {number}", measure, Alignment.Justified);

        Assert.Equal(["see some of it in a box", number], Texts(lines));
        Assert.Equal(0, lines[0].Ratio);
        Assert.True(lines[0].IsLoose);
    }

    [Theory]
    [InlineData("A Long Glossary, Term by Term", "A Long Glossary,", "Term by Term")]
    [InlineData("Words for the reader who has come far and is new to it all")]
    public void A_title_has_lines_of_about_equal_length(string title, params string[] expected)
    {
        var ragged = Break(title, 130, Alignment.Start);
        var balanced = Break(title, 130, Alignment.Balanced);

        Assert.Equal(ragged.Count, balanced.Count);
        Assert.True(Spread(balanced) < Spread(ragged));
        Assert.True(expected.Length == 0 || expected.SequenceEqual(Texts(balanced)));
    }

    [Fact]
    public void No_line_of_a_title_ends_with_a_function_word_where_that_can_be()
    {
        var lines = Texts(Break("The Big Handbook of Interpretability", 100, Alignment.Balanced));

        Assert.Equal(["The Big Handbook", "of Interpretability"], lines);
    }

    [Fact]
    public void No_line_of_a_title_ends_within_a_compound_where_that_can_be()
    {
        var lines = Texts(Break("AP and OpenAPS high-level words", 100, Alignment.Balanced));

        Assert.Equal(["AP and OpenAPS", "high-level words"], lines);
    }

    [Fact]
    public void No_hyphen_stands_in_ragged_lines_that_saves_none_where_they_are_spared()
    {
        const string Text = "Clock Do\u00ADmain Ele\u00ADments of Log\u00ADging";
        var sparing = new Shaper().Shape([new(Text, Style with { SparesHyphens = true })]);
        var compared = 0;
        for (var measure = 45.0; measure < 150; measure++)
        {
            var whole = Break(
                Text.Replace("\u00AD", "", StringComparison.Ordinal),
                measure,
                Alignment.Start
            );
            var ragged = LineBreaker.Break(sparing, measure, measure, Alignment.Start);
            if (
                whole.Count == ragged.Count
                && Enumerable
                    .Range(0, whole.Count - 1)
                    .All(i => whole[i].Width > measure / 2 && whole[i].Width <= measure)
            )
            {
                Assert.DoesNotContain(
                    true,
                    Enumerable.Range(0, ragged.Count).Select(i => ragged[i].EndsWithHyphen)
                );
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [Fact]
    public void A_line_that_blanks_of_thrice_their_width_would_fill_ends_before_the_edge()
    {
        const string Words = "one two three";
        var natural = Break(Words, 1000, Alignment.Start)[0].Width;
        var blank = (natural - Break("onetwothree", 1000, Alignment.Start)[0].Width) / 2;
        var wide = Break(
            $"{Words} {new string('x', 10)}",
            natural + (2 * blank),
            Alignment.Justified
        );
        var torn = Break(
            $"{Words} {new string('x', 10)}",
            natural + (6 * blank),
            Alignment.Justified
        );

        Assert.Equal(Words, wide.TextOf(wide[0]));
        Assert.Equal(2, wide[0].Ratio, 0.1);
        Assert.Equal(Words, torn.TextOf(torn[0]));
        Assert.Equal(0, torn[0].Ratio);
    }

    [Fact]
    public void One_torn_line_is_better_than_two()
    {
        var wide = new string('m', 24);
        var measure = Break(wide, 1000, Alignment.Start)[0].Width + 1;
        var lines = Break($"one two three {wide} four five {wide}", measure, Alignment.Justified);

        Assert.Equal(
            ["one two three", wide, "four five", wide],
            Enumerable.Range(0, lines.Count).Select(at => lines.TextOf(lines[at]))
        );
    }

    [Fact]
    public void Words_before_what_fills_a_line_stand_in_one_line()
    {
        var wide = new string('m', 20);

        var lines = Break(
            $"Tie in first. {wide}",
            Break(wide, 1000, Alignment.Start)[0].Width,
            Alignment.Justified
        );

        Assert.Equal(["Tie in first.", wide], Texts(lines));
    }

    private static double Spread(Lines lines)
    {
        var widths = Enumerable.Range(0, lines.Count).Select(i => lines[i].Width).ToList();
        return widths.Max() - widths.Min();
    }

    [Fact]
    public void No_text_has_no_lines_but_what_its_breaks_make()
    {
        Assert.True(Shape("").IsEmpty);
        Assert.True(Shape("  \t ").IsEmpty);
        Assert.False(Shape("x").IsEmpty);
    }

    private static void AssertMayBreak(string word, int at) =>
        Assert.True(
            at == 0 || WordBreaks.Of(word, AddressBreaks.IsAddress(word))[at] < BreakRules.Never,
            $"'{word}' is cut before character {at}"
        );

    private static ShapedText Shape(string text) => new Shaper().Shape([new(text, Style)]);

    private static Lines Break(string text, double measure, Alignment alignment) =>
        LineBreaker.Break(Shape(text), measure, measure, alignment);

    private static List<string> Texts(Lines lines) =>
        [.. Enumerable.Range(0, lines.Count).Select(i => lines.TextOf(lines[i]))];

    private static bool[] Loose(Lines lines) =>
        [.. Enumerable.Range(0, lines.Count).Select(i => lines[i].IsLoose)];

    private static double SetWidth(Lines lines, Line line)
    {
        var width = line.Width;
        foreach (var item in lines.ItemsOf(line))
        {
            width += line.Ratio * (line.Ratio > 0 ? item.Stretch : item.Shrink);
        }

        return width;
    }
}
