using System.Xml.Linq;
using Publisher.Importers.Docx;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

public sealed class DocxSampleTests
{
    private static readonly XNamespace W =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace M =
        "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public static TheoryData<string> Names => [.. DocxSamples.Names];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Every_word_of_a_real_document_comes_in_and_in_order(string name)
    {
        var files = DocxSamples.Files(DocxSamples.Bytes(name));

        var result = DocxImporter.Import(name, files);

        var body = XDocument.Parse(
            System.Text.Encoding.UTF8.GetString(files.Read("word/document.xml")!.Value.Span)
        );
        Assert.Equal(Words(Body(body)), Words(PlainText.Of(WithoutEquations.Of(result.Value))));
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Severity.Error);
    }

    /// <summary>The text of a body by the rules of the format alone: what is deleted stays, what is inserted is left out, and
    /// so are contents tables and equations, which are written anew.</summary>
    private static string Body(XDocument document)
    {
        var text = new System.Text.StringBuilder();
        foreach (var element in document.Descendants())
        {
            var isWord = element.Name == W + "t" || element.Name == W + "delText";
            if (
                element.Name == W + "p"
                || element.Name == W + "br"
                || element.Name == W + "tab"
                || element.Name == M + "oMath"
            )
            {
                text.Append(' ');
            }
            else if (
                isWord
                && !element.Ancestors(W + "ins").Any()
                && !element
                    .Ancestors(W + "sdt")
                    .Any(sdt =>
                        sdt.Element(W + "sdtPr")?.Descendants(W + "docPartGallery").Any() == true
                    )
            )
            {
                text.Append(element.Value);
            }
        }

        return text.ToString();
    }

    private static string Words(string text) =>
        string.Join(
            ' ',
            text.Replace("\u200B", "", StringComparison.Ordinal)
                .Replace("\uFEFF", "", StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private sealed class WithoutEquations : DocumentRewriter
    {
        public static Document Of(Document document) => new WithoutEquations().Rewrite(document);

        protected override void Formula(Formula node, Built into) =>
            into.Inlines.Add(new Text(" "));
    }
}
