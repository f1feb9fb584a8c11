using Publisher.Editions;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Tests.Typesetting.Fonts;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class PdfEditionTests
{
    private static readonly EditionSettings Settings = new(
        new RepositoryTemplates(),
        SampleDocument.Date
    )
    {
        Authors = ["An Author"],
    };

    [Fact]
    public void Every_word_of_the_sample_is_read_back()
    {
        var (file, _) = Write(SampleDocument.Document);
        var read = Letters(string.Concat(file.Pages.SelectMany(page => page.Lines)));

        Assert.Contains(
            Letters(PlainText.Of(SampleDocument.Document.Title)),
            read,
            StringComparison.Ordinal
        );
        foreach (var block in SampleDocument.Document.Blocks.OfType<Section>())
        {
            Assert.Contains(Letters(PlainText.Of(block.Title)), read, StringComparison.Ordinal);
        }

        Assert.Contains("Itnestsinanentry", read, StringComparison.Ordinal);
        Assert.Contains("Secondnote", read, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_under_an_entry_or_beside_one_has_bullets()
    {
        static List Bullets(params Block[] blocks) =>
            new(ListStyle.Bullet, 1, [new ListItem([.. blocks])]);

        static Paragraph Line(string text) => new([new Text(text)]);

        var (file, _) = Write(
            new([
                new Entry(
                    new(["Term"]) { Id = "term" },
                    EntryForm.Item,
                    [new Text("Term is a thing")],
                    [Bullets(Line("under the entry"))]
                ),
                Bullets(Line("beside the entry"), Bullets(Line("under the item"))),
            ])
            {
                Name = "x",
            }
        );
        var read = string.Concat(file.Pages.SelectMany(page => page.Lines))
            .Replace(" ", "", StringComparison.Ordinal);

        Assert.Contains("•undertheentry", read, StringComparison.Ordinal);
        Assert.Contains("•undertheitem", read, StringComparison.Ordinal);
        Assert.DoesNotContain("•beside", read, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_defines_a_term_within_an_entry_has_no_bullet()
    {
        var inner = new Entry(
            new(["Inner"]) { Id = "inner" },
            EntryForm.Paragraph,
            [new Text("An Inner is a paragraph")],
            []
        );
        var (file, _) = Write(
            new([
                new Section(
                    1,
                    [new Text("Section")],
                    [
                        new Entry(
                            new(["Term"]) { Id = "term" },
                            EntryForm.Heading,
                            [new Text("Term")],
                            [inner]
                        ),
                    ]
                ),
            ])
            {
                Name = "x",
            }
        );

        Assert.DoesNotContain(
            "•",
            string.Concat(file.Pages.SelectMany(page => page.Lines)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Bytes(SampleDocument.Document).Bytes, Bytes(SampleDocument.Document).Bytes);

    [Fact]
    public void A_picture_whose_file_is_missing_is_told()
    {
        var (_, findings) = Write(
            new([new Paragraph([new Image("image-000000000000.png", "A figure")])]) { Name = "x" }
        );

        var finding = Assert.Single(findings);
        Assert.Equal("readable-image", finding.Check);
        Assert.Equal("A figure", finding.Quote);
        Assert.Contains("no such file", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_font_has_is_told_once()
    {
        var (_, findings) = Write(
            new([Paragraph("an \U0001F600 here"), Paragraph("and \U0001F600 there")]) { Name = "x" }
        );

        Assert.Contains("U+1F600", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_is_looked_for_in_the_named_fonts_and_then_in_the_computers()
    {
        var document = new Document([Paragraph("Georgian \u10D0, Armenian \u0561, \u4E00")])
        {
            Name = "x",
        };
        var named = Settings with { Fonts = [Font("named.ttf", SmallFont.With('\u10D0'))] };
        var borrowed = named with { SystemFonts = [Font("system.ttf", SmallFont.With('\u0561'))] };

        var (_, without) = Write(document, named);
        var (_, findings) = Write(document, borrowed);

        Assert.Equal(["\u0561", "\u4E00"], Lacking(without));
        Assert.Equal(["\u4E00"], Lacking(findings));
        var note = Assert.Single(findings, finding => finding.Check == "portable-font");
        Assert.Contains("system.ttf", note.Message, StringComparison.Ordinal);
        Assert.Contains("\u0561 (U+0561)", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_font_that_can_not_be_used_is_told_and_the_edition_is_made()
    {
        var broken = Settings with { Fonts = [Font("broken.ttf", new byte[100])] };

        var (file, findings) = Write(new([Paragraph("Text.")]) { Name = "x" }, broken);

        var finding = Assert.Single(findings);
        Assert.Equal("usable-font", finding.Check);
        Assert.Contains("broken.ttf is not a font", finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(file.Pages);
    }

    [Fact]
    public void A_named_font_that_may_not_be_embedded_or_has_pictures_only_is_told()
    {
        var settings = Settings with
        {
            Fonts =
            [
                Font("restricted.ttf", SmallFont.With('\u10D0', licence: 2)),
                Font("emoji.ttf", SmallFont.OfPictures('\u10D0')),
            ],
        };

        var (file, findings) = Write(new([Paragraph("\u10D0")]) { Name = "x" }, settings);

        var told = findings.Where(finding => finding.Check == "usable-font").ToList();
        Assert.Contains("OS/2 fsType", told[0].Message, StringComparison.Ordinal);
        Assert.Contains("only pictures", told[1].Message, StringComparison.Ordinal);
        Assert.Equal(["\u10D0"], Lacking(findings));
        Assert.NotEmpty(file.Pages);
    }

    [Fact]
    public void A_script_that_is_not_shaped_is_told_once_an_entry()
    {
        static Entry Arabic(string id) =>
            new(
                new([id]) { Id = id },
                EntryForm.Item,
                [new Text($"{id} is نموذج")],
                [Paragraph("also نموذج")]
            );

        var (_, findings) = Write(new([Arabic("one"), Arabic("two")]) { Name = "x" });
        var told = findings.Where(finding => finding.Check == "shaped-script").ToList();

        Assert.Equal(["one", "two"], told.Select(finding => finding.Entry));
        Assert.All(
            told,
            finding =>
                Assert.StartsWith(
                    "Arabic runs from right to left",
                    finding.Message,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("de-AT", true)]
    [InlineData("en-GB", true)]
    [InlineData("fi", true)]
    [InlineData("cs", false)]
    public void Words_are_parted_by_the_language_of_the_document(string language, bool areParted)
    {
        var text = string.Join(' ', Enumerable.Repeat("Wahrscheinlichkeitsverteilung", 40));

        var (file, _) = Write(new([Paragraph(text)]) { Name = "x", Language = language });

        Assert.Equal(
            areParted,
            file.Pages.SelectMany(page => page.Lines).Any(line => line.EndsWith('\u00AD'))
        );
    }

    [Fact]
    public void Lines_that_are_set_loose_are_counted()
    {
        var word = new string('m', 200);
        var (_, findings) = Write(new([Paragraph($"before {word} after")]) { Name = "x" });

        var finding = Assert.Single(findings);
        Assert.Equal("even-spacing", finding.Check);
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("lines are set loose", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(30, 1)]
    public void A_table_whose_words_have_to_be_cut_is_reported(int columns, int times)
    {
        var cell = new TableCell([Paragraph("incomprehensibilities")]);
        var row = new TableRow([.. Enumerable.Repeat(cell, columns)]);
        var (_, findings) = Write(new([new Table([row], 1)]) { Name = "x" });

        var reported = findings.Where(finding => finding.Check == "fitting-table").ToList();
        Assert.Equal(times, reported.Count);
        Assert.All(reported, finding => Assert.Equal("incomprehensibilities", finding.Quote));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A title and nothing else")]
    public void A_document_without_a_body_has_a_title_page(string title)
    {
        var document = new Document([]) { Name = title };

        var (file, findings) = Write(document);

        Assert.Empty(findings);
        Assert.Equal(
            Letters($"{title}An Author14 March 2026Edition {ContentId.Of(document)}"),
            Letters(string.Concat(file.Pages[0].Lines))
        );
    }

    [Fact]
    public void A_title_of_a_hundred_words_goes_on_over_pages()
    {
        var title = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"word{i}"));

        var (file, _) = Write(
            new([Paragraph("Text.")]) { Title = [new Text(title)], Name = title }
        );

        Assert.Contains(
            Letters(title),
            Letters(string.Concat(file.Pages.SelectMany(page => page.Lines))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Empty_cells_keep_their_columns()
    {
        TableRow Row(params string[] cells) =>
            new([.. cells.Select(cell => new TableCell(cell.Length > 0 ? [Paragraph(cell)] : []))]);
        var (file, _) = Write(
            new([new Table([Row("a", "", "b"), Row("", "", ""), Row("", "c", "")], 1)])
            {
                Name = "x",
            }
        );

        var shown = file.Pages[^1].Shown;
        double Left(string text) => shown.Single(s => s.Text == text).X;
        Assert.True(Left("a") < Left("c") && Left("c") < Left("b"));
    }

    [Fact]
    public void A_table_with_too_many_long_words_is_set_small()
    {
        TableRow Row(int cells) =>
            new([.. Enumerable.Repeat(new TableCell([Paragraph("Transparency")]), cells)]);
        double Size(int cells) =>
            Write(new([new Table([Row(cells)], 0)]) { Name = "x" })
                .File.Pages[^1]
                .Shown.First(s => s.Text.StartsWith("Tr", StringComparison.Ordinal))
                .Size;

        Assert.True(Size(6) < Size(3));
        Assert.True(Size(6) > 5);
    }

    [Fact]
    public void The_mark_of_a_note_in_a_table_that_is_set_small_is_found()
    {
        var cells = Enumerable.Repeat(new TableCell([Paragraph("Transparency")]), 6);
        var marked = new TableCell([new Paragraph([new Text("x"), new NoteReference("1")])]);
        var (file, _) = Write(
            new([new Table([new([.. cells, marked])], 0)])
            {
                Name = "x",
                Notes = [new("1", [Paragraph("The note.")])],
            }
        );

        Assert.Contains(file.Destinations(), destination => destination.Name == "@mark-1");
    }

    [Fact]
    public void Pages_in_the_contents_are_those_of_the_sections()
    {
        var sections = Enumerable
            .Range(1, 12)
            .Select(i => new Section(
                1,
                [new Text($"Section {i}")],
                [.. Enumerable.Repeat(Paragraph("A paragraph of some words."), 40)]
            )
            {
                Id = $"section-{i}",
            });

        var (file, _) = Write(new([.. sections]) { Name = "x" });

        var places = file.Destinations().ToDictionary(place => place.Name, place => place.Page);
        var body = places["@body"];
        for (var i = 1; i <= 12; i++)
        {
            Assert.Contains(
                $"Section {i} {places[$"section-{i}"] - body + 1}",
                file.Pages[places["@contents"]].Lines
            );
            Assert.Contains($"Section {i}", file.Pages[places[$"section-{i}"]].Lines);
        }
    }

    [Fact]
    public void Five_thousand_entries_are_all_there_and_found()
    {
        var entries = Enumerable
            .Range(0, 5000)
            .Select(i => new Entry(
                new([$"term{i}"]) { Id = $"term{i}" },
                EntryForm.Paragraph,
                [new Text($"term{i}", TextStyle.Bold), new Text(": a thing. See ."), Link(i)],
                []
            ));

        var (file, findings) = Write(new([.. entries]) { Name = "x" });

        Assert.Empty(findings);
        var names = file.Destinations().Select(place => place.Name).ToHashSet();
        Assert.All(Enumerable.Range(0, 5000), i => Assert.Contains($"term{i}", names));
        // Each name in the index and its page number are links as well, and that of the page that leads to it, if it is
        // another.
        Assert.InRange(file.Pages.Sum(page => page.Links.Count), 3 * 5000, 3.1 * 5000);
    }

    private static Link Link(int i) =>
        new([new Text("next")], $"#t{(i + 1) % 5000}") { Target = $"term{(i + 1) % 5000}" };

    private static Paragraph Paragraph(string text) => new([new Text(text)]);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static FontSource Font(string name, byte[] bytes) => new(name, () => bytes);

    private static IEnumerable<string> Lacking(Items<Finding> findings) =>
        findings
            .Where(finding => finding.Check == "available-glyph")
            .Select(finding => finding.Quote);

    private static (PdfFile File, Items<Finding> Findings) Write(
        Document document,
        EditionSettings? settings = null
    )
    {
        var (bytes, findings) = Bytes(document, settings);
        return (new(bytes), findings);
    }

    private static (byte[] Bytes, Items<Finding> Findings) Bytes(
        Document document,
        EditionSettings? settings = null
    )
    {
        var output = new MemoryStream();
        var findings = new PdfEdition().Write(document, settings ?? Settings, output);
        return (output.ToArray(), findings);
    }

    private sealed class RepositoryTemplates : ITemplates
    {
        public ReadOnlyMemory<byte> Read(string path) =>
            File.ReadAllBytes(Path.Combine(Golden.Repository, "templates", path));

        public bool Has(string path) =>
            File.Exists(Path.Combine(Golden.Repository, "templates", path));
    }
}
