using System.Text.RegularExpressions;
using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Xunit;

namespace Publisher.Tests.Importers.Html;

/// <summary>What a page means is said in Markdown beside it: of real ones by their publisher, of our own by us. We read the
/// page and the Markdown, and get one document - but for what Markdown can't hold or its writer put in a way of its own: a
/// rule each.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed partial class ExpectedMarkdownTests
{
    private const string Folder = "google-docs/html/";

    private const string Page = ".export.html";

    /// <summary>A page and the Markdown that stands for it; suggestions are rejected, as in Google's own page.</summary>
    public static TheoryData<string, string> Pages =>
        [
            .. Own("expected"),
            .. Real("code-blocks", "expected.fenced"),
            .. Real("headings-and-paragraphs", "expected"),
            .. Real("inline-formatting", "expected"),
            .. Real("internal-links", "expected.extended"),
            .. Real("lists", "expected"),
            .. Real("suggestions", "expected"),
            .. Real("tables", "expected"),
        ];

    /// <summary>Pages with the body of one download and the styles of another: the body's second class is a paragraph's, the
    /// sheet's is the sheet of paper's. What is code can't be told; the words can.</summary>
    public static TheoryData<string, string> PagesWithOtherStyles =>
        [.. Own("words"), .. Real("code-inline", "expected")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_means_what_its_publisher_says(string page, string expected)
    {
        var text = Emphasis().Replace(Markdown(expected), "*");
        var dump = DocumentDump.Of(
            MarkdownImporter.Import("page.md", new MemoryFiles("page.md", text))
        );

        Assert.Equal(Meant(Bookmark().Replace(dump, " #${id}: ")), Meant(OfPage(page)));
    }

    [Theory]
    [MemberData(nameof(PagesWithOtherStyles))]
    public void A_page_with_the_styles_of_another_keeps_its_words(string page, string expected)
    {
        var words = Style().Replace(OfPage(page), "${words}");
        var markdown = Markdown(expected).Replace("`", "", StringComparison.Ordinal);

        Assert.Equal(
            markdown.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            words.Split('\n').Where(IsParagraph).Select(line => line["p: ".Length..])
        );
    }

    private static IEnumerable<(string, string)> Own(string expected) =>
        SampleFiles
            .OwnNamed($".{expected}.md")
            .Select(name =>
                (name.Replace($".{expected}.md", Page, StringComparison.Ordinal), name)
            );

    private static IEnumerable<(string, string)> Real(string page, string expected) =>
        SampleFiles
            .OfReal(Folder + page + Page)
            .Zip(SampleFiles.OfReal($"{Folder}{page}.{expected}.md"));

    private static string Markdown(string name) => File.ReadAllText(SampleFiles.PathOf(name));

    private static string OfPage(string name)
    {
        var sample = Samples.Read(name);
        return DocumentDump.Of(HtmlImporter.Import(sample.Path, sample.Files));
    }

    private static bool IsParagraph(string line) =>
        line.StartsWith("p: ", StringComparison.Ordinal);

    private static string Meant(string dump)
    {
        // The names come from the files, which are named differently.
        var lines = dump[(dump.IndexOf('\n', StringComparison.Ordinal) + 1)..];

        // Markdown names only what something links to, numbers by 1, 2, 3 and alone has languages of code; the page
        // strikes out what is ticked.
        lines = Anchor()
            .Replace(
                lines,
                anchor =>
                    lines.Contains($"]({anchor.Value.Trim()})", StringComparison.Ordinal)
                        ? anchor.Value
                        : ""
            );
        lines = Numbering().Replace(lines, "list Decimal from");
        lines = Language().Replace(lines, "${code}");
        return Ticked().Replace(lines, "${item}${words}");
    }

    /// <summary>Google writes emphasis with asterisks only, and an underscore is a letter.</summary>
    [GeneratedRegex(@"(?<!\w)_(?=\w)|(?<=\w)_(?!\w)", RegexOptions.None, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(""": <a id="(?<id>[^"]+)"></a>""", RegexOptions.None, 1000)]
    private static partial Regex Bookmark();

    [GeneratedRegex(@" #(?:h|id)\.\w+(?=[ :])", RegexOptions.None, 1000)]
    private static partial Regex Anchor();

    [GeneratedRegex("list (?:Lower|Upper)(?:Letter|Roman) from", RegexOptions.None, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex("^(?<code> *code) [a-z]+$", RegexOptions.Multiline, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"(?<item>\* \[x\]\n +p: )\{s\|(?<words>[^}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Ticked();

    [GeneratedRegex(@"\{[a-z]+\|(?<words>[^}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Style();
}
