using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Editions.Docx;
using Publisher.Model;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Tests.Editions.Docx;

public sealed class DocxEditionTests
{
    private static readonly FileFormatVersions[] Versions =
    [
        FileFormatVersions.Office2019,
        FileFormatVersions.Microsoft365,
    ];

    public static TheoryData<string> Documents => [.. OddDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_validator_finds_no_error(string name)
    {
        using var docx = WrittenDocx.Of(OddDocuments.All[name]);

        foreach (var version in Versions)
        {
            Assert.Empty(docx.Errors(version).Take(5));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_word_is_lost_doubled_or_moved(string name)
    {
        var document = OddDocuments.All[name];
        using var docx = WrittenDocx.Of(document);

        var words = Publisher.Editions.XmlCharacters.Keep(PlainText.Of(document));
        Assert.Equal(WrittenDocx.Spaced(words), docx.Words());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_same_document_gives_the_same_bytes_in_any_culture(string name)
    {
        using var first = WrittenDocx.Of(OddDocuments.All[name]);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("ar-SA");
        try
        {
            using var second = WrittenDocx.Of(OddDocuments.All[name]);
            Assert.True(first.Bytes.AsSpan().SequenceEqual(second.Bytes));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_index_leads_from_every_name_to_its_entry()
    {
        using var docx = WrittenDocx.Of(
            new([
                new Entry(
                    new(["Residual stream", "Zip line"]) { Id = "residual-stream" },
                    EntryForm.Paragraph,
                    [new Text("Residual stream: a sum")],
                    []
                ),
            ])
            {
                Name = "Small",
            },
            hasIndex: true
        );
        var lines = docx
            .Paragraphs.SkipWhile(line => WrittenDocx.StyleOf(line) != DocxStyles.IndexTitle)
            .ToList();

        Assert.Equal(
            ["Index", "R", "Residual stream, 1", "Z", "Zip line, see Residual stream"],
            lines.Select(WrittenDocx.TextOf)
        );
        Assert.Equal(
            ["INDEX \\h \"A\" \\c \"2\" \\k \", \""],
            lines
                .SelectMany(line => line.Descendants<W.FieldCode>())
                .Select(code => code.Text.Trim())
        );
        Assert.Equal(
            ["XE \"Residual stream\" \\b", "XE \"Zip line\" \\t \"see Residual stream\""],
            docx.Paragraphs.First().Descendants<W.FieldCode>().Select(code => code.Text.Trim())
        );
        Assert.All(
            lines.SelectMany(line => line.Descendants<W.Hyperlink>()),
            link => Assert.Equal(BookmarkNames.Of("residual-stream"), link.Anchor!.Value)
        );
        Assert.All(Versions, version => Assert.Empty(docx.Errors(version)));
    }

    [Fact]
    public void Links_name_the_page_that_they_lead_to_where_the_theme_wants_it()
    {
        Publisher.Model.Document Document() =>
            new([
                Chapter("Far"),
                new Entry(
                    new(["Hub"]) { Id = "hub" },
                    EntryForm.Paragraph,
                    [new Text("Hub")],
                    [
                        new Paragraph([
                            new Text("It leads "),
                            new Link([new Text("away")], "#Fa-1") { Target = "Fa-1" },
                            new Text(" and "),
                            new Link([new Text("here")], "#hub") { Target = "hub" },
                        ]),
                    ]
                ),
            ])
            {
                Name = "Small",
            };
        using var docx = WrittenDocx.Of(Document());
        using var silent = WrittenDocx.Of(Document(), pdf: new("screen"));
        var line = docx.Paragraphs.Last();

        Assert.Equal(
            "It leads away\u00A0p.\u00A01 and here",
            line.InnerText.Replace(
                $" PAGEREF {BookmarkNames.Of("Fa-1")} \\h ",
                "",
                StringComparison.Ordinal
            )
        );
        Assert.Equal("It leads away and here", silent.Paragraphs.Last().InnerText);
        Assert.All(Versions, version => Assert.Empty(docx.Errors(version)));
    }

    [Fact]
    public void The_index_has_sub_entries_where_a_name_has_many_places()
    {
        using var docx = WrittenDocx.Of(
            new([
                new Entry(new(["Hub"]) { Id = "hub" }, EntryForm.Paragraph, [new Text("Hub")], []),
                Chapter("In: short"),
                Chapter("At length"),
            ])
            {
                Name = "Small",
            },
            hasIndex: true
        );
        var lines = docx
            .Paragraphs.SkipWhile(line => WrittenDocx.StyleOf(line) != DocxStyles.IndexTitle)
            .ToList();
        var hub = lines.FindIndex(line =>
            WrittenDocx.TextOf(line).StartsWith("Hub", StringComparison.Ordinal)
        );

        Assert.Equal("Hub, 1", WrittenDocx.TextOf(lines[hub]));
        Assert.Matches(@"\AIn: short(, [0-9]+){8,}\z", WrittenDocx.TextOf(lines[hub + 1]));
        Assert.Matches(@"\AAt length(, [0-9]+){8,}\z", WrittenDocx.TextOf(lines[hub + 2]));
        Assert.Equal(DocxStyles.IndexSubEntry, WrittenDocx.StyleOf(lines[hub + 1]));
        Assert.Equal(
            ["XE \"Hub:At length\"", "XE \"Hub:In\\: short\""],
            docx.Body.Descendants<W.FieldCode>()
                .Select(code => code.Text.Trim())
                .Where(code => code.StartsWith("XE \"Hub:", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.All(Versions, version => Assert.Empty(docx.Errors(version)));
    }

    [Fact]
    public void The_index_leads_to_what_the_author_sends_the_reader_to()
    {
        Entry Named(string name, params Inline[] content) =>
            new(new([name]) { Id = name }, EntryForm.Paragraph, [.. content], []);
        using var docx = WrittenDocx.Of(
            new([
                Named(
                    "Hub",
                    new Text("Hub: a thing. See also "),
                    new Link([new Text("it")], "#Rim") { Target = "Rim" },
                    new Text(".")
                ),
                Named("Rim", new Text("Rim: another.")),
            ])
            {
                Name = "Small",
            },
            hasIndex: true
        );
        var lines = docx
            .Paragraphs.SkipWhile(line => WrittenDocx.StyleOf(line) != DocxStyles.IndexTitle)
            .ToList();

        Assert.Equal(
            ["Index", "H", "Hub, 1", "see also Rim", "R", "Rim, 1"],
            lines.Select(WrittenDocx.TextOf)
        );
        Assert.Equal(DocxStyles.IndexSubEntry, WrittenDocx.StyleOf(lines[3]));
        Assert.Equal(BookmarkNames.Of("Rim"), lines[3].Descendants<W.Hyperlink>().Single().Anchor!);
        Assert.Equal(
            ["XE \"Hub\" \\b", "XE \"Hub\" \\t \"see also Rim\""],
            docx.Paragraphs.First()
                .Descendants<W.FieldCode>()
                .Select(code => code.Text.Trim())
                .Where(code => code.StartsWith("XE \"Hub", StringComparison.Ordinal))
        );
        Assert.All(Versions, version => Assert.Empty(docx.Errors(version)));
    }

    /// <summary>Entries that lead to the hub, a page each.</summary>
    private static Section Chapter(string title) =>
        new(
            1,
            [new Text(title)],
            [
                .. Enumerable
                    .Range(1, 9)
                    .Select(at => new Entry(
                        new([$"{title} {at}"]) { Id = $"{title[..2]}-{at}" },
                        EntryForm.Paragraph,
                        [new Link([new Text("Hub")], "#hub") { Target = "hub" }],
                        [
                            .. Enumerable.Repeat<Block>(
                                new Paragraph([new Text("A line of the text.")]),
                                50
                            ),
                        ]
                    )),
            ]
        )
        {
            Id = title,
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_entry_and_section_has_one_bookmark_that_Word_accepts(string name)
    {
        var outline = Outline.Of(OddDocuments.All[name]);
        using var docx = WrittenDocx.Of(OddDocuments.All[name]);
        var marks = docx.Body.Descendants<W.BookmarkStart>().ToList();

        var ids = outline
            .Sections.Select(section => section.Id)
            .Concat(outline.Entries.Select(entry => entry.Id))
            .Where(id => id.Length > 0)
            .Select(BookmarkNames.Of);
        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            marks.Select(mark => mark.Name!.Value!).Order(StringComparer.Ordinal)
        );
        Assert.All(marks, mark => Assert.InRange(mark.Name!.Value!.Length, 1, 40));
        Assert.Equal(marks.Count, marks.DistinctBy(mark => mark.Id!.Value).Count());
        Assert.All(
            marks,
            mark =>
                Assert.Contains(
                    mark.Parent!.Elements<W.BookmarkEnd>(),
                    end => end.Id!.Value == mark.Id!.Value
                )
        );
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_within_the_file_leads_to_a_bookmark(string name)
    {
        using var docx = WrittenDocx.Of(OddDocuments.All[name]);
        var names = docx
            .Body.Descendants<W.BookmarkStart>()
            .Select(mark => mark.Name!.Value!)
            .ToHashSet(StringComparer.Ordinal);

        var anchors = docx
            .Body.Descendants<W.Hyperlink>()
            .Concat(docx.Notes.Descendants<W.Hyperlink>())
            .Where(link =>
                link.Descendants<W.RunStyle>().FirstOrDefault()?.Val?.Value != DocxStyles.Hyperlink
            )
            .Select(link => link.Anchor?.Value)
            .OfType<string>();
        Assert.All(anchors, anchor => Assert.Contains(anchor, names));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_cell_and_footnote_ends_with_a_paragraph_and_no_two_tables_touch(string name)
    {
        using var docx = WrittenDocx.Of(OddDocuments.All[name]);

        Assert.All(
            docx.Body.Descendants<W.TableCell>(),
            cell => Assert.IsType<W.Paragraph>(cell.LastChild)
        );
        Assert.All(
            docx.Notes.Elements<W.Footnote>(),
            note => Assert.IsType<W.Paragraph>(note.LastChild)
        );
        Assert.All(
            docx.Body.Descendants<W.Table>(),
            table => Assert.IsNotType<W.Table>(table.NextSibling())
        );
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_drawing_has_a_number_of_its_own(string name)
    {
        using var docx = WrittenDocx.Of(OddDocuments.All[name]);

        var numbers = docx
            .Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .Select(drawing => drawing.Id!.Value)
            .ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }
}
