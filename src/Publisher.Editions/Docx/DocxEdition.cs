using System.IO.Packaging;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Publisher.Editions.Docx.Parts;
using Publisher.Editions.Packaging;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Editions.Revisions;
using Publisher.Model;
using Publisher.Words;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The edition for word processors: ISO/IEC 29500, transitional.</summary>
internal sealed partial class DocxEdition : IEdition
{
    /// <summary>Declared once at the root, or every picture would declare them again.</summary>
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["r"] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        ["wp"] = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        ["a"] = "http://schemas.openxmlformats.org/drawingml/2006/main",
        ["pic"] = "http://schemas.openxmlformats.org/drawingml/2006/picture",
    };

    public string Name => "docx";

    public Items<Finding> Write(Document document, EditionSettings settings, Stream output)
    {
        var findings = new List<Finding>();
        using var package = new MemoryStream();
        using (
            var word = WordprocessingDocument.Create(
                package,
                WordprocessingDocumentType.Document,
                autoSave: false
            )
        )
        {
            word.CompressionOption = CompressionOption.NotCompressed;
            var parts = new DocxPackage(word, settings.Templates);
            var language = LanguageTag().IsMatch(document.Language) ? document.Language : "en";
            Fill(parts, document, settings, language, findings);
            Feed(parts.Core, DocxProperties.WriteCore(document, language, settings));
            Feed(parts.Extended, DocxProperties.WriteExtended());
            parts.Save();
        }

        package.Position = 0;
        using var zip = new DeterministicZip(output, settings.Date, settings.EditionId(document));
        zip.AddAll(package);
        return findings.ToItems();
    }

    private static void Fill(
        DocxPackage parts,
        Document document,
        EditionSettings settings,
        string language,
        List<Finding> findings
    )
    {
        if (settings.WordTemplate is { } template)
        {
            AuthorTemplate.Apply(template, parts);
        }

        var styles = new DocxStyleSheet(parts.Styles);
        styles.SetLanguage(language);
        parts.Settings.GetFirstChild<W.ThemeFontLanguages>()?.Val = language;

        var words = EditionWords.Of(document.Language, settings.Templates);
        var page = new DocxPage(parts.Frame, words);
        // The fonts of the PDF, which are read where a drawing has words.
        var theme = new Lazy<Theme>(() => Theme.Read(settings, language));
        var pictures = new DocxPictures(
            document,
            page.TextHeight,
            (families, isBold, isItalic) => theme.Value.DrawingFonts(families, isBold, isItalic)
        );
        var index = settings.Index(document);
        var revisions = new RevisionList(settings.Since, document, words);
        (string, string)[] added =
        [
            .. revisions.Groups.Count > 0
                ? new[] { (DocxRevisions.Bookmark, revisions.Title) }
                : [],
            .. index.Count > 0 ? new[] { (DocxIndex.Bookmark, words.Index) } : [],
        ];
        var outline = Outline.Of(document);
        var pages = new DocxPageNumbers(document, styles, page, settings, language, words)
        {
            Added = [.. added.Select(part => part.Item1)],
            HasReferences =
                outline.Links.Any(link => link.Link.Destination is not null)
                && theme.Value.HasPageReferences,
        };
        var notes = new DocxNotes(document.Notes);
        var content = new DocxContent(
            new(parts.Numbering),
            pictures,
            notes,
            styles,
            findings,
            parts.Keep
        )
        {
            Marks =
                index.Count > 0
                    ? new(index, words, (entry, place) => pages.Indexed.SubEntryOf(entry, place))
                    : null,
            OpensPage = pages.IsOpenedBy,
            PageOf = pages.PageOf,
            PageWord = words.Page,
            RunsRightToLeft = WritingDirection.IsRightToLeft(document.Language),
            Titles = outline
                .Sections.Where(section => section.Id.Length > 0)
                .DistinctBy(section => section.Id)
                .ToDictionary(section => section.Id, section => section.Title),
        };
        using (var writer = OpenXmlWriter.Create(parts.Main))
        {
            writer.WriteStartElement(new W.Document(), [], Namespaces);
            writer.WriteStartElement(new W.Body());
            var main = new DocxPart(parts.Main, pictures);
            var place = new DocxPlace(writer.WriteElement, main, page.TextWidth, DocxStyles.Normal);
            content.WriteTitles(document, place);
            var hasFront = FrontMatter.Write(
                document,
                settings,
                words,
                page,
                DocxContents.Of(document, added),
                pages,
                writer.WriteElement
            );
            content.WriteBlocks(document.Blocks, place);
            DocxRevisions.Write(revisions, document, writer.WriteElement);
            var section = FrontMatter.PageOfText(page.Section, hasFront);
            RunningHead.Add(
                parts,
                section,
                content.Headwords,
                HasHeadings(document) ? document.Name : null
            );
            writer.WriteElement(
                index.Count > 0
                    ? DocxIndex.Write(index, words, section, pages.Indexed, writer.WriteElement)
                    : section
            );
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        var inNotes = new DocxPart(parts.Notes, pictures);
        notes.Write(
            parts.Notes.Footnotes,
            content,
            new(_ => { }, inNotes, page.TextWidth, DocxStyles.FootnoteText) { IsNote = true },
            findings
        );
    }

    private static bool HasHeadings(Document document) =>
        document.Blocks.Any(block => block is Section or Entry { Form: EntryForm.Heading });

    private static void Feed(OpenXmlPart part, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        part.FeedData(stream);
    }

    /// <summary>The shape of a BCP 47 tag; Word refuses a file with anything else for a language.</summary>
    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
}
