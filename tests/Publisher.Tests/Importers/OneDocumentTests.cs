using System.Text;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>One document of every feature, as pandoc and LibreOffice convert it (<c>Cases/one-document/convert.sh</c>), is one
/// document. What a converter says otherwise stands beside its file, line by line: nothing else differs.</summary>
public sealed class OneDocumentTests
{
    private const string Original = "everything.md";

    private static readonly string[] Extensions = [".md", ".html", ".docx", ".odt", ".epub"];

    public static TheoryData<string> Files =>
        [
            .. Golden
                .Cases("one-document", "*")
                .Select(path => Path.GetFileName(path))
                .Where(file => file != Original && Extensions.Contains(Path.GetExtension(file))),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void However_it_was_converted_it_is_the_same_document(string file)
    {
        var path = Golden.Cases("one-document", file).Single();

        Golden.Match(path + ".differs", Differences(Lines(Original), Lines(file)));
    }

    private static string[] Lines(string file)
    {
        var result = Publisher.Importers.Importers.Import(file, file, Read(file));
        Assert.True(result.Account.IsBalanced);
        var document = result.Value;
        return
        [
            .. DocumentDump
                .Of(new(new Unplaced().Rewrite(document) with { Name = "" }, []))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith("image ", StringComparison.Ordinal)),
            $"language: {document.Language}",
            $"authors: {string.Join(", ", document.Authors)}",
            $"description: {document.Description}",
            $"keywords: {string.Join(", ", document.Keywords)}",
        ];
    }

    private static MemoryFiles Read(string file) =>
        new MemoryFiles(file, File.ReadAllBytes(Golden.Cases("one-document", file).Single())).And(
            "bars.png",
            File.ReadAllBytes(Golden.Cases("one-document", "bars.png").Single())
        );

    /// <summary>By the longest common subsequence: what is missing after a minus, what is there instead after a plus.</summary>
    private static string Differences(string[] one, string[] other)
    {
        var common = Enumerable
            .Range(0, one.Length + 1)
            .Select(_ => new int[other.Length + 1])
            .ToArray();
        for (var at = one.Length - 1; at >= 0; at--)
        {
            for (var to = other.Length - 1; to >= 0; to--)
            {
                common[at][to] =
                    one[at] == other[to]
                        ? common[at + 1][to + 1] + 1
                        : Math.Max(common[at + 1][to], common[at][to + 1]);
            }
        }

        var differences = new StringBuilder();
        var (left, right) = (0, 0);
        while (left < one.Length || right < other.Length)
        {
            if (left < one.Length && right < other.Length && one[left] == other[right])
            {
                left++;
                right++;
            }
            else if (
                right == other.Length
                || (left < one.Length && common[left + 1][right] >= common[left][right + 1])
            )
            {
                differences.Append("- ").Append(one[left++]).Append('\n');
            }
            else
            {
                differences.Append("+ ").Append(other[right++]).Append('\n');
            }
        }

        return differences.ToString();
    }

    /// <summary>Programs give headings, places and pictures names of their own.</summary>
    private sealed class Unplaced : DocumentRewriter
    {
        protected override void Paragraph(Paragraph node, Built into) =>
            into.Blocks.Add(node with { Source = Source.Unknown, Content = Rewrite(node.Content) });

        protected override void Heading(Heading node, Built into) =>
            into.Blocks.Add(node with { Source = Source.Unknown, Content = Rewrite(node.Content) });

        protected override void Image(Image node, Built into) =>
            into.Inlines.Add(node.File is null ? node : node with { File = "picture" });

        protected override void Link(Link node, Built into) =>
            into.Inlines.Add(node.IsInternal ? node with { Address = "#" } : node);
    }
}
