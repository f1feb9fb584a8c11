using Publisher.Editions;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;
using YamlDotNet.RepresentationModel;

namespace Publisher.Tests.Editions.Pdf;

/// <summary>A preset of the PDF with some of its values set otherwise.</summary>
internal sealed class PrintTheme(string preset, string values)
{
    public static readonly PrintTheme Plain = new(
        "book",
        "{ page: { two-sided: false }, page-references: false }"
    );

    public static readonly PrintTheme Print = new(
        "book",
        "{ page: { margin: { inner: 68, outer: 48 } }, chapter-words: 0, chapters: recto }"
    );

    public static PdfFile Write(Document document, PrintTheme theme) =>
        new(Edition.Of<Publisher.Editions.Pdf.PdfEdition>(document, theme.Settings));

    public EditionSettings Settings { get; } =
        TemplateFolder.Settings with
        {
            Pdf = new(preset) { Settings = new(Path.GetFullPath("/publisher.yml"), Map(values)) },
        };

    private static YamlMappingNode Map(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
