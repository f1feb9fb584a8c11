using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Model;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Tests.Editions.Docx;

/// <summary>What stands in the file for the nodes of the sample document.</summary>
public sealed class DocxContentTests : IDisposable
{
    private readonly MemoryStream _bytes = new(Edition.Of<DocxEdition>(SampleDocument.Document));
    private readonly WordprocessingDocument _word;

    public DocxContentTests() => _word = WordprocessingDocument.Open(_bytes, isEditable: false);

    private MainDocumentPart Main => _word.MainDocumentPart!;

    private W.Body Body => Main.Document.Body!;

    public void Dispose()
    {
        _word.Dispose();
        _bytes.Dispose();
    }

    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void The_validator_has_nothing_to_say(FileFormatVersions version) =>
        Assert.Empty(
            new OpenXmlValidator(version)
                .Validate(_word, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );

    [Fact]
    public void Sections_and_heading_entries_are_headings_that_skip_no_level() =>
        Assert.Equal(
            [
                "Heading1 Models & more",
                "Heading2 Parts of a model",
                "Heading3 Neuron (unit)",
                "Heading4 Dead neuron",
                "Heading1 Methods",
                "Heading1 Odd <things>",
                "Heading2 A level was skipped",
            ],
            Paragraphs("Heading").Select(line => $"{Style(line)} {line.InnerText}")
        );

    [Fact]
    public void A_line_that_announces_a_table_stays_with_it_and_a_short_table_together()
    {
        static TableCell Cell(string text) => new([new Paragraph([new Text(text)])]);

        using var written = WrittenDocx.Of(
            new Paragraph([new Text("Words before.")]),
            new Paragraph([new Text("These are:")]),
            new Table([new([Cell("a"), Cell("b")]), new([Cell("c"), Cell("d")])], 0),
            new Paragraph([new Text("Words after.")])
        );

        Assert.Equal(
            ["These are:", "a", "b"],
            written
                .Body.Descendants<W.Paragraph>()
                .Where(line => line.ParagraphProperties?.KeepNext is not null)
                .Select(line => line.InnerText)
        );
    }

    [Fact]
    public void Below_a_list_is_as_much_room_as_between_two_paragraphs()
    {
        static Paragraph Line(string text) => new([new Text(text)]);

        using var written = WrittenDocx.Of(
            Line("First."),
            new List(ListStyle.Bullet, 1, [new([Line("item"), Line("more of it")])]),
            Line("Below."),
            Line("Last.")
        );

        Assert.Equal(
            ["Below."],
            written
                .Body.Elements<W.Paragraph>()
                .Where(line =>
                    line.ParagraphProperties?.SpacingBetweenLines?.Before?.Value == "120"
                )
                .Select(line => line.InnerText)
        );
    }

    [Fact]
    public void The_contents_are_filled_and_their_field_says_what_they_hold()
    {
        var contents = Body.GetFirstChild<W.SdtBlock>()!;
        var lines = contents.Descendants<W.Hyperlink>().ToList();

        Assert.Equal(
            " TOC \\o \"1-3\" \\h \\z \\u ",
            contents.Descendants<W.FieldCode>().First().Text
        );
        Assert.Equal(
            [
                "models",
                "parts_of_a_model",
                "neuron",
                "methods",
                "odd_things",
                "a_level_was_skipped",
            ],
            lines.Select(line => line.Anchor!.Value!)
        );
        Assert.Empty(Main.DocumentSettingsPart!.Settings.Elements<W.UpdateFieldsOnOpen>());
    }

    /// <summary>So that nobody is asked whether to fill them in.</summary>
    [Fact]
    public void Each_line_of_the_contents_has_the_number_of_its_page()
    {
        var lines = Body.GetFirstChild<W.SdtBlock>()!.Descendants<W.Hyperlink>().ToList();

        Assert.Equal(
            lines.Select(line => $" PAGEREF {line.Anchor!.Value} \\h "),
            lines.Select(line => line.Descendants<W.FieldCode>().Single().Text)
        );
        Assert.Equal(
            ["1", "1", "1", "1", "2", "2"],
            lines.Select(line => line.Descendants<W.Text>().Last().Text)
        );
    }

    [Fact]
    public void The_title_stands_on_a_page_of_its_own_with_who_when_which_and_licence()
    {
        var first = Body.Elements<W.Paragraph>()
            .Select(line => (Style(line), line.InnerText))
            .Take(6);

        Assert.Equal(
            [
                ("Title", "A Small Glossary of Everything"),
                ("Subtitle", "Every kind of node — once, naïvely; 残差 και λέξεις"),
                ("EditionImprint", "Ada Example, Ben O’Neil"),
                ("EditionImprint", "14 March 2026"),
                ("EditionImprint", $"Edition {ContentId.Of(SampleDocument.Document)}"),
                ("EditionImprint", "CC BY 4.0"),
            ],
            first
        );
        Assert.True(
            Body.GetFirstChild<W.SdtBlock>()!
                .Descendants<W.Paragraph>()
                .First()
                .ParagraphProperties!.PageBreakBefore
                is not null
        );
    }

    [Fact]
    public void The_front_matter_is_numbered_in_roman_and_the_text_from_1()
    {
        var sections = Body.Descendants<W.SectionProperties>().ToList();

        Assert.Equal(
            [(W.NumberFormatValues.LowerRoman, null), ((W.NumberFormatValues?)null, (int?)1)],
            sections
                .Select(section => section.GetFirstChild<W.PageNumberType>()!)
                .Select(type => (type.Format?.Value, type.Start?.Value))
        );
    }

    [Fact]
    public void The_head_of_a_page_names_its_first_and_last_term_and_its_section()
    {
        var fields = Main.HeaderParts.Single().Header!.Descendants<W.SimpleField>();
        var marked = Body.Descendants<W.Run>()
            .Where(run => run.RunProperties?.RunStyle?.Val?.Value == DocxStyles.Headword)
            .Select(run => run.InnerText);

        Assert.Equal(
            ["STYLEREF Headword", "STYLEREF 1", "STYLEREF Headword \\l"],
            fields.Select(field => field.Instruction!.Value!.Trim())
        );
        // For programs that fill in nothing themselves.
        Assert.Equal(
            ["residual stream", SampleDocument.Document.Name, "QK circuit"],
            fields.Select(field => field.InnerText)
        );
        Assert.Equal(
            [
                "residual stream",
                "stream",
                "Skip connection",
                "attention head",
                "Neuron",
                "unit",
                "Dead neuron",
                "Ablation",
                "SAE",
                "QK circuit",
            ],
            marked
        );
    }

    /// <summary>But for the rule, which is a paragraph's border, the end of a section, and what parts two tables; in a cell something must stand.</summary>
    [Fact]
    public void No_paragraph_is_empty() =>
        Assert.Equal(
            ["ContentsEnd", "TableEnd", "Rule"],
            Body.Descendants<W.Paragraph>()
                .Where(line => line.Parent is not W.TableCell && !line.Descendants<W.Run>().Any())
                .Select(Style)
        );

    [Fact]
    public void Entries_and_plain_bullets_of_a_section_are_one_list_on_their_own_levels()
    {
        string[] texts =
        [
            "A plain bullet",
            "The residual",
            "Level 2",
            "Skip connection",
            "It nests",
        ];
        var items = texts.Select(Item).ToList();

        Assert.Single(items.Select(item => item.NumberingId!.Val!.Value).Distinct());
        Assert.Equal(
            [0, 0, 2, 1, 2],
            items.Select(item => item.NumberingLevelReference!.Val!.Value)
        );
    }

    [Fact]
    public void An_ordered_list_counts_from_its_own_start_in_its_own_style()
    {
        Assert.Equal(("Decimal", 0, 3), Count("Third comes first."));
        Assert.Equal(("LowerLetter", 1, 1), Count("alpha"));
        Assert.Equal(("UpperRoman", 0, 1), Count("Roman one"));
        Assert.Equal(
            Item("Third comes first.").NumberingId!.Val!.Value,
            Item("Fourth has").NumberingId!.Val!.Value
        );
    }

    [Fact]
    public void Only_the_rows_that_head_a_table_repeat()
    {
        var tables = Body.Descendants<W.Table>().ToList();

        Assert.Equal(
            [true, false, false],
            tables[0].Elements<W.TableRow>().Select(row => row.Descendants<W.TableHeader>().Any())
        );
        Assert.Empty(tables[1].Descendants<W.TableHeader>());
        Assert.Equal("0600", tables[1].Descendants<W.TableLook>().Single().Val!.Value);
    }

    [Fact]
    public void A_picture_has_its_description_and_the_authors_size()
    {
        var frame = Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>()
            .First();

        Assert.Equal("Six grey bars, from black to light", frame.DocProperties!.Description!.Value);
        Assert.Equal(
            (144 * 12700L, 96 * 12700L),
            (frame.Extent!.Cx!.Value, frame.Extent.Cy!.Value)
        );
        Assert.Single(Main.ImageParts);
    }

    [Fact]
    public void Every_style_that_is_named_is_in_the_template()
    {
        var known = Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .Select(style => style.StyleId!.Value!)
            .ToHashSet(StringComparer.Ordinal);
        var constants = typeof(DocxStyles)
            .GetFields()
            .Where(field => field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!);
        var levels = Enumerable.Range(1, 6).Select(DocxStyles.Heading);

        Assert.All(
            constants.Concat(levels).Concat(["TOC1", "TOC2", "TOC3", "TOCHeading"]),
            style => Assert.Contains(style, known)
        );
    }

    [Fact]
    public void What_the_file_cannot_show_as_written_is_found()
    {
        var document = new Document([
            new Section(
                1,
                [new Text("Here")],
                [
                    new Paragraph([
                        new Text("bell\a"),
                        new Link([new Text("beside")], "other.html"),
                        new Image(null, "lost"),
                        new NoteReference("9"),
                    ]),
                ]
            )
            {
                Id = "here",
            },
        ])
        {
            Notes = [new("1", [new Paragraph([new Text("unmarked")])])],
        };

        var findings = Edition.Write<DocxEdition>(document).Findings;

        Assert.Equal(
            [
                ("representable-character", "here", "bell"),
                ("absolute-address", "here", "beside"),
                ("present-picture", "here", "lost"),
                ("resolved-note", "here", ""),
                ("referred-note", "", "unmarked"),
            ],
            findings.Select(finding => (finding.Check, finding.Section, finding.Quote))
        );
    }

    [Fact]
    public void An_undated_edition_claims_no_date()
    {
        var settings = TemplateFolder.Settings with { Date = EditionSettings.Undated };
        var files = Edition.Files(Edition.Of<DocxEdition>(SampleDocument.Document, settings));

        var core = files.Single(file => file.Path == "docProps/core.xml").Text;
        Assert.DoesNotContain("created", core, StringComparison.Ordinal);
        Assert.Contains("A Small Glossary of Everything", core, StringComparison.Ordinal);
    }

    private IEnumerable<W.Paragraph> Paragraphs(string style) =>
        Body.Descendants<W.Paragraph>()
            .Where(line => Style(line).StartsWith(style, StringComparison.Ordinal));

    private W.NumberingProperties Item(string text) =>
        Body.Descendants<W.Paragraph>()
            .First(line => line.InnerText.StartsWith(text, StringComparison.Ordinal))
            .ParagraphProperties!.NumberingProperties!;

    private (string List, int Level, int Start) Count(string text)
    {
        var numbering = Main.NumberingDefinitionsPart!.Numbering!;
        var instance = numbering
            .Elements<W.NumberingInstance>()
            .Single(instance => instance.NumberID! == Item(text).NumberingId!.Val!);
        var definition = numbering
            .Elements<W.AbstractNum>()
            .Single(definition => definition.AbstractNumberId! == instance.AbstractNumId!.Val!);
        var start = instance.GetFirstChild<W.LevelOverride>()!;
        return (
            definition.AbstractNumDefinitionName!.Val!.Value!,
            start.LevelIndex!.Value,
            start.StartOverrideNumberingValue!.Val!.Value
        );
    }

    /// <summary>Word processors count from 0 up.</summary>
    [Fact]
    public void A_list_that_begins_below_zero_is_told()
    {
        var list = new List(ListStyle.Decimal, -1, [new([new Paragraph([new Text("below")])])]);

        var finding = Assert.Single(Edition.Write<DocxEdition>(new([list])).Findings);

        Assert.Equal("counted-list", finding.Check);
        Assert.Contains("begins with -1", finding.Message, StringComparison.Ordinal);
        Assert.Equal("below", finding.Quote);
    }

    [Fact]
    public void A_numbered_list_in_a_cell_leaves_the_count_of_the_list_around()
    {
        List Numbered(params Block[] blocks) =>
            new(ListStyle.Decimal, 1, [.. blocks.Select(block => new ListItem([block]))]);

        var inner = new Table([new([new([Numbered(new Paragraph([new Text("in")]))])])], 0);
        var outer = Numbered(new Paragraph([new Text("one")]));
        outer = outer with
        {
            Items =
            [
                outer.Items[0] with
                {
                    Blocks = [.. outer.Items[0].Blocks, inner],
                },
                new([new Paragraph([new Text("two")])]),
            ],
        };

        using var word = WordprocessingDocument.Open(
            new MemoryStream(Edition.Of<DocxEdition>(new([outer]))),
            isEditable: false
        );

        var definitions =
            word.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!.Elements<W.NumberingInstance>()
                .Select(instance => instance.AbstractNumId!.Val!.Value)
                .ToList();
        Assert.Equal(2, definitions.Distinct().Count());
    }

    private static string Style(W.Paragraph line) =>
        line.ParagraphProperties!.ParagraphStyleId!.Val!.Value!;
}
