using System.Text;
using Publisher.Importers.Accounting;
using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>One Markdown file on its way to a document: the text as repaired so far, and what was found.</summary>
internal sealed class MarkdownExport
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

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
        string quote = ""
    ) =>
        Findings.Add(
            new("imported-whole", severity, message, hint)
            {
                Source = source ?? new(File, 0, []),
                Quote = quote,
            }
        );

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            text = Encoding.UTF8.GetString(bytes);
            Find(
                Severity.Warning,
                $"Byte {exception.Index} of {File} is not UTF-8; such bytes became \uFFFD.",
                "Export the document again, or save the file as UTF-8."
            );
        }

        return text.ReplaceLineEndings("\n");
    }
}
