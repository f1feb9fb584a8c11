using System.Text;
using Publisher.Importers.Html;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Html;

/// <summary>Each case is a page in <c>Cases/html</c> with one quirk of Google's, and beside it the document that it means.</summary>
public sealed class HtmlCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Golden
            .Cases("html", "*.html")
            .Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_means_this_document(string name)
    {
        var path = Golden.Cases("html", name + ".html").Single();
        var result = HtmlImporter.Import(
            "page.html",
            new MemoryFiles("page.html", File.ReadAllBytes(path))
        );
        Golden.Match(
            Path.ChangeExtension(path, ".txt"),
            DocumentDump.Of(result) + Rest(result.Value)
        );
    }

    private static string Rest(Document document)
    {
        var rest = new StringBuilder();
        foreach (var comment in document.Comments)
        {
            rest.Append(
                FormattableString.Invariant(
                    $"{(comment.IsResolved ? "resolved " : "")}{(comment.ReplyTo is { } to ? $"reply to {to}" : "comment")} at {comment.Source.Ordinal} on “{comment.Quote}”: {comment.Text.Replace("\n", "⏎", StringComparison.Ordinal)}\n"
                )
            );
        }

        return rest.Append("language: ").Append(document.Language).Append('\n').ToString();
    }
}
