using System.Text;
using System.Xml.Linq;
using Publisher.Importers;
using Publisher.Model;
using Publisher.Tests.Generators;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

/// <summary>Each case is the parts of a Word document in <c>Cases/docx</c>, and beside it the document that they mean. Its
/// elements: <c>body</c>, what stands in the text; <c>part</c>, another part by its relationship's type and its root;
/// <c>link</c> and <c>image</c>, what an id refers to; <c>settings</c>, what publisher.yml says.</summary>
public sealed class DocxCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Golden
            .Cases("docx", "*.parts")
            .Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_Word_document_means_this_document(string name)
    {
        var path = Golden.Cases("docx", name + ".parts").Single();
        var root = XElement.Parse(
            $"<case {DocxPackage.Namespaces}>{File.ReadAllText(path)}</case>"
        );
        var result = Package(root).Import(Settings(root.Element("settings")));
        Golden.Match(
            Path.ChangeExtension(path, ".txt"),
            DocumentDump.Of(result) + Rest(result.Value)
        );
        Assert.True(result.Account.IsBalanced, result.Account.ToString());
    }

    private static ImportSettings Settings(XElement? settings) =>
        new()
        {
            AppliesSuggestions = settings?.Attribute("suggestions")?.Value == "applied",
            Formulas =
                settings?.Attribute("equations")?.Value == "dollars"
                    ? FormulaMarks.Dollars
                    : FormulaMarks.OfFormat,
        };

    private static DocxPackage Package(XElement root)
    {
        var package = new DocxPackage(Inner(root.Element("body")!));
        foreach (var element in root.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "part":
                    package.With(Named(element, "type"), Named(element, "root"), Inner(element));
                    break;
                case "link":
                    package.WithLink(Named(element, "id"), Named(element, "to"));
                    break;
                case "image":
                    package.WithImage(Named(element, "id"), Pictures.OfWidth(2).Bytes.ToArray());
                    break;
                default:
                    break;
            }
        }

        return package;
    }

    private static string Named(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? "";

    private static string Inner(XElement element) =>
        string.Concat(
            element.Elements().Select(child => child.ToString(SaveOptions.DisableFormatting))
        );

    private static string Rest(Document document)
    {
        var rest = new StringBuilder();
        foreach (var comment in document.Comments)
        {
            rest.Append(
                FormattableString.Invariant(
                    $"{(comment.IsResolved ? "resolved " : "")}{(comment.ReplyTo is { } to ? $"reply to {to}" : "comment")} at {comment.Source.Ordinal} by {comment.Author} on {comment.Date:u} on “{comment.Quote}”: {comment.Text.Replace("\n", "⏎", StringComparison.Ordinal)}\n"
                )
            );
        }

        return rest.Append("language: ").Append(document.Language).Append('\n').ToString();
    }
}
