using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Tests.Importers;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Tests.Editions.Docx;

/// <summary>A template as a German Word writes one: its ids are words of its language, its names are not.</summary>
public sealed class AuthorTemplateTests : IDisposable
{
    private readonly MemoryStream _bytes = new(
        Edition.Of<DocxEdition>(
            SampleDocument.Document,
            TemplateFolder.Settings with
            {
                WordTemplate = new("house.dotx", Template()),
            }
        )
    );
    private readonly WordprocessingDocument _word;

    public AuthorTemplateTests() => _word = WordprocessingDocument.Open(_bytes, isEditable: false);

    private MainDocumentPart Main => _word.MainDocumentPart!;

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
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );

    [Fact]
    public void Its_styles_serve_under_the_names_that_both_know()
    {
        var styles = Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToList();
        W.Style Named(string id) => styles.Single(style => style.StyleId == id);

        Assert.Equal("Garamond", Named("Normal").StyleRunProperties!.RunFonts!.Ascii!.Value);
        Assert.Equal("Normal", Named("Heading1").BasedOn!.Val!.Value);
        Assert.Null(Named("Heading1").StyleParagraphProperties!.NumberingProperties);
        Assert.Null(Named("TOCHeading").StyleRunProperties?.RunFonts);
        Assert.Equal("Consolas", Named("Code").StyleRunProperties!.RunFonts!.Ascii!.Value);
        Assert.Equal(styles.Count, styles.DistinctBy(style => style.StyleId!.Value).Count());
    }

    [Fact]
    public void Its_page_and_its_head_are_those_of_the_document()
    {
        var section = Main.Document.Body!.Elements<W.SectionProperties>().Single();

        Assert.Equal(8391u, section.GetFirstChild<W.PageSize>()!.Width!.Value);
        Assert.Equal("House of Words", Main.HeaderParts.Single().Header!.InnerText);
        Assert.Equal(
            "Kopfzeile",
            Main.HeaderParts.Single()
                .Header!.Descendants<W.ParagraphStyleId>()
                .Select(style => style.Val!.Value == "Header" ? "Kopfzeile" : style.Val.Value)
                .Single()
        );
        Assert.Single(Main.FooterParts);
    }

    [Fact]
    public void What_is_no_template_is_told_with_its_name()
    {
        var error = Assert.Throws<InvalidTemplateException>(() =>
            Edition.Of<DocxEdition>(
                SampleDocument.Document,
                TemplateFolder.Settings with
                {
                    WordTemplate = new("house.dotx", "no zip"u8.ToArray()),
                }
            )
        );

        Assert.Contains("house.dotx", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Template()
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Template))
        {
            var main = word.AddMainDocumentPart();
            var styles = main.AddNewPart<StyleDefinitionsPart>();
            styles.Styles = new(
                Style("Standard", "Normal", null, isDefault: true),
                Style("berschrift1", "heading 1", "Standard"),
                Style("Kopfzeile", "header", "Standard"),
                Style("Entry", "House Entry", "Standard")
            );
            var header = main.AddNewPart<HeaderPart>("kopf");
            header.Header = new(
                new W.Paragraph(
                    new W.ParagraphProperties { ParagraphStyleId = new() { Val = "Kopfzeile" } },
                    new W.Run(new W.Text("House of Words"))
                )
            );
            main.Document = new(
                new W.Body(
                    new W.Paragraph(new W.Run(new W.Text("What stood in the template."))),
                    new W.SectionProperties(
                        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "kopf" },
                        new W.PageSize { Width = 8391, Height = 11906 },
                        new W.PageMargin
                        {
                            Top = 1000,
                            Bottom = 1000,
                            Left = 1000,
                            Right = 1000,
                            Header = 500,
                            Footer = 500,
                            Gutter = 0,
                        }
                    )
                )
            );
        }

        return bytes.ToArray();
    }

    private static W.Style Style(string id, string name, string? basedOn, bool isDefault = false)
    {
        var style = new W.Style
        {
            Type = W.StyleValues.Paragraph,
            StyleId = id,
            StyleName = new() { Val = name },
        };
        if (isDefault)
        {
            style.Default = true;
            style.StyleRunProperties = new(new W.RunFonts { Ascii = "Garamond" });
        }
        else
        {
            style.BasedOn = new() { Val = basedOn };
            style.StyleParagraphProperties = new(
                new W.NumberingProperties(new W.NumberingId { Val = 7 })
            );
        }

        return style;
    }
}
