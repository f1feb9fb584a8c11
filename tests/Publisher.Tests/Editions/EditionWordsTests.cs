using System.Text;
using System.Text.RegularExpressions;
using HtmlAgilityPack;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions;

/// <summary>What an edition says beside its author is data by language, and nowhere else.</summary>
public sealed partial class EditionWordsTests
{
    private static readonly string Folder = Path.Combine(Golden.Repository, "templates", "words");

    public static TheoryData<string> Languages =>
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    public static TheoryData<string> HyphenatedLanguages =>
        [
            .. File.ReadLines(
                    Path.Combine(Golden.Repository, "templates", "hyphenation", "languages.yml")
                )
                .TakeWhile(line => !line.StartsWith("joints", StringComparison.Ordinal))
                .Where(line => line.Contains(": ", StringComparison.Ordinal) && line[0] != '#')
                .Select(line => line.Split(':')[0]),
        ];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_file_is_whole_and_in_its_own_language(string language)
    {
        var words = EditionWords.Of(language, new TemplateFolder());

        Assert.DoesNotContain('{', words.CoverOf("x") + words.Edition("x") + words.More(2));
        Assert.Contains(
            "2026",
            words.Date(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)),
            StringComparison.Ordinal
        );
        if (language != "en")
        {
            Assert.NotEqual(EditionWords.Of("en", new TemplateFolder()).Contents, words.Contents);
        }
    }

    [Theory]
    [MemberData(nameof(HyphenatedLanguages))]
    public void Every_language_that_is_hyphenated_has_its_words(string language) =>
        Assert.Equal(
            language.StartsWith("en", StringComparison.Ordinal),
            EditionWords.Of(language, new TemplateFolder()).Find == "Search"
        );

    [Theory]
    [InlineData("de-AT", "Inhalt")]
    [InlineData("no", "Innhold")]
    [InlineData("pt-BR", "Sumário")]
    [InlineData("EN-gb", "Contents")]
    [InlineData("cy", "Contents")]
    [InlineData("", "Contents")]
    [InlineData("../html/shell", "Contents")]
    public void A_language_without_a_file_has_those_of_its_first_part_or_else_English(
        string language,
        string contents
    ) => Assert.Equal(contents, EditionWords.Of(language, new TemplateFolder()).Contents);

    [Theory]
    [InlineData("de", "1. März 2026")]
    [InlineData("fr", "1er mars 2026")]
    [InlineData("ca", "1 de març de 2026")]
    [InlineData("ru", "1 марта 2026 г.")]
    public void A_date_is_written_as_the_language_does(string language, string date) =>
        Assert.Equal(
            date,
            EditionWords
                .Of(language, new TemplateFolder())
                .Date(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))
        );

    [Theory]
    [InlineData("index: Index\n", "", "templates/words/en.yml: index must be")]
    [InlineData("{count}", "", "line 29: more must be words with {count} in them, not")]
    [InlineData("index:", "indes: x\nindex:", "line 7: indes must be left out")]
    [InlineData("January, ", "", "months must be a list of twelve months")]
    public void A_file_that_lacks_something_is_an_error_that_says_what(
        string line,
        string instead,
        string message
    ) =>
        Assert.Contains(
            message,
            Assert
                .Throws<InvalidTemplateException>(() =>
                    EditionWords.Of("en", new EditedTemplates(new TemplateFolder(), line, instead))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void No_edition_has_words_of_its_own_but_these()
    {
        Assert.Empty(Foreign(TextOfPage(Encoding.UTF8.GetString(Written<HtmlEdition>()))));
        Assert.All(
            Edition
                .Files(Written<EpubEdition>())
                .Where(file => file.Path.EndsWith(".xhtml", StringComparison.Ordinal)),
            file => Assert.Empty(Foreign(TextOfPage(file.Text)))
        );
        Assert.All(
            Edition
                .Files(Written<DocxEdition>())
                .Where(file => file.Path.Contains("document", StringComparison.Ordinal)),
            file =>
                Assert.Empty(
                    Foreign(Shown().Matches(file.Text).Select(match => match.Groups["text"].Value))
                )
        );
        Assert.Empty(
            Foreign(new PdfFile(Written<PdfEdition>()).Pages.SelectMany(page => page.Lines))
        );
    }

    private static byte[] Written<T>()
        where T : IEdition, new() =>
        Edition.Of<T>(
            Normaliser.Normalise(Document),
            TemplateFolder.Settings with
            {
                Templates = new Signs(),
                Authors = ["x"],
                Licence = "x",
                HasIndex = true,
            }
        );

    /// <summary>All that is neither the author's, nor a number of a page, nor a sign in place of a word.</summary>
    private static IEnumerable<string> Foreign(IEnumerable<string> texts) =>
        texts
            .SelectMany(text =>
                Word().Matches(text.Replace(ContentId.Of(Document), "x", StringComparison.Ordinal))
            )
            .Select(match => match.Value)
            .Where(word =>
                word.ToLowerInvariant().Trim('x', 'i') is not ("" or "or" or "https" or "publisher")
            );

    private static IEnumerable<string> TextOfPage(string markup)
    {
        var page = new HtmlDocument();
        page.LoadHtml(markup);
        return page
            .DocumentNode.Descendants()
            .SelectMany(node =>
                node is HtmlTextNode text
                    ? text.ParentNode?.Name is "script" or "style"
                        ? []
                        : [text.Text]
                    : new[] { "aria-label", "alt", "placeholder", "title", "data-none" }.Select(
                        name => node.GetAttributeValue(name, "")
                    )
            )
            .Select(text => HtmlEntity.DeEntitize(text) ?? "")
            .Where(text => !text.StartsWith("<?xml", StringComparison.Ordinal))
            .Select(text => text.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
    }

    /// <summary>One of each thing that an edition has something to say about.</summary>
    private static Document Document { get; } =
        new([
            new Heading(1, [new Text("xx")]),
            .. Enumerable
                .Range(3, 14)
                .Select(length => new Paragraph([
                    new Text(new string('x', length)) { Style = TextStyle.Bold },
                    new Text(" or x: xx xx."),
                ])),
            new Paragraph([new Link([new Text("xx")], "https://x.x/x")]),
            new Paragraph([new Image(null, "x"), new NoteReference("1")]),
            new List(
                ListStyle.Bullet,
                1,
                [new ListItem([new Paragraph([new Text("xx")])]) { Checked = true }]
            ),
            new Table([new([new([new Paragraph([new Text("xx")])])])], 0),
            new Heading(1, [new Text("xxx xx")]),
        ])
        {
            Name = "xx",
            Notes =
            [
                new("1", [new Paragraph([new Text("x")])]),
                new("2", [new Paragraph([new Text("x")])]),
            ],
        };

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex("<w:t[^>]*>(?<text>[^<]*)</w:t>")]
    private static partial Regex Shown();

    [GeneratedRegex(@"(?<=^[a-z-]+: .*)(?<!\{)\b[A-Za-z’]+\b(?!\})", RegexOptions.Multiline)]
    private static partial Regex OwnWord();

    /// <summary>Templates with signs for words.</summary>
    private sealed class Signs : ITemplates
    {
        private readonly TemplateFolder _whole = new();

        public ReadOnlyMemory<byte> Read(string path) =>
            path == "words/en.yml"
                ? Encoding.UTF8.GetBytes(
                    OwnWord().Replace(Encoding.UTF8.GetString(_whole.Read(path).Span), "§")
                )
                : _whole.Read(path);

        public bool Has(string path) => _whole.Has(path);
    }
}
