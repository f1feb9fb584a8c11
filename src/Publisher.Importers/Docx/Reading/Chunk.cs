using System.Xml;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Reading.Drawings;
using Publisher.Importers.Html;
using Publisher.Model;

namespace Publisher.Importers.Docx.Reading;

/// <summary>A document of another kind within the document (ISO/IEC 29500-1, 17.17.2.1), as programs that fill in forms leave it
/// for Word to join: a web page, a Word document and plain text are read in their place, of any other the words are told.</summary>
internal sealed class Chunk(DocxExport export)
{
    private const int LongestQuote = 200;

    /// <summary>How many documents may stand in one another.</summary>
    private const int Deepest = 3;

    /// <summary>What the chunk says, as blocks of the model.</summary>
    /// <param name="path">Of its part; null where the package has none.</param>
    public IReadOnlyList<Block> Read(string? path)
    {
        if (path is null || export.Package.Bytes(path) is not { } bytes)
        {
            Tell("has no content", "");
            return [];
        }

        var result = Import(path, bytes);
        if (result is null)
        {
            Tell("is left out", Words(path, bytes));
            return [];
        }

        var blocks = new Placed(export.File, export.Ordinal).Of(result);
        export.Ledger.Enter(DocumentContent.Of(blocks));
        return [.. blocks];
    }

    /// <summary>The part as a document of its own: a page, one of Word, or plain paragraphs; null for what is not read.</summary>
    private Document? Import(string path, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8))
        {
            return Told(HtmlImporter.Import(path, new OnePart(path, bytes), export.Settings));
        }

        if (bytes.Span.StartsWith("PK"u8))
        {
            return export.Depth < Deepest ? Packed(path, bytes) : null;
        }

        return
            path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            && TextEncoding.Of(bytes.Span) is { } encoding
            ? Plain(TextEncoding.Decode(encoding, bytes.Span))
            : null;
    }

    private Document? Packed(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Told(
                DocxImporter.Import(
                    path,
                    ZipFiles.Open(path, bytes),
                    export.Settings,
                    export.Depth + 1
                )
            );
        }
        catch (UnreadableSourceException)
        {
            // Its words are told, as those of any other that is not read.
            return null;
        }
    }

    private Document Told(ImportResult result)
    {
        export.Findings.AddRange(
            result.Findings.Where(finding => finding.Severity > Severity.Note)
        );
        return result.Value;
    }

    private static Document Plain(string text)
    {
        Items<Block> paragraphs =
        [
            .. text.ReplaceLineEndings("\n")
                .Split('\n')
                .Select(line => InlineRuns.Canonical([new Text(line)]))
                .Where(line => line.Count > 0)
                .Select(line => new Paragraph(line)),
        ];
        return new(paragraphs);
    }

    private void Tell(string what, string words) =>
        export.Find(
            Severity.Warning,
            $"A document within the document {what}{(words.Length > 0 ? $": “{Quotation.Of(words, LongestQuote)}”" : "")}.",
            "Open it in Word and save it, which makes it one, and import that.",
            Quotation.Of(words)
        );

    /// <summary>The words of a part that is not read, which the account counts.</summary>
    private string Words(string path, ReadOnlyMemory<byte> bytes)
    {
        var words = bytes.Span.StartsWith("PK"u8)
            ? PackedWords(path, bytes)
            : System.Text.Encoding.UTF8.GetString(bytes.Span);
        var count = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        for (var at = 0; at < count; at++)
        {
            export.Ledger.Enter(ContentKind.Word);
        }

        export.Ledger.Omit(
            ContentKind.Word,
            "a document within the document",
            export.Ordinal,
            count
        );
        return words;
    }

    private static string PackedWords(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return ZipFiles.Open(path, bytes).Read("word/document.xml") is { } text
                ? string.Join(
                    ' ',
                    PackageXml
                        .Read(text)
                        .Descendants()
                        .Where(element => element.Name.LocalName == "t")
                        .Select(element => element.Value)
                )
                : "";
        }
        catch (Exception error) when (error is XmlException or UnreadableSourceException)
        {
            // What can't be unpacked has no words to tell; the chunk itself is told of.
            return "";
        }
    }

    /// <summary>The part as an export of its own.</summary>
    private sealed class OnePart(string path, ReadOnlyMemory<byte> bytes) : IExportFiles
    {
        public IReadOnlyList<string> Paths => [path];

        public DateTimeOffset? Date => null;

        public ReadOnlyMemory<byte>? Read(string asked) => asked == path ? bytes : null;
    }

    /// <summary>Blocks at the place of the chunk. Pictures are none of the document's, and notes stand where they are marked.</summary>
    private sealed class Placed(string file, int ordinal) : DocumentRewriter
    {
        private Dictionary<string, Note> _notes = [];

        public Items<Block> Of(Document document)
        {
            _notes = document.Notes.ToDictionary(note => note.Id, StringComparer.Ordinal);
            Items<Block> title = document.Title.Count > 0 ? [new Heading(1, document.Title)] : [];
            return
            [
                .. Rewrite([.. title, .. document.Blocks])
                    .Select(block =>
                        block with
                        {
                            Source = new(file, ordinal, block.Source.Anchors),
                        }
                    ),
            ];
        }

        protected override void Image(Image node, Built into) =>
            into.Inlines.Add(node with { File = null });

        protected override void NoteReference(NoteReference node, Built into)
        {
            if (_notes.Remove(node.Note, out var note))
            {
                into.Inlines.Add(new Text($" ({PlainText.Of(note.Blocks).Trim()})"));
            }
        }
    }
}
