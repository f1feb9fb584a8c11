using System.Text;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>One Markdown file on its way to a document: the text as repaired so far, and what was found.</summary>
internal sealed class MarkdownExport
{
    public MarkdownExport(string path, IExportFiles files, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        Files = files;
        Ledger = new(File, Features.ExportFormat.Markdown);
        Text = Decode(bytes.Span);
    }

    public string Path { get; }

    /// <summary>Name of the file, without its folder.</summary>
    public string File => Path[(Path.LastIndexOf('/') + 1)..];

    public IExportFiles Files { get; }

    /// <summary>The file's text; lines end in LF.</summary>
    public string Text { get; set; }

    /// <summary>Data URIs by the name of their definition.</summary>
    public Dictionary<string, string> EmbeddedImages { get; } =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the embedded pictures that stand somewhere in the text.</summary>
    public HashSet<string> PlacedImages { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the document had a contents table, and so ids on the headings that it lists.</summary>
    public bool HasContents { get; set; }

    public ImportLedger Ledger { get; }

    public List<Finding> Findings { get; } = [];

    /// <summary>Short forms and what they are short for, as the author lists them.</summary>
    public List<ShortForm> Abbreviations { get; } = [];

    /// <summary>Enters into the account what is left out of the text.</summary>
    /// <param name="isTold">Whether a finding tells of it.</param>
    public void Leave(string text, string reason, bool isTold)
    {
        var counter = new ContentCounter();
        counter.Text(text);
        Ledger.Enter(counter.Count);
        Ledger.Omit(counter.Count, reason, ordinal: 0, text);
        var words = text.ReplaceLineEndings(" ").Trim();
        if (isTold && words.Length > 0)
        {
            words = words.Length > 80 ? words[..80] + "…" : words;
            Find(
                Severity.Note,
                $"Left out, for it is a {reason}: {words}",
                "If readers are to see it, write it as text.",
                quote: words,
                same: reason
            );
        }
    }

    public static UnreadableSourceException TooDeep(string file) =>
        new(
            $"{file} nests lists or quotations deeper than any document does.",
            "Look for a line that begins with a very long row of blanks, > or list marks, and mend it."
        );

    public void Find(
        Severity severity,
        string message,
        string hint,
        Source? source = null,
        string quote = "",
        string same = ""
    ) =>
        Findings.Add(
            new("imported-whole", severity, message, hint)
            {
                Source = source ?? new(File, 0, []),
                Quote = quote,
                Same = same,
            }
        );

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = TextEncoding.Of(bytes) ?? Encoding.UTF8;
        if (encoding.Equals(TextEncoding.Windows))
        {
            Find(
                Severity.Warning,
                $"{File} is not in UTF-8, so it was read as Windows-1252; some of its letters may be wrong.",
                "Look for strange letters; export the document again, or save the file as UTF-8."
            );
        }
        else if (encoding.Equals(Encoding.UTF8) && !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            Find(
                Severity.Warning,
                $"Some bytes of {File} are not UTF-8; they became \uFFFD.",
                "Export the document again, or save the file as UTF-8."
            );
        }

        return TextEncoding.Decode(encoding, bytes).ReplaceLineEndings("\n");
    }
}
