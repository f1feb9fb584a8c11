using System.Text.RegularExpressions;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

/// <summary>On real exports.</summary>
public sealed partial class MarkdownSampleTests
{
    public static TheoryData<string> Samples
    {
        get
        {
            var source = Path.Combine(Golden.Repository, "source-doc");
            return
            [
                .. new[] { Golden.Samples, Directory.Exists(source) ? source : null }
                    .OfType<string>()
                    .SelectMany(folder =>
                        Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
                    )
                    .Where(path => !IsNoExport().IsMatch(path))
                    .Order(StringComparer.Ordinal)
                    .Select(path => Path.GetRelativePath(Golden.Repository, path)),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_visible_word_is_in_the_document_in_order(string sample)
    {
        var path = Path.Combine(Golden.Repository, sample);

        var result = MarkdownImporter.Import(
            "sample.md",
            new MemoryFiles("sample.md", File.ReadAllBytes(path))
        );

        var expected = VisibleWords.Of(File.ReadAllText(path));
        var actual = VisibleWords.Split(PlainText.Of(result.Value));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [GeneratedRegex(@"README\.md$|\.expected\.", RegexOptions.NonBacktracking)]
    private static partial Regex IsNoExport();
}
