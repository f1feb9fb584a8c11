using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Formatting;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.Docx.Reading.Drawings;
using Publisher.Importers.Docx.Reading.FieldCodes;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Turns the typed parts of a Word document into the model.</summary>
internal sealed class DocumentReader(DocxExport export)
{
    /// <summary>Word writes this year into every zip, whenever it was.</summary>
    private const int NoYear = 1980;

    /// <param name="date">Of the newest file in the package; null when unknown.</param>
    public Document Read(DateTimeOffset? date)
    {
        var story = new StoryReader(export, export.Package.Main);
        export.Notes.Enter();
        var text = new DocxContent(export, export.Package.Main).Entering(
            export.FieldEnds.Learning(export.Package.Text<W.Body>())
        );
        var blocks = Gathered.Flow(story.Flow(text), export);
        var (title, subtitle, lines) = FrontMatter.Take(blocks);
        blocks.RemoveAll(block => block == title || block == subtitle || lines.Contains(block));
        lines.ForEach(line =>
            export.Ledger.Omit(
                DocumentContent.Of(line.Content),
                Omission.FrontMatter,
                line.Ordinal,
                PlainText.Of(line.Content)
            )
        );
        TellLaterTitles(blocks.FindAll(block => block.Role == Role.Title));
        var document = new Document(Gathered.Blocks(blocks, export))
        {
            Title = Placed(title),
            Subtitle = Placed(subtitle),
            Language = export.Language,
            Authors =
            [
                .. lines
                    .Where(line => line.Role == Role.Author)
                    .Select(line => Quotation.Of(line.Words, int.MaxValue)),
            ],
            Date =
                lines
                    .Where(line => line.Role == Role.Day)
                    .Select(FrontMatter.DayIn)
                    .FirstOrDefault()
                ?? Date()
                ?? (date?.Year > NoYear ? date : null),
            Notes = export.Notes.Read(),
            Comments = export.Comments.Read(),
        };
        document = document with { Images = export.Pictures.Images, Name = Name(document) };
        TellFurniture();
        TellPageNumbers(document);
        TellHidden();
        export.Suggestions.Tell(export);
        if (document.Blocks.Count == 0 && document.Title.Count == 0)
        {
            export.Find(
                Severity.Error,
                $"“{export.File}” holds no text.",
                "Export the document again, and see that the right document is open.",
                quote: "",
                at: 0
            );
        }

        return document;
    }

    /// <summary>A title has no block to carry its anchors: its first inline does.</summary>
    private Items<Inline> Placed(FlowBlock? block) =>
        block?.Content is [var first, .. var rest]
            ? [first with { Source = block.Place(export.File) }, .. rest]
            : [];

    /// <summary>The title; else the one in the document's properties, the first heading, or the file's name.</summary>
    private string Name(Document document)
    {
        var heading = document.Blocks.OfType<Heading>().FirstOrDefault();
        return new[]
        {
            Quotation.Of(PlainText.Of(document.Title), int.MaxValue),
            Quotation.Of(export.Package.Property("core-properties", "title"), int.MaxValue),
            Quotation.Of(heading is null ? "" : PlainText.Of(heading.Content), int.MaxValue),
            Path.GetFileNameWithoutExtension(export.File),
        }.FirstOrDefault(name => name.Length > 0, export.File);
    }

    private DateTimeOffset? Date() =>
        DateTimeOffset.TryParse(
            export.Package.Property("core-properties", "modified"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : null;

    /// <summary>Page headers and footers are furniture of pages that an edition does not have.</summary>
    private void TellLaterTitles(List<FlowBlock> titles)
    {
        if (titles.Count > 0)
        {
            export.Find(
                Severity.Note,
                LaterTitles.Message(titles.Count),
                LaterTitles.Hint,
                Quotation.Of(titles[0].Words),
                titles[0].Ordinal
            );
        }
    }

    /// <summary>Numbers that count the pages of Word mean nothing in an edition.</summary>
    private void TellPageNumbers(Document document)
    {
        var text = TextOrdinals.Of(document);
        var numbers = export.PageNumbers.FindAll(text.Contains);
        if (numbers is [var first, ..])
        {
            export.Find(
                Severity.Warning,
                numbers.Count == 1
                    ? "A field counts the pages of Word, which no edition has; the number stays as it was saved."
                    : FormattableString.Invariant(
                        $"{numbers.Count} fields count the pages of Word, which no edition has; the numbers stay as they were saved. This is the first."
                    ),
                "Refer to the heading or the entry by its name; leave out Word's index, since every edition makes its own.",
                "",
                first
            );
        }
    }

    private void TellFurniture()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var headers = export
            .Package.Parts<W.Header>("header")
            .Select(part => ("header", part.Path, (OpenXmlElement)part.Root));
        var footers = export
            .Package.Parts<W.Footer>("footer")
            .Select(part => ("footer", part.Path, (OpenXmlElement)part.Root));
        foreach (var (place, part, root) in headers.Concat(footers))
        {
            var content = DocxContent.Of(root, part, export);
            export.Ledger.Enter(content);
            export.Ledger.Omit(content, $"page {place}", ordinal: 0, PlainWords.Of(root));
            var words = Quotation.Of(PlainWords.Of(root));
            if (words.Any(char.IsLetter) && IsWritten(root) && told.Add(words))
            {
                export.Find(
                    Severity.Note,
                    $"The page {place} is left out: it belongs to the pages of the word processor.",
                    "If it says something that the text does not, move it into the text.",
                    words,
                    at: 0
                );
            }
        }
    }

    /// <summary>Whether a person wrote some of it: Word fills in fields itself.</summary>
    private static bool IsWritten(OpenXmlElement root) =>
        root.Descendants<W.Text>()
            .Any(text => text.Text.Any(char.IsLetter) && !text.Ancestors<W.SimpleField>().Any());

    private void TellHidden()
    {
        var words = Quotation.Of(string.Join(' ', export.Hidden));
        if (words.Length > 0)
        {
            export.Find(
                Severity.Note,
                "Words that are set as hidden are left out.",
                "Show them in the word processor if they are part of the text.",
                words,
                at: 0
            );
        }
    }
}
