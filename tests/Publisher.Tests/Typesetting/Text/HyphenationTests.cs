using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class HyphenationTests
{
    private static readonly string Folder = Path.Combine(
        Golden.Repository,
        "templates",
        "hyphenation"
    );

    private static readonly Hyphenation English = Read("en-us.dic");

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

    /// <summary>Words that begin with a pattern of their own: there the digits were once a place too far left.</summary>
    [Theory]
    [InlineData("en-gb", "torched")]
    [InlineData("en-gb", "un-der-took")]
    [InlineData("de", "auf-zu-füh-rend")]
    [InlineData("de", "un-ge-bro-chen")]
    [InlineData("de", "Do-nau-dampf-schiff-fahrt")]
    [InlineData("fr", "in-ter-ceptes")]
    [InlineData("fr", "l’ap-pren-tis-sage")]
    [InlineData("it", "del-l’ap-pren-di-men-to")]
    [InlineData("it", "pre-le-va-te")]
    [InlineData("nl", "aan-be-ste-din-gen")]
    [InlineData("nl", "ver-ken-nin-gen")]
    [InlineData("sv", "in-lär-ning-en")]
    [InlineData("uk", "під’-їжджа-ю-чи")]
    public void A_word_is_parted_by_the_patterns_of_its_beginning(string language, string parted) =>
        Assert.Equal(parted, Parted(Read($"{language}.dic"), parted));

    [Fact]
    public void Every_language_is_parted_where_an_outside_program_parts_it_by_the_patterns_of_tex()
    {
        var files = Golden
            .Cases("hyphenation", "*.txt")
            .Where(path => !path.Contains("LICENSE", StringComparison.Ordinal));
        Assert.Equal(
            Directory
                .GetFiles(Folder, "*.dic")
                .Count(file => !file.EndsWith("-joints.dic", StringComparison.Ordinal)),
            files.Count()
        );
        Assert.All(
            files,
            path =>
            {
                var hyphenation = Read($"{Path.GetFileNameWithoutExtension(path)}.dic");
                var words = File.ReadAllLines(path);
                Assert.Equal(2_000, words.Length);
                Assert.Equal(words, words.Select(word => Parted(hyphenation, word)));
            }
        );
    }

    [Theory]
    [InlineData("didn't")]
    [InlineData("couldn’t")]
    [InlineData("wasn't")]
    public void An_apostrophe_is_no_letter_that_a_hyphen_leaves(string word) =>
        Assert.DoesNotContain(
            HyphenationPoints.Of(word, Read("en-us.dic"))![^4..],
            cost => cost > 0
        );

    [Theory]
    [InlineData("pro-ject", "project")]
    [InlineData("Pro-ject", "Project")]
    [InlineData("proj-ector", "projector")]
    public void An_exception_is_parted_as_it_says_and_nowhere_else(string expected, string word) =>
        Assert.Equal(
            expected,
            Marked(
                word,
                HyphenationPoints.Of(word, Hyphenation.Read("proj1ect1or\nEXCEPTIONS\npro-ject"))!
            )
        );

    [Fact]
    public void Every_file_of_patterns_has_its_licence_beside_it_and_a_language()
    {
        var files = Directory
            .GetFiles(Folder, "*.dic")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToList();
        var languages = File.ReadAllText(Path.Combine(Folder, "languages.yml"));

        Assert.True(files.Count >= 10);
        Assert.All(
            files,
            file =>
            {
                Assert.Contains($": {file}.dic", languages, StringComparison.Ordinal);
                Assert.True(File.Exists(Path.Combine(Folder, $"LICENSE-{file}.txt")), file);
            }
        );
    }

    [Theory]
    [InlineData("see softwarepatterns here", 300, "see softwarepatterns here")]
    [InlineData("see softwarepatterns here", 80, "see|softwarepatterns|here")]
    [InlineData("see softwarepatterns here", 50, "see|software-|patterns|here")]
    [InlineData("softwarepatterns", 30, "softwa|repatt|erns")]
    [InlineData("GPTSOFTWARE", 30, "GPTS|OFTW|ARE")]
    public void What_is_not_hyphenated_is_parted_in_need(string text, double measure, string lines)
    {
        var style = Style with { Hyphenation = null, InNeed = Hyphenation.Read("softwar4\ne1p") };
        var shaped = new Shaper().Shape([new(text, style)]);
        var broken = LineBreaker.Break(shaped, measure, measure, Alignment.Start);

        Assert.Equal(
            lines,
            string.Join(
                '|',
                Enumerable
                    .Range(0, broken.Count)
                    .Select(i => broken.TextOf(broken[i]) + (broken[i].EndsWithHyphen ? "-" : ""))
            )
        );
        Assert.All(
            Enumerable.Range(0, broken.Count),
            i => Assert.True(broken[i].Width <= measure + 0.01)
        );
    }

    [Theory]
    [InlineData(true, "czarno-biały", "czarno-|\u00ADbiały")]
    [InlineData(false, "czarno-biały", "czarno-|biały")]
    [InlineData(true, "COVID-19", "COVID-|19")]
    [InlineData(true, "offi-fi", "offi-|\u00ADfi")]
    public void A_word_that_is_parted_at_its_own_hyphen_may_have_it_again(
        bool repeats,
        string word,
        string parted
    )
    {
        var style = Style with
        {
            Hyphenation = null,
            InNeed = Hyphenation.Read("x1x", repeatsHyphen: repeats),
        };
        var shaped = new Shaper().Shape([new(word, style)]);
        var whole = LineBreaker.Break(shaped, 300, 300, Alignment.Start);
        var measure = whole[0].Width * 0.85;
        var lines = LineBreaker.Break(shaped, measure, measure, Alignment.Start);

        Assert.Equal([word], Texts(whole));
        Assert.Equal(parted.Split('|'), Texts(lines));
        var drawn = 0.0;
        foreach (var item in lines.ItemsOf(lines[1]))
        {
            drawn += (item.Word?.Width(item.From, item.To) ?? 0) * Style.Size;
        }

        Assert.Equal(drawn, lines[1].Width, 3);
    }

    [Theory]
    [InlineData("difficult", "dif", "ficult")]
    [InlineData("affinely", "af", "finely")]
    [InlineData("offering", "of", "fering")]
    [InlineData("dif\u00ADficult", "dif\u00AD", "ficult")]
    public void A_hyphen_parts_the_letters_of_a_ligature(string word, string first, string second)
    {
        var whole = Break(word, 200, Alignment.Start);
        var style = Style with { Hyphenation = Hyphenation.Read("f1f") };
        var shaped = new Shaper().Shape([new(word, style)]);
        var lines = LineBreaker.Break(shaped, 32, 32, Alignment.Start);

        Assert.Equal([word], Texts(whole));
        Assert.True(
            LetterCount(whole, 0) < word.Replace("\u00AD", "", StringComparison.Ordinal).Length
        );
        Assert.Equal(first, lines.TextOf(lines[0]));
        Assert.True(lines[0].EndsWithHyphen);
        Assert.Equal(second, lines.TextOf(lines[1]));
        Assert.Equal(
            first.Replace("\u00AD", "", StringComparison.Ordinal).Length,
            LetterCount(lines, 0)
        );
        Assert.Equal(word, string.Concat(Texts(lines)));
    }

    [Theory]
    [InlineData("(representations),", "(rep-re-sen-ta-tions),")]
    [InlineData("“representations”", "“rep-re-sen-ta-tions”")]
    [InlineData("token-representations", "to-ken-rep-re-sen-ta-tions")]
    [InlineData("GPT2representations", "GPT2representations")]
    [InlineData("W_representations", "W_representations")]
    [InlineData("src/representations", "src/representations")]
    [InlineData("token-/representations", "to-ken-/rep-re-sen-ta-tions")]
    [InlineData("example.representations", "example.representations")]
    [InlineData("MLPrepresentations", "MLPrepresentations")]
    [InlineData("repre\u00ADsentations", "repre\u00AD-sentations")]
    public void Only_words_are_parted_and_names_keep_together(string text, string expected) =>
        Assert.Equal(expected, Marked(text, HyphenationPoints.Of(text, English)!));

    /// <summary>An equals sign stands at a joint.</summary>
    [Theory]
    [InlineData("Straßenbauamtsleiter", "Stra-ßen=bau-amts=lei-ter")]
    [InlineData("Trainingsdaten", "Trai-nings=da-ten")]
    [InlineData("Sprachmodell", "Sprach=mo-dell")]
    [InlineData("Netzwerkarchitektur", "Netz=werk=ar-chi-tek-tur")]
    [InlineData("Gewichte", "Ge-wich-te")]
    public void A_compound_is_parted_at_its_joints_first(string word, string parted)
    {
        var costs = HyphenationPoints.Of(
            word,
            Hyphenation.Read(
                File.ReadAllText(Path.Combine(Folder, "de.dic")),
                Read("de-joints.dic")
            )
        )!;
        var isCompound = parted.Contains('=', StringComparison.Ordinal);
        var marked = string.Concat(
            word.Select(
                (letter, at) =>
                    costs[at] switch
                    {
                        0 => "",
                        BreakRules.Hyphenated when isCompound => "=",
                        _ => "-",
                    } + letter
            )
        );

        Assert.Equal(parted, marked);
    }

    [Fact]
    public void A_word_with_a_hyphen_is_parted_there_first() =>
        Assert.Equal(
            [BreakRules.HyphenatedAgain],
            HyphenationPoints
                .Of("token-representations", English)!
                .Where(cost => cost > 0)
                .Distinct()
        );

    [Theory]
    [InlineData("LEFTHYPHENMIN many", "line 1 needs a number of letters")]
    [InlineData("a1b\nwhat is this", "line 2 is no hyphenation pattern")]
    [InlineData("EXCEPTIONS\nta1ble", "line 2 is no word with hyphens")]
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
                        // What hangs out is not counted: the rest fills the measure exactly, but for a torn line.
                        Assert.InRange(
                            SetWidth(lines, lines[i]),
                            lines.TextOf(lines[i]).Contains(' ', StringComparison.Ordinal)
                            && lines[i] is not { IsLoose: true, Ratio: 0 }
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
    public void At_any_measure_lines_fit_and_words_are_parted_where_they_may() =>
        Prop.ForAll(
                Arb.From(Settings),
                setting =>
                {
                    var lines = Break(setting.Text, setting.Measure, setting.Alignment);
                    var read = new StringBuilder();
                    for (var i = 0; i < lines.Count; i++)
                    {
                        Assert.InRange(SetWidth(lines, lines[i]), 0, setting.Measure + 0.01);
                        var hyphen = lines[i].EndsWithHyphen ? "\u2010" : "";
                        var blank = lines.EndsAtBlank(lines[i]) ? " " : "";
                        read.Append(lines.TextOf(lines[i])).Append(hyphen).Append(blank);
                    }

                    var set = read.ToString().TrimEnd();
                    Assert.Equal(setting.Text, set.Replace("\u2010", "", StringComparison.Ordinal));
                    Assert.All(set.Split(' '), AssertPartedByPatterns);
                }
            )
            .QuickCheckThrowOnFailure();

    private static void AssertPartedByPatterns(string parted)
    {
        var points = HyphenationPoints.Of(
            parted.Replace("\u2010", "", StringComparison.Ordinal),
            English
        )!;
        var at = 0;
        foreach (var character in parted)
        {
            Assert.True(character != '\u2010' || points[at] > 0, parted);
            at += character == '\u2010' ? 0 : 1;
        }
    }

    private static readonly Gen<(string Text, double Measure, Alignment Alignment)> Settings =
        from count in Gen.Choose(1, 80)
        from words in Gen.ListOf(Gen.Elements(Vocabulary), count)
        from measure in Gen.Choose(12, 400)
        from alignment in Gen.Elements(Enum.GetValues<Alignment>())
        select (string.Join(' ', words), (double)measure, alignment);

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

    [Theory]
    [InlineData(42, 200)]
    [InlineData(46, 220)]
    [InlineData(57, 210)]
    public void A_paragraph_that_can_do_otherwise_does_not_end_with_a_syllable(
        int words,
        double measure
    )
    {
        var lines = Break(
            string.Join(' ', Prose.Split(' ')[..words]),
            measure,
            Alignment.Justified
        );
        var last = lines[lines.Count - 1];
        Assert.True(last.Width > measure * 0.12, lines.TextOf(last));
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
        "difficulties",
        "“affine”",
        "efficient,",
        "shuffling",
        "ff",
    ];

    private static readonly Gen<string> Paragraphs =
        from count in Gen.Choose(20, 120)
        from words in Gen.ListOf(Gen.Elements(Vocabulary), count)
        select string.Join(' ', words);

    private static Hyphenation Read(string file) =>
        Hyphenation.Read(File.ReadAllText(Path.Combine(Folder, file)));

    private static string[] Texts(Lines lines) =>
        [.. Enumerable.Range(0, lines.Count).Select(i => lines.TextOf(lines[i]))];

    private static int LetterCount(Lines lines, int line)
    {
        var count = 0;
        foreach (var item in lines.ItemsOf(lines[line]))
        {
            count += item.Word is null ? 0 : item.To - item.From;
        }

        return count;
    }

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

    private static string Parted(Hyphenation hyphenation, string parted)
    {
        var word = parted.Replace("-", "", StringComparison.Ordinal);
        return Marked(word, HyphenationPoints.Of(word, hyphenation)!);
    }

    private static string Marked(string text, int[] costs) =>
        Marked(text, [.. costs.Select(cost => cost > 0)]);

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
