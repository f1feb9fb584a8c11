using System.Text;
using Publisher.Editions;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;

namespace Publisher.Tests.Editions.Pdf;

/// <summary>The theme of the PDF with some of its lines replaced: two-sided pages, page numbers after cross-references.</summary>
internal sealed class PrintTheme(params (string Line, string Replaced)[] changes) : ITemplates
{
    private const string Path = "pdf/book.yml";

    public static readonly PrintTheme Plain = new();

    public static readonly PrintTheme Print = new(
        ("page-references: false", "page-references: true"),
        (
            "  margin: { top: 66, bottom: 66, left: 58, right: 58 }",
            "  two-sided: true\n  margin: { top: 66, bottom: 66, inner: 68, outer: 48 }"
        ),
        ("chapter-words: 450", "chapter-words: 0\nchapters: recto")
    );

    public static PdfFile Write(Document document, PrintTheme theme) =>
        new(
            Edition.Of<Publisher.Editions.Pdf.PdfEdition>(
                document,
                new EditionSettings(theme, SampleDocument.Date)
            )
        );

    public ReadOnlyMemory<byte> Read(string path)
    {
        var bytes = TemplateFolder.Settings.Templates.Read(path);
        if (path != Path)
        {
            return bytes;
        }

        var theme = Encoding.UTF8.GetString(bytes.Span);
        foreach (var (line, replaced) in changes)
        {
            Xunit.Assert.Contains($"\n{line}\n", theme, StringComparison.Ordinal);
            theme = theme.Replace($"\n{line}\n", $"\n{replaced}\n", StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(theme);
    }
}
