using System.Text;
using System.Text.RegularExpressions;
using Publisher.Images;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers;

/// <summary>Kinds of files that people hand in and Publisher does not read, told by their content, each with what to do.</summary>
internal static partial class ForeignFormat
{
    /// <summary>How far into a text its kind shows.</summary>
    private const int Head = 4096;

    private const string Save =
        "Open it in Google Docs, Word or LibreOffice, save it as .docx, and give that.";

    private const string Original =
        "Give the document that it was made from: a .docx, .odt, .epub, .html or .md file.";

    private const string Page =
        "Open the page in the browser and save it as a web page (.html), and give that.";

    private const string Unpack = "Unpack it, and give the document that is in it.";

    private const string Pandoc = "Convert it with pandoc to .html, .docx or .md, and give that.";

    private const string Values =
        "Open it in a spreadsheet, put its rows as a table into a document with a row for the heads, and give that: each row of a table of terms is an entry.";

    /// <summary>Markup that reads as text, by the ends of its names: nothing else tells it for certain.</summary>
    private static readonly Dictionary<string, (string Kind, string Hint)> Markups = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".rst"] = ("reStructuredText", Pandoc),
        [".rest"] = ("reStructuredText", Pandoc),
        [".adoc"] = ("AsciiDoc", "Convert it with Asciidoctor to .html, and give that."),
        [".asciidoc"] = ("AsciiDoc", "Convert it with Asciidoctor to .html, and give that."),
        [".org"] = ("a document of Org mode", "Export it to .html or .odt, and give that."),
        [".tex"] = ("LaTeX", Pandoc),
        [".latex"] = ("LaTeX", Pandoc),
        [".textile"] = ("Textile", Pandoc),
        [".mediawiki"] = ("the markup of MediaWiki", Pandoc),
        [".dokuwiki"] = ("the markup of DokuWiki", Pandoc),
        [".typ"] = ("Typst", Pandoc),
        [".csv"] = ("a table of values", Values),
        [".tsv"] = ("a table of values", Values),
    };

    /// <summary>By the first bytes.</summary>
    private static readonly (byte[] Start, string Kind, string Hint)[] Signatures =
    [
        ("{\\rtf"u8.ToArray(), "RTF", Save),
        ("%PDF-"u8.ToArray(), "a PDF", Original),
        ("%!PS"u8.ToArray(), "PostScript", Original),
        ("Rar!"u8.ToArray(), "an archive (RAR)", Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "an archive (7z)", Unpack),
        ([0x1F, 0x8B], "a compressed file (gzip)", Unpack),
        ("BZh"u8.ToArray(), "a compressed file (bzip2)", Unpack),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a compressed file (xz)", Unpack),
        ("ITSF"u8.ToArray(), "compiled help (CHM)", Original),
        ("AT&TFORM"u8.ToArray(), "a scanned book (DjVu)", Original),
        ("bplist00"u8.ToArray(), "a web archive of Safari", Page),
    ];

    /// <exception cref="UnreadableSourceException">It is a kind of file that is known and not read.</exception>
    public static void Refuse(string name, ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind, hint) in Signatures)
        {
            if (bytes.StartsWith(start))
            {
                throw Refusal(name, kind, hint);
            }
        }

        if (bytes.Length > 68 && bytes[60..68].SequenceEqual("BOOKMOBI"u8))
        {
            throw Refusal(
                name,
                "an e-book for Kindle (MOBI)",
                "Convert it to EPUB, and give that."
            );
        }

        if (ImageFormat.Of(bytes) is { } picture && !IsMarkup(bytes))
        {
            throw Refusal(name, $"a picture ({picture.Name})", Original);
        }

        if (TextEncoding.Of(bytes) is { } encoding)
        {
            RefuseText(
                name,
                TextEncoding
                    .Decode(encoding, bytes[..Math.Min(bytes.Length, Head)])
                    .TrimStart('\uFEFF', ' ', '\t', '\r', '\n')
            );
        }
        else if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            // Whatever sent it may have put a line before it (ISO 32000-2, annex C).
            throw Refusal(name, "a PDF", Original);
        }
    }

    /// <summary>What a zip is that holds no document.</summary>
    /// <exception cref="UnreadableSourceException">It is a kind of file that is known and not read.</exception>
    public static void Refuse(string name, IReadOnlyList<string> paths)
    {
        bool Has(string start) =>
            paths.Any(path => path.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        var kind =
            Has("xl/") ? "a workbook of Excel"
            : Has("ppt/") ? "a presentation of PowerPoint"
            : Has("Index/Document.iwa") || Has("Index.zip") || Has("index.xml.gz")
                ? "a document of Apple's Pages, Numbers or Keynote"
            : Has("content.xml") && Has("mimetype")
                ? "an OpenDocument file that is no text: a table, a presentation or a drawing"
            : Has("META-INF/MANIFEST.MF") ? "a program (JAR)"
            : null;
        if (kind is not null)
        {
            throw Refusal(
                name,
                kind,
                kind.Contains("Apple", StringComparison.Ordinal)
                    ? "Choose File > Export To > Word in Pages, and give the .docx."
                    : "Publisher reads texts: give a .docx, .odt, .epub, .html, .md or .opml file."
            );
        }
    }

    /// <param name="path">Of a text that is no page and no outline.</param>
    /// <exception cref="UnreadableSourceException">Its name says that it is a markup that is not read.</exception>
    public static void RefuseMarkup(string path)
    {
        if (Markups.TryGetValue(Path.GetExtension(path), out var markup))
        {
            throw Refusal(path[(path.LastIndexOf('/') + 1)..], markup.Kind, markup.Hint);
        }
    }

    private static void RefuseText(string name, string head)
    {
        if (Pointer().IsMatch(head))
        {
            throw Refusal(
                name,
                "only a pointer to a document in Drive, and holds none of its words",
                "Open the document in Google Docs and choose File > Download > Microsoft Word (.docx) or Web page (.html, zipped); give what it saves."
            );
        }

        if (Shortcut().IsMatch(head))
        {
            throw Refusal(
                name,
                "only a shortcut to an address, and holds none of its words",
                "Open the address, save the page or document that is there, and give that."
            );
        }

        if (Mail(head) is { } fields)
        {
            throw fields.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
                ? Refusal(
                    name,
                    "a web archive (MHTML)",
                    "Open it in the browser or in Word and save it as a web page (.html) or as .docx; give that."
                )
                : Refusal(
                    name,
                    "an e-mail",
                    "Save the document that is attached to it or its text, and give that."
                );
        }

        if (head.StartsWith("\\documentclass", StringComparison.Ordinal))
        {
            throw Refusal(
                name,
                "LaTeX",
                "Convert it, as with pandoc to .docx or .html, and give that."
            );
        }

        if (Xml(head) is { } kind)
        {
            throw Refusal(name, kind, Save);
        }

        if (head.StartsWith("{\"", StringComparison.Ordinal) && IsJson(head))
        {
            throw Refusal(
                name,
                "data in JSON",
                "Give the document itself: a .docx, .odt, .epub, .html, .md or .opml file."
            );
        }
    }

    /// <summary>A document in an XML of its own, by its root; null for any other.</summary>
    private static string? Xml(string head) =>
        !head.StartsWith("<?xml", StringComparison.Ordinal) ? null
        : head.Contains("docbook.org", StringComparison.Ordinal)
        || head.Contains("//OASIS//DTD DocBook", StringComparison.Ordinal)
            ? "DocBook"
        : head.Contains("office/word/2003/wordml", StringComparison.Ordinal) ? "Word's XML of 2003"
        : head.Contains("//OASIS//DTD DITA", StringComparison.Ordinal) ? "DITA"
        : head.Contains("gribuser.ru/xml/fictionbook", StringComparison.Ordinal) ? "FictionBook"
        : null;

    /// <summary>The header fields of a message (RFC 5322, 2.2), where there are such as only messages have; else null.</summary>
    private static string? Mail(string head)
    {
        var fields = new StringBuilder();
        var isMessage = false;
        foreach (var line in head.Split('\n'))
        {
            if (!Field().IsMatch(line) && line is not [' ' or '\t', ..])
            {
                break;
            }

            isMessage |= MessageField().IsMatch(line);
            fields.Append(line).Append('\n');
        }

        return isMessage ? fields.ToString() : null;
    }

    /// <summary>A drawing is text, which a page or an outline may begin with as well.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> bytes) =>
        TextEncoding.Of(bytes[..Math.Min(bytes.Length, Head)]) is not null
        && bytes.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8)
        && !bytes.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<svg"u8);

    private static bool IsJson(string head) => Member().IsMatch(head);

    private static UnreadableSourceException Refusal(string name, string kind, string hint) =>
        new(
            kind.StartsWith("only", StringComparison.Ordinal)
                ? $"{name} is {kind}."
                : $"{name} is {kind}, which Publisher does not read.",
            hint
        );

    [GeneratedRegex(
        """^\{[^}]{0,2000}"(doc_id|url"\s*:\s*"https://(docs|drive)\.google\.com/[^"]{0,500})"?""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"^\[(InternetShortcut|Desktop Entry)\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shortcut();

    [GeneratedRegex(
        """^\{"[^"\\\r\n]{0,200}"\s*:\s*(["{\[]|-?[0-9]|true|false|null)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Member();

    [GeneratedRegex("^[A-Za-z][A-Za-z-]{1,60}:", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(
        "^(MIME-Version|Return-Path|Message-ID|Content-Transfer-Encoding|Snapshot-Content-Location):",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MessageField();
}
