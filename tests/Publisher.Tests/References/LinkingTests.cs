using Publisher.Checks;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.References;
using Publisher.References.Graph;
using Publisher.References.Index;
using Xunit;

namespace Publisher.Tests.References;

public sealed class LinkingTests
{
    [Theory]
    [InlineData("Two residual streams meet.", "added residual streams -> residual-stream")]
    [InlineData("A residual-stream norm.", "added residual-stream -> residual-stream")]
    [InlineData("See residual stream.", "seen residual stream -> residual-stream")]
    [InlineData("It is wide (see the Residual Stream).", "seen Residual Stream -> residual-stream")]
    [InlineData("Wide, as in residual streams.", "seen residual streams -> residual-stream")]
    [InlineData(
        "The residual stream (defined below) is wide.",
        "seen residual stream -> residual-stream"
    )]
    [InlineData(
        "Sparse coding residual stream superposition",
        "added Sparse coding -> sparse-coding; added residual stream -> residual-stream; added superposition -> superposition"
    )]
    [InlineData(
        "See also sparse coding, superposition and the residual stream.",
        "seen sparse coding -> sparse-coding; seen superposition -> superposition; seen residual stream -> residual-stream"
    )]
    [InlineData("The features of a model.", "added features -> feature")]
    [InlineData("See feature.", "seen feature -> feature")]
    [InlineData("He said “residual stream” twice.", "")]
    [InlineData("non-superposition is no word", "")]
    [InlineData("Is it good?", "")]
    [InlineData("Is IT good?", "added IT -> it")]
    [InlineData("A residual, stream.", "")]
    [InlineData("A residual–stream norm.", "added residual–stream -> residual-stream")]
    [InlineData("A residual‑stream norm.", "added residual‑stream -> residual-stream")]
    [InlineData("A residual - stream.", "")]
    [InlineData("the pre-superposition and superposition-like, superposition–feature", "")]
    [InlineData(
        "superposition_map, map.superposition, superposition/features, superposition()",
        ""
    )]
    [InlineData("https://example.org/superposition, www.example.org/(superposition).html", "")]
    [InlineData("superposition@example.org, /usr/superposition, C:\\superposition\\a.exe", "")]
    [InlineData("superposition.md, #superposition, @superposition, ?a=superposition&b", "")]
    [InlineData("Superposition: it is superposition.", "")]
    [InlineData("They often use superposition - it helps.", "added superposition -> superposition")]
    [InlineData("The Superposition of Words", "")]
    [InlineData("It—superposition—ends.", "added superposition -> superposition")]
    [InlineData(
        "See the residual stream and IT; see also sparse coding.",
        "seen residual stream -> residual-stream; seen IT -> it; seen sparse coding -> sparse-coding"
    )]
    public void Mentions_become_links(string text, string expected) =>
        Assert.Equal(expected, Links([new Text(text)]));

    [Fact]
    public void A_bold_mention_is_a_reference() =>
        Assert.Equal(
            "seen feature -> feature",
            Links([new Text("One "), new Text("feature", TextStyle.Bold), new Text(" in two.")])
        );

    [Fact]
    public void Code_links_and_headings_are_left_alone() =>
        Assert.Equal(
            "author residual stream -> https://example.org",
            Links([
                new Text("superposition", TextStyle.Code),
                new Text(" in "),
                new Link([new Text("residual stream")], "https://example.org"),
            ])
        );

    [Fact]
    public void A_second_mention_is_linked_only_where_all_are()
    {
        Items<Inline> text = [new Text("superposition and superposition")];

        Assert.Equal("added superposition -> superposition", Links(text));
        Assert.Equal(
            "added superposition -> superposition; added superposition -> superposition",
            Links(text, new() { Mentions = LinkedMentions.All })
        );
        Assert.Equal("", Links(text, new() { Mentions = LinkedMentions.Off }));
    }

    [Fact]
    public void The_author_decides_about_names()
    {
        Items<Inline> text = [new Text("features in superposition")];

        Assert.Equal(
            "added features -> feature",
            Links(text, new() { Always = ["Feature"], Never = ["superposition"] })
        );
    }

    [Fact]
    public void Without_the_links_stand_the_words_of_the_author()
    {
        Items<Inline> text =
        [
            new Text("See the "),
            new Text("residual", TextStyle.Italic),
            new Text(" stream, superposition and sparse coding."),
        ];
        var linked = Glossary(text, new());

        Assert.Equal(
            PlainText.Of(Glossary(text, new() { Mentions = LinkedMentions.Off })),
            PlainText.Of(linked)
        );
        Assert.Contains(
            Outline.Of(linked).Links,
            link =>
                link.Link.Content is [Text { Style: TextStyle.Italic }, Text { Value: " stream" }]
        );
    }

    [Theory]
    [InlineData("superpositon", "(see superpositon)", "Did you mean “Superposition”?")]
    [InlineData("", "see Smith et al. 2020", "")]
    [InlineData("", "(see my post)", "")]
    [InlineData("", "(see the paper)", "")]
    [InlineData("", "see Figure 3", "")]
    [InlineData("", "we will see that it holds", "")]
    [InlineData("", "(see below)", "")]
    [InlineData("residual flow", "see “residual flow”", "Define the term")]
    [InlineData("Capstan", "It turns (see Capstan).", "Define the term")]
    [InlineData("Sinker", "It floats. See Sinker.", "Define the term")]
    [InlineData("Hawser;Quay", "It is long; see also Hawser and Quay.", "Define the term")]
    [InlineData("Quay", "It is long. See Superposition and Quay.", "Define the term")]
    [InlineData("Long splice", "It holds (see Long splice for more).", "Define the term")]
    [InlineData("", "See The Art of Bread.", "")]
    [InlineData("", "(see Moby-Dick, 1851)", "")]
    [InlineData("", "See Knuth 1998, and Smith and Jones (2020).", "")]
    [InlineData("", "(see Joy of Cooking)", "")]
    [InlineData("", "(see photo)", "")]
    [InlineData("", "See also Superposition, IT, etc.", "")]
    [InlineData("", "See the manual. See to it, and see for yourself.", "")]
    public void References_to_nothing_are_found(string quote, string text, string hint)
    {
        var findings = Check
            .RunAll(Glossary([new Text(text)], new()))
            .Where(finding => finding.Check == "resolved-reference")
            .ToList();

        Assert.Equal(quote, string.Join(';', findings.Select(finding => finding.Quote)));
        Assert.All(
            findings,
            finding => Assert.StartsWith(hint, finding.Hint, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("C++", "In C++ and C.", "C++")]
    [InlineData("∇", "Take ∇ of it.", "∇")]
    [InlineData("(a+)+$", "An (a+)+$ of it.", "a+)+$")]
    public void A_term_of_symbols_is_found(string term, string text, string words)
    {
        var automaton = new NameAutomaton(
            KnownLanguages.FormOf("en"),
            new(KnownLanguages.FormOf("en"), language: null, isInCapitals: false)
        );
        automaton.Add(term);
        automaton.Prepare();
        var found = new List<Occurrence>();
        automaton.Find(text, found);

        var one = Assert.Single(found);
        Assert.Equal(words, text[one.Start..one.End]);
    }

    [Fact]
    public void The_leftmost_and_then_the_longest_name_wins()
    {
        var automaton = new NameAutomaton(
            KnownLanguages.FormOf("en"),
            new(KnownLanguages.FormOf("en"), language: null, isInCapitals: false)
        );
        foreach (var name in new[] { "b", "b c d x", "c", "c d", "d e f", "f" })
        {
            automaton.Add(name);
        }

        automaton.Prepare();
        var found = new List<Occurrence>();
        const string text = "b c d e f";
        automaton.Find(text, found);

        Assert.Equal(["b", "c d", "f"], found.Select(one => text[one.Start..one.End]));
    }

    [Fact]
    public void Ten_thousand_names_and_a_long_text_are_one_pass()
    {
        var automaton = new NameAutomaton(
            KnownLanguages.FormOf("en"),
            new(KnownLanguages.FormOf("en"), language: null, isInCapitals: false)
        );
        for (var name = 0; name < 10_000; name++)
        {
            automaton.Add($"a a a term{name} a");
        }

        automaton.Prepare();
        var text = string.Join(' ', Enumerable.Repeat("a a a term77", 50_000));
        var found = new List<Occurrence>();
        Ends.Soon(() => automaton.Find(text, found));

        Assert.Equal(49_999, found.Count);
    }

    [Fact]
    public void Circles_of_definitions_orphans_and_dead_ends_are_known()
    {
        var graph = ReferenceGraph.Of(
            Normaliser.Normalise(
                new([
                    Entry("Alpha ray", " is a kind of beta ray."),
                    Entry("Beta ray", " is a kind of alpha ray."),
                    Entry("Gamma ray", " is another thing."),
                ])
            )
        );

        Assert.Equal(
            ["alpha-ray", "beta-ray"],
            Assert.Single(graph.CircularDefinitions()).Select(entry => entry.Id)
        );
        Assert.Equal(["gamma-ray"], graph.Orphans().Select(entry => entry.Id));
        Assert.Equal(["gamma-ray"], graph.DeadEnds().Select(entry => entry.Id));
        Assert.Equal(["beta-ray"], graph.MentionedIn("alpha-ray"));
    }

    [Fact]
    public void The_index_is_sorted_by_letters_alone()
    {
        var index = TermIndex.Of(
            Normaliser.Normalise(
                new([
                    Entry("Zebra", " is an animal."),
                    Entry("The apple", " is a fruit."),
                    Entry("Éclair (choux cake)", " is a cake."),
                    Entry("k-10 code", " is a code."),
                    Entry("k-9 code", " is a code."),
                ])
            )
        );

        Assert.Equal(["A", "C", "E", "K", "Z"], index.Select(letter => letter.Heading));
        Assert.Equal(["k-9 code", "k-10 code"], index[3].Lines.Select(line => line.Name));
        Assert.Equal("Éclair", index[1].Lines[0].Headword);
    }

    [Fact]
    public void Names_in_the_index_are_told_apart_by_their_sections_or_by_nothing()
    {
        Entry Named(string id) =>
            new(new(["Light"]) { Id = id }, EntryForm.Paragraph, [new Text("Light")], []);
        Section One(string title, params Block[] blocks) =>
            new(1, [new Text(title)], [.. blocks]) { Id = title };
        List<string> Qualifiers(params Block[] blocks) =>
            [
                .. TermIndex
                    .Of(new([.. blocks]))
                    .SelectMany(letter => letter.Lines)
                    .Select(line => line.Qualifier),
            ];

        Assert.Equal(["A", "B"], Qualifiers(One("A", Named("a")), One("B", Named("b"))));
        Assert.Equal(["", ""], Qualifiers(One("A", Named("a"), Named("b"))));
    }

    [Theory]
    [InlineData("sv", "Zebra Åkare Ärta Öl Anka", "Anka Zebra Åkare Ärta Öl", "AZÅÄÖ")]
    [InlineData("da", "Ål Østers Æble Zone Abe Öl", "Abe Zone Æble Öl Østers Ål", "AZÆØÅ")]
    [InlineData("es", "ñandú nube oso nzema", "nube nzema ñandú oso", "NÑO")]
    [InlineData("pl", "łuk luty mapa Źdźbło żaba zupa", "luty łuk mapa zupa Źdźbło żaba", "LŁMZŹŻ")]
    [InlineData("de", "Äpfel Apfel Azur Österreich Ofen", "Apfel Äpfel Azur Ofen Österreich", "AO")]
    [InlineData("ru", "Йод Игла Ёлка Ежевика Жук Кот", "Ежевика Ёлка Жук Игла Йод Кот", "ЕЖИЙК")]
    [InlineData(
        "uk",
        "Їжак Інжир Йод Гора Ґава Дуб Єнот Ель",
        "Гора Ґава Дуб Ель Єнот Інжир Їжак Йод",
        "ГҐДЕЄІЇЙ"
    )]
    [InlineData("tr", "İnek Irmak Havuç Kedi Işık", "Havuç Irmak Işık İnek Kedi", "HIİK")]
    [InlineData("el", "Ωμέγα Άλφα Αλφάδι Βήμα", "Άλφα Αλφάδι Βήμα Ωμέγα", "ΑΒΩ")]
    [InlineData("fr", "été étage Eau", "Eau étage été", "E")]
    public void The_index_has_the_alphabet_of_its_language(
        string language,
        string names,
        string sorted,
        string letters
    )
    {
        var entries = names
            .Split(' ')
            .Select(name => new Entry(
                new([name]) { Id = name },
                EntryForm.Paragraph,
                [new Text(name)],
                []
            ));
        var index = TermIndex.Of(new Document([.. entries]) { Language = language });

        Assert.Equal(
            sorted,
            string.Join(' ', index.SelectMany(letter => letter.Lines).Select(line => line.Name))
        );
        Assert.Equal(letters, string.Concat(index.Select(letter => letter.Heading)));
    }

    [Theory]
    [InlineData("C++", "In C++, not in C.", "C++")]
    [InlineData("A*", "A search by A* and a way.", "A*")]
    [InlineData(".NET", "It runs on .NET; a NET is none.", ".NET")]
    [InlineData("--verbose", "Call it with --verbose and not verbose.", "--verbose")]
    [InlineData("verbose", "Call it with --verbose.", "")]
    [InlineData("Yahoo!", "The site Yahoo! is old.", "Yahoo!")]
    [InlineData("C", "Vitamin C, a C-style cast, C. Smith, and code in C", "C")]
    [InlineData("Neuron(s)", "The neuron(s) of it, a neuron(x), and f(neuron).", "neuron(s)")]
    [InlineData("Wave (physics)", "A “wave”; see wave (physics).", "wave (physics)")]
    [InlineData("CPU (n.)", "Two CPUs.", "CPUs")]
    [InlineData("Learning rate (η)", "The learning rate (η) is small.", "learning rate (η)")]
    [InlineData("Learning rate (η)", "When η is small.", "η")]
    [InlineData("Optimizer [optimiser]", "An optimiser.", "optimiser")]
    [InlineData(
        "Poolish (Calvel 1990)",
        "A Poolish (Calvel 1990) and Poolish (Calvel 1990b).",
        "Poolish (Calvel 1990)"
    )]
    [InlineData("🚧", "It is 🚧 now.", "🚧")]
    public void A_name_is_linked_with_its_marks_and_brackets(
        string name,
        string text,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                Outline
                    .Of(
                        Normaliser.Normalise(
                            new([
                                new Paragraph([new Text(text)]),
                                new Heading(1, [new Text("Terms")]),
                                Entry(name, " is a thing."),
                                Entry("Loaf", " is a bread."),
                            ])
                        )
                    )
                    .Links.Select(link => PlainText.Of(link.Link.Content))
            )
        );

    [Fact]
    public void A_first_letter_tells_names_of_one_section_apart() =>
        Assert.Equal(
            "Java -> java-terms; java -> java-terms-2; Java -> java-terms",
            string.Join(
                "; ",
                Outline
                    .Of(
                        Normaliser.Normalise(
                            new([
                                new Paragraph([new Text("Those of Java drink java.")]),
                                new Heading(1, [new Text("Terms")]),
                                Entry("Java", " is a language."),
                                Entry("java", " is what writers of Java drink."),
                                Entry("Tea", " is a drink."),
                            ])
                        )
                    )
                    .Links.Where(link => link.To.StartsWith("java", StringComparison.Ordinal))
                    .Select(link => $"{PlainText.Of(link.Link.Content)} -> {link.To}")
            )
        );

    [Fact]
    public void Case_tells_names_apart() =>
        Assert.Equal(
            "MySQL -> capital-mysql; mysql -> mysql; Y -> capital-y",
            string.Join(
                "; ",
                Outline
                    .Of(
                        Normaliser.Normalise(
                            new([
                                new Paragraph([
                                    new Text("The MySQL server and mysql, a column of Y."),
                                ]),
                                new Heading(1, [new Text("Terms")]),
                                Entry("MySQL", " is a server."),
                                Entry("mysql", " is a command."),
                                Entry("Y", " is a matrix."),
                                Entry("y", " is a vector."),
                            ])
                        )
                    )
                    .Links.Where(link => link.Entry.Length == 0)
                    .Select(link => $"{PlainText.Of(link.Link.Content)} -> {link.To}")
            )
        );

    [Theory]
    [InlineData("de", "Das ist ein Brot mit einer Kruste, siehe auch Kruste und Ofen.", "Ofen")]
    [InlineData("fr", "Le pain est une masse avec la croûte (voir Four).", "Four")]
    [InlineData("es", "El pan es una masa que se cuece. Véase Horno.", "Horno")]
    [InlineData("ru", "Хлеб — это еда, которую пекут. См. Печь.", "Печь")]
    public void References_to_nothing_are_found_in_other_languages(
        string language,
        string text,
        string quote
    ) =>
        Assert.Equal(
            quote,
            string.Join(
                ';',
                Check
                    .RunAll(
                        Normaliser.Normalise(
                            new Document([
                                new Paragraph([new Text(text)]),
                                new Heading(1, [new Text("Glossar")]),
                                Entry("Kruste", ": das Äußere"),
                                Entry("Laib", ": ein Brot"),
                            ])
                            {
                                Language = language,
                            }
                        )
                    )
                    .Where(finding => finding.Check == "resolved-reference")
                    .Select(finding => finding.Quote)
            )
        );

    private static string Links(Items<Inline> text, LinkSettings? settings = null) =>
        string.Join(
            "; ",
            Outline
                .Of(Glossary(text, settings ?? new()))
                .Links.Where(link => link.Entry.Length == 0)
                .Select(link =>
                    $"{Kind(link.Link.Kind)} {PlainText.Of(link.Link.Content)} -> {link.To}"
                )
        );

    private static string Kind(LinkKind kind) =>
        kind switch
        {
            LinkKind.Seen => "seen",
            LinkKind.Added => "added",
            _ => "author",
        };

    /// <summary>The text in a paragraph of its own, before a glossary of a few terms.</summary>
    private static Document Glossary(Items<Inline> text, LinkSettings settings) =>
        Normaliser.Normalise(
            new([
                new Paragraph(text),
                new Heading(1, [new Text("Terms")]),
                Entry("Residual stream", " is a sum."),
                Entry("Superposition", " is when things share room."),
                Entry("Sparse coding", " is a code."),
                Entry("Feature", " is a property."),
                Entry("IT", " is a trade."),
            ]),
            new() { Links = settings }
        );

    private static Paragraph Entry(string term, string rest) =>
        new([new Text(term, TextStyle.Bold), new Text(rest)]);
}
