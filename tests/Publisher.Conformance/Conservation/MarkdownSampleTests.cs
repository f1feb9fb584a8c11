using System.Text.RegularExpressions;
using Publisher.Conformance.Readers;
using Publisher.Model;
using Publisher.Tests;
using Publisher.Tests.Importers;

namespace Publisher.Conformance.Conservation;

/// <summary>On every Markdown file among the samples, whoever wrote it: what another parser sees is in the document.</summary>
public sealed partial class MarkdownSampleTests
{
    public static TheoryData<string> Samples =>
        [
            .. SampleFiles
                .Named(".md")
                .Where(name => !IsNoExport().IsMatch(name))
                .Append("source-doc/glossary.md"),
        ];

    /// <summary>Three things are even on both sides, since the product has its own mind on them: what of the marks of emphasis,
    /// formulas and escapes are marks and what are characters, which <c>Cases/markdown</c> hold; and raw HTML, whose tags are
    /// no words: those that stand in the file are taken out of what the product shows; and the colon before a definition and
    /// the fences, options and roles of MyST.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_visible_word_is_in_the_document_in_order(string name)
    {
        var path = SampleFiles.PathOf(name);
        var seen = MarkdownReader.Read(path);
        var files = new MemoryFiles(name, File.ReadAllBytes(path));
        var shown = PlainText.Of(Importers.Importers.Import(name, name, files).Value);
        foreach (var tag in seen.Tags.OrderByDescending(tag => tag.Written.Length))
        {
            shown = shown.Replace(tag.Written, tag.Gap, StringComparison.Ordinal);
        }

        var expected = Words(seen.Text);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Words(shown));
    }

    private static string[] Words(string text) =>
        Blanks()
            .Replace(Marks().Replace(Fences().Replace(text, ""), ""), "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What CommonMark does not know: the colon before a definition; a directive's fences and options; letters
    /// that number items.</summary>
    [GeneratedRegex(
        @"(?<!\S)(:|:{3,}(\{[\w-]+\})?|:[\w-]+:)(?!\S)|^[ \t]*([A-Za-z]|[ivxIVX]+)[.)](?!\S)|\{[a-z]+\}(?=[\w`])|(?<=\w) <[~.\w -]+>",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Fences();

    [GeneratedRegex(@"README\.md$|INDEX\.md$|\.expected\.|\.words\.")]
    private static partial Regex IsNoExport();

    [GeneratedRegex(@"[*_~$\\\u200B\uFEFF\u2060\u00AD]")]
    private static partial Regex Marks();

    /// <summary>Blanks within a formula's dollars, "$ x $,", are none of its words.</summary>
    [GeneratedRegex(@"\s+(?=[.,;:!?)])|(?<=\()\s+")]
    private static partial Regex Blanks();
}
