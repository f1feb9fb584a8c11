using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Model;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Tests.Editions.Docx;

/// <summary>A DOCX edition as written and opened again.</summary>
internal sealed class WrittenDocx : IDisposable
{
    private readonly WordprocessingDocument _word;

    private WrittenDocx(byte[] bytes, Items<Finding> findings)
    {
        Bytes = bytes;
        Findings = findings;
        _word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    /// <summary>Without an index, unless it is asked for: its words and links are none of the author's.</summary>
    public static WrittenDocx Of(
        Publisher.Model.Document document,
        bool hasIndex = false,
        PdfLook? pdf = null
    )
    {
        using var output = new MemoryStream();
        var settings = TemplateFolder.Settings with
        {
            HasIndex = hasIndex,
            Pdf = pdf ?? PdfLook.Default,
        };
        var findings = new DocxEdition().Write(document, settings, output);
        return new(output.ToArray(), findings);
    }

    public static WrittenDocx Of(params Block[] blocks) =>
        Of(new Publisher.Model.Document(blocks.ToItems()) { Name = "Small" });

    public byte[] Bytes { get; }

    public Items<Finding> Findings { get; }

    public MainDocumentPart Main => _word.MainDocumentPart!;

    public W.Body Body => Main.Document.Body!;

    public W.SdtBlock? Contents => Body.GetFirstChild<W.SdtBlock>();

    public W.Footnotes Notes => Main.FootnotesPart!.Footnotes;

    public WordprocessingDocument Package => _word;

    /// <summary>Paragraphs of the text, those of the contents and the imprint left out.</summary>
    public IEnumerable<W.Paragraph> Paragraphs =>
        Body.Descendants<W.Paragraph>()
            .Where(line =>
                !line.Ancestors<W.SdtBlock>().Any() && StyleOf(line) != DocxStyles.Imprint
            );

    public IEnumerable<string> Errors(FileFormatVersions version) =>
        new OpenXmlValidator(version)
            .Validate(_word, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    /// <summary>The visible words of text and notes, one blank between; the edition's own words left out.</summary>
    public string Words()
    {
        var text = new StringBuilder();
        foreach (var line in Paragraphs.Concat(Notes.Descendants<W.Paragraph>()))
        {
            text.Append(TextOf(line)).Append('\n');
        }

        return Spaced(text.ToString());
    }

    public static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string TextOf(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var piece in element.Descendants())
        {
            text.Append(
                piece switch
                {
                    W.Text words when !IsOurs(words) => words.Text,
                    W.Break or W.TabChar => "\n",
                    _ => "",
                }
            );
        }

        return text.ToString();
    }

    public static string? StyleOf(W.Paragraph line) =>
        line.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    public void Dispose() => _word.Dispose();

    private static bool IsOurs(W.Text words) =>
        (words.Parent as W.Run)?.RunProperties?.RunStyle?.Val?.Value
            is DocxStyles.MissingPicture
                or DocxStyles.FootnoteReference
                or DocxStyles.PageReference;
}
