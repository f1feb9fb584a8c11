using System.Text;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx;
using Publisher.Importers.Docx.Package;
using Publisher.Importers.Epub;
using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Publisher.Importers.Odt;
using Publisher.Importers.Opml;
using Publisher.Model;

namespace Publisher.Importers;

/// <summary>The files of one export, wherever they lie: in a zip or in a folder.</summary>
public interface IExportFiles
{
    /// <summary>Paths within the export, with forward slashes.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>The export's own date, in UTC, where it carries one.</summary>
    DateTimeOffset? Date { get; }

    /// <summary>The bytes of a file; null when the export does not hold it. Never leaves the export.</summary>
    ReadOnlyMemory<byte>? Read(string path);
}

/// <summary>Reads an export of any kind that is known, recognised by content.</summary>
public static class Importers
{
    /// <summary>What each format's importer is; the first whose content it is reads it.</summary>
    private static readonly (
        Func<ReadOnlyMemory<byte>, bool> Recognises,
        Func<string, IExportFiles, ImportSettings?, ImportResult> Import
    )[] Formats =
    [
        (OpmlImporter.Recognises, OpmlImporter.Import),
        (OdtImporter.IsFlat, OdtImporter.ImportFlat),
        (IsHtml, HtmlImporter.Import),
        (IsText, ImportText),
    ];

    /// <summary>Documents that are one text.</summary>
    private static readonly string[] TextExtensions =
    [
        ".html",
        ".htm",
        ".xhtml",
        ".md",
        ".opml",
        ".fodt",
    ];

    /// <summary>Documents that are zips of their own.</summary>
    private static readonly string[] PackedExtensions = [".docx", ".zip", ".odt", ".epub"];

    /// <summary>Imports the one document of a folder or zip.</summary>
    /// <param name="name">What to call the export in messages: its file name.</param>
    /// <param name="files">All that the export holds.</param>
    /// <exception cref="UnreadableSourceException">It holds no document, or several.</exception>
    public static ImportResult Import(
        string name,
        IExportFiles files,
        ImportSettings? settings = null
    )
    {
        if (DocxImporter.Recognises(files))
        {
            return DocxImporter.Import(name, files, settings);
        }

        if (OdtImporter.Recognises(files))
        {
            return OdtImporter.Import(name, files, settings);
        }

        if (EpubImporter.Recognises(files))
        {
            return EpubImporter.Import(name, files, settings);
        }

        var roots = Roots(files);
        if (roots.Count == 0)
        {
            ForeignFormat.Refuse(name, files.Paths);
        }

        return roots switch
        {
            [var only] => Import(name, only, files, settings),
            [] => throw new UnreadableSourceException(
                $"{name} holds no exported document: there is no .html, .md, .docx, .odt, .epub, .zip or .opml file in it.",
                "Give the zip that Google Docs makes with File > Download > Web page (.html, zipped), the folder it unpacks to, or the .docx."
            ),
            _ => throw new UnreadableSourceException(
                $"{name} holds {roots.Count} documents: {string.Join(", ", roots.Order(StringComparer.Ordinal).Take(5))}{(roots.Count > 5 ? ", …" : ".")}",
                files is ZipFiles
                    ? "Unpack it, and give the path of the one to read."
                    : "Give the path of the one to read."
            ),
        };
    }

    /// <summary>Whether a file's name is that of a document that can be imported.</summary>
    public static bool IsDocumentName(string path) => IsDocumentPath(path) || IsPackedPath(path);

    /// <summary>The documents of a folder or zip: those at its top, else, as Drive packs a folder, those below it.</summary>
    private static List<string> Roots(IExportFiles files)
    {
        var documents = files
            .Paths.Where(IsDocumentName)
            .Where(path => !path.StartsWith("__MACOSX/", StringComparison.Ordinal))
            .ToList();
        var top = documents.FindAll(path => !path.Contains('/', StringComparison.Ordinal));
        return top.Count > 0 ? top : documents;
    }

    /// <summary>Imports one file, which may be a zip, with what lies beside it.</summary>
    /// <param name="name">What to call the export in messages: its file name.</param>
    /// <param name="path">Path of the file within <paramref name="files"/>.</param>
    /// <param name="files">The files around it, pictures among them.</param>
    /// <exception cref="UnreadableSourceException">It is missing, damaged or of no known format.</exception>
    public static ImportResult Import(
        string name,
        string path,
        IExportFiles files,
        ImportSettings? settings = null
    )
    {
        var bytes =
            files.Read(path)
            ?? throw new UnreadableSourceException($"{name} does not exist.", "Check the path.");
        if (IsZip(bytes.Span))
        {
            var zip = ZipFiles.Open(files is ZipFiles ? path : name, bytes);
            if (files is ZipFiles && !IsDocument(zip))
            {
                throw new UnreadableSourceException(
                    $"{name} holds a zip within a zip: {path}.",
                    "Unpack it, and give the inner zip or what it unpacks to."
                );
            }

            var result = Import(files is ZipFiles ? path : name, zip, settings);
            return result with
            {
                Findings = [.. result.Findings, .. zip.Repeated.Select(Repeated)],
            };
        }

        if (CompoundFile.IsOne(bytes.Span))
        {
            throw CompoundFile.Refused(name, bytes.Span);
        }

        if (bytes.Span.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) < 0)
        {
            throw new UnreadableSourceException($"{name} is empty.", "Export the document again.");
        }

        ForeignFormat.Refuse(name, bytes.Span);
        if (IsMarkdownPath(path) && IsText(bytes) && !IsWholePage(bytes))
        {
            // It may open with a tag as well.
            return MarkdownImporter.Import(path, files, settings);
        }

        foreach (var (recognises, import) in Formats)
        {
            if (recognises(bytes))
            {
                return import(path, files, settings);
            }
        }

        throw Unsupported(name, "none of the formats that are known");
    }

    /// <summary>Markdown is any text, but for one whose name says that it is another markup.</summary>
    private static ImportResult ImportText(
        string path,
        IExportFiles files,
        ImportSettings? settings
    )
    {
        ForeignFormat.RefuseMarkup(path);
        return MarkdownImporter.Import(path, files, settings);
    }

    /// <summary>Whether a zip is a document of its own, and not a case for some.</summary>
    private static bool IsDocument(ZipFiles zip) =>
        DocxImporter.Recognises(zip) || OdtImporter.Recognises(zip) || EpubImporter.Recognises(zip);

    private static bool IsDocumentPath(string path) =>
        TextExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static Finding Repeated(string path) =>
        new(
            "imported-whole",
            Severity.Warning,
            $"The zip holds several unlike files named “{path}”; the first of them is read.",
            "Download the zip again from Google Docs; if you made it yourself, pack each file once."
        );

    private static bool IsPackedPath(string path) =>
        PackedExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    private static bool IsMarkdownPath(string path) =>
        Path.GetExtension(path.AsSpan()) is var extension
        && (
            extension.Equals(".md", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".markdown", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsWholePage(ReadOnlyMemory<byte> bytes) => IsWholePage(Opening(bytes));

    private static bool IsWholePage(ReadOnlySpan<char> text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>How a text begins, behind a declaration that it is XML.</summary>
    private static ReadOnlySpan<char> Opening(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span[..Math.Min(bytes.Length, 1024)];
        var start = TextEncoding.Decode(TextEncoding.Of(head) ?? Encoding.Latin1, head);
        var text = start.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return
            text.StartsWith("<?xml ", StringComparison.Ordinal)
            && text.IndexOf("?>", StringComparison.Ordinal) is var end and > 0
            ? text[(end + 2)..].TrimStart(" \t\r\n")
            : text;
    }

    private static bool IsHtml(ReadOnlyMemory<byte> bytes)
    {
        var text = Opening(bytes);
        return IsWholePage(text)
            || text.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<meta", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!--", StringComparison.Ordinal)
            || (text.StartsWith('<') && text.Contains("</", StringComparison.Ordinal));
    }

    private static bool IsText(ReadOnlyMemory<byte> bytes) =>
        TextEncoding.Of(bytes.Span) is not null;

    private static UnreadableSourceException Unsupported(string name, string found) =>
        new(
            $"{name} is {found}.",
            "Publisher reads web pages (.html; Google's File > Download > Web page too, as the zip, its folder or its .html), Markdown (.md), Word documents (.docx), OpenDocument texts (.odt), EPUB (.epub) and outlines in OPML."
        );
}
