using System.Globalization;
using System.Text;
using Publisher.Importers;
using Publisher.Importers.Docx;
using Publisher.Model;
using Publisher.Tests.Importers.Html;
using Xunit;
using Convert = System.Convert;

namespace Publisher.Tests.Importers.Docx;

[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class DocxHostilityTests
{
    private const string Main = "word/document.xml";

    [Fact]
    public void A_package_without_its_main_part_is_refused() =>
        Refused(new MemoryFiles("[Content_Types].xml", "<x/>").And("_rels/.rels", []), Main);

    [Fact]
    public void A_spreadsheet_is_refused() =>
        Refused(new DocxPackage("").Part(Main, "<workbook/>").Files(), "no Word document");

    [Theory]
    [InlineData("<w:document xmlns:w='x'><w:body>")]
    [InlineData("")]
    [InlineData("no XML")]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>")]
    [InlineData(
        "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><d>&b;</d>"
    )]
    public void A_main_part_that_is_damaged_or_has_a_DTD_is_refused(string xml) =>
        Refused(new DocxPackage("").Part(Main, xml).Files(), Main);

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 100_000))
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100_000));

        Refused(new DocxPackage(deep).Files(), "nested deeper");
    }

    [Fact]
    public void Tables_in_tables_to_a_great_depth_are_read()
    {
        const int depth = 80;
        var tables =
            string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth))
            + "<w:p><w:r><w:t>inmost</w:t></w:r></w:p>"
            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));

        Assert.Equal("inmost", PlainText.Of(new DocxPackage(tables).Import().Value).Trim());
    }

    [Theory]
    [InlineData("styles")]
    [InlineData("numbering")]
    [InlineData("comments")]
    [InlineData("footnotes")]
    [InlineData("settings")]
    [InlineData("header")]
    public void A_damaged_part_beside_the_text_is_told_of_and_the_text_read(string part)
    {
        var package = new DocxPackage(Paragraph("text"))
            .With(part, part, "")
            .Part($"word/{part}.xml", "<w:cut");

        var result = package.Import();

        Assert.Equal("text", PlainText.Of(result.Value).Trim());
        Assert.Contains(part, Assert.Single(result.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Relationship")]
    [InlineData(
        "<Relationships><Relationship Id='a' Type='x/styles' Target='../../../../etc/passwd'/></Relationships>"
    )]
    [InlineData(
        "<Relationships><Relationship Id='a' Type='x/styles' Target='document.xml'/></Relationships>"
    )]
    [InlineData(
        "<Relationships><Relationship Id='a' Type='x/comments' Target='gone.xml'/><Relationship/></Relationships>"
    )]
    [InlineData(
        "<Relationships><Relationship Id='a' Type='x/header' Target='http://[bad' TargetMode='External'/></Relationships>"
    )]
    public void Relationships_that_lead_nowhere_or_in_circles_do_no_harm(string relationships)
    {
        var package = new DocxPackage(Paragraph("text")).Part(
            "word/_rels/document.xml.rels",
            relationships
        );

        Assert.Equal("text", PlainText.Of(package.Import().Value).Trim());
    }

    [Fact]
    public void Values_that_are_none_are_read_as_nothing()
    {
        const string rubbish = """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="99999999999"/></w:numPr><w:ind w:left="1e999" w:right="-"/><w:outlineLvl w:val="-1"/></w:pPr>
            <w:r><w:rPr><w:b w:val="banana"/><w:vertAlign w:val="up"/></w:rPr><w:t>text</w:t></w:r><w:r><w:footnoteReference/></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/><w:vMerge w:val="?"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
            """;

        Assert.Equal("text", PlainText.Of(new DocxPackage(rubbish).Import().Value).Trim());
    }

    [Fact]
    public void A_million_empty_runs_and_open_fields_take_no_time()
    {
        var body = new StringBuilder("<w:p>")
            .Insert(5, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 20_000)
            .Insert(5, "<w:r/>", 500_000)
            .Append("<w:r><w:t>lost</w:t></w:r></w:p>")
            .Append(Paragraph("text"))
            .ToString();
        var start = TimeProvider.System.GetTimestamp();

        var result = new DocxPackage(body).Import();

        Assert.Equal("text", PlainText.Of(result.Value).Trim());
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("EncryptedPackage", "password")]
    [InlineData("WordDocument", ".doc")]
    public void An_old_or_locked_document_is_named_as_what_it_is(string stream, string expected)
    {
        byte[] bytes =
        [
            .. Convert.FromHexString("D0CF11E0A1B11AE1"),
            .. new byte[64],
            .. Encoding.Unicode.GetBytes(stream),
        ];

        var error = Assert.Throws<UnreadableSourceException>(() =>
            Publisher.Importers.Importers.Import(
                "a.docx",
                "a.docx",
                new MemoryFiles("a.docx", bytes)
            )
        );

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Names => [.. DocxSamples.Names];

    /// <summary>Bytes of the parts are exchanged, cut out and doubled; the same ones in every run.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_document_is_read_or_refused_and_nothing_else(string name)
    {
        var sample = DocxSamples.Files(DocxSamples.Bytes(name));
        var whim = new Whim(20260104);
        for (var count = 0; count < 40; count++)
        {
            var files = new MemoryFiles("[Content_Types].xml", "<x/>");
            foreach (var path in sample.Paths.Where(path => path != "[Content_Types].xml"))
            {
                var bytes = sample.Read(path)!.Value.ToArray();
                files.And(path, whim.Once(3) ? Damaged(bytes, whim) : bytes);
            }

            try
            {
                Assert.NotNull(DocxImporter.Import(name, files).Value);
            }
            catch (UnreadableSourceException error)
            {
                Assert.NotEmpty(error.Hint);
            }
        }
    }

    /// <summary>Whole elements and values change, so that most of what comes out is still XML.</summary>
    private static byte[] Damaged(byte[] bytes, Whim whim)
    {
        var text = Encoding.Latin1.GetString(bytes);
        for (var count = whim.Next(5) + 1; count > 0; count--)
        {
            var from = whim.Next(text.Length);
            var start = text.IndexOf('<', from);
            var end = start < 0 ? -1 : text.IndexOf('>', start);
            var quote = text.IndexOf("=\"", from, StringComparison.Ordinal);
            var value = quote < 0 ? -1 : text.IndexOf('"', quote + 2);
            text = whim.Next(4) switch
            {
                0 when end > 0 => text.Remove(start, end - start + 1),
                1 when end > 0 && text[end - 1] == '/' => text.Insert(
                    end + 1,
                    text[start..(end + 1)]
                ),
                2 when value > 0 => text[..(quote + 2)]
                    + (whim.Next(99999) - 9).ToString(CultureInfo.InvariantCulture)
                    + text[value..],
                _ when value > 0 => $"{text[..(quote + 2)]}%~{text[value..]}",
                _ => text,
            };
        }

        return Encoding.Latin1.GetBytes(text);
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static void Refused(MemoryFiles files, string expected)
    {
        var error = Assert.Throws<UnreadableSourceException>(() =>
            DocxImporter.Import("a.docx", files)
        );
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("a.docx", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }
}
