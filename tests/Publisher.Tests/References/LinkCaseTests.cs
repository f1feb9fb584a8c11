using System.Globalization;
using System.Text;
using Publisher.Checks;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.References;

/// <summary>Each .md under Cases/links is a document whose words lead to one another; the .txt beside it has every link
/// within the document as a careful reader wants it, and what is reported of links and references to nowhere.</summary>
public sealed class LinkCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Golden.Cases("links", "*.md").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_has_the_links_that_a_reader_wants(string file)
    {
        var path = Golden.Cases("links", file).Single();
        var files = new MemoryFiles(file, File.ReadAllBytes(path));

        var document = Normaliser.Normalise(MarkdownImporter.Import(file, files).Value);

        Golden.Match(Path.ChangeExtension(path, ".txt"), Dump(document));
    }

    private static string Dump(Document document)
    {
        var dump = new StringBuilder();
        foreach (var place in Outline.Of(document).Links.Where(IsWithin))
        {
            var words = PlainText.Of(place.Link.Content).ReplaceLineEndings(" ");
            var kind = place.Link.Kind.ToString().ToLowerInvariant();
            var led = place.Link is { Kind: LinkKind.Author, Reason.Length: > 0 } ? " (led)" : "";
            dump.Append(
                CultureInfo.InvariantCulture,
                $"{place.From}: {kind} “{words}” -> {place.To}{led}\n"
            );
        }

        var findings = Check
            .RunAll(document)
            .Where(finding => finding.Check == "resolved-reference");
        foreach (var finding in findings)
        {
            var severity = finding.Severity.ToString().ToLowerInvariant();
            dump.Append(CultureInfo.InvariantCulture, $"{severity} “{finding.Quote}”\n");
        }

        return dump.ToString();
    }

    private static bool IsWithin(OutlineLink place) =>
        place.Link.IsInternal || place.Link.Target is not null;
}
