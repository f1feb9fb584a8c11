using System.Text;
using System.Xml.Linq;
using Publisher.Importers.Docx;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class DocxSampleTests
{
    private static readonly XNamespace W =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace M =
        "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>Notes stand behind the text.</summary>
    private static readonly string[] Texts = ["word/document.xml", "word/footnotes.xml"];

    public static TheoryData<string> Names => [.. DocxSamples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_of_a_document_comes_in_and_in_order(string name)
    {
        var files = DocxSamples.Files(DocxSamples.Bytes(name));

        var result = DocxImporter.Import(name, files);

        var read = string.Concat(Texts.Select(part => TextOf(files, part)));
        Assert.Equal(Words(read), Words(PlainText.Of(WithoutEquations.Of(result.Value))));
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Severity.Error);
    }

    /// <summary>The text of a part by the rules of the format alone: what is deleted stays, what is inserted is left out, and
    /// so are contents tables, with the title above them, and equations, which are written anew.</summary>
    private static string TextOf(MemoryFiles files, string part)
    {
        var text = new StringBuilder();
        var xml = files.Read(part) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : "<none/>";
        foreach (var element in XDocument.Parse(xml).Descendants())
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
                && !element.Ancestors(W + "sdt").Any(IsContents)
                && !element.Ancestors(W + "p").Any(IsTitleOfContents)
            )
            {
                text.Append(element.Value);
            }
        }

        return text.ToString();
    }

    private static bool IsContents(XElement element) =>
        element.Element(W + "sdtPr")?.Descendants(W + "docPartGallery").Any() == true;

    private static bool IsTitleOfContents(XElement paragraph) =>
        paragraph.Value.Trim() == "Contents"
        && paragraph
            .ElementsAfterSelf()
            .SkipWhile(next => next.Name == W + "p" && next.Value.Trim().Length == 0)
            .FirstOrDefault()
            is { } next
        && IsContents(next);

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
