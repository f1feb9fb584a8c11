using System.Text;
using Publisher.Editions;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Typesetting.Graphics;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Publisher.Tests.Editions.Pdf;

public sealed class ThemeTests
{
    private static readonly string Folder = Path.GetFullPath("/themes");

    [Theory]
    [InlineData("book", 432, 648)]
    [InlineData("a5", 419.53, 595.28)]
    [InlineData("office", 595.28, 841.89)]
    [InlineData("screen", 576, 432)]
    [InlineData("large-print", 595.28, 841.89)]
    public void Every_preset_has_the_page_that_it_is_named_for(
        string preset,
        double width,
        double height
    )
    {
        var page = Read(new PdfLook(preset)).Page;

        Assert.Equal((width, height), (page.Width, page.Height));
    }

    [Fact]
    public void Words_in_another_language_are_parted_by_its_patterns()
    {
        var theme = Read(new PdfLook("book"));
        var style = theme.Style("text");

        var (own, german, unknown) = (
            theme.Text(style),
            theme.Text(style, language: "de-CH"),
            theme.Text(style, language: "tlh")
        );

        Assert.Equal("de-CH", german.Language);
        Assert.NotNull(german.Hyphenation);
        Assert.NotSame(own.Hyphenation, german.Hyphenation);
        Assert.Null(unknown.Hyphenation);
    }

    [Fact]
    public void A_theme_says_only_what_differs_from_the_one_that_it_extends_at_any_depth()
    {
        var theme = Read(
            Mine,
            ("mine.yml", "extends: middle.yml\nstyles: { text: { size: 13 } }"),
            ("middle.yml", "extends: large-print\nstyles: { text: { leading: 30 } }")
        );

        var text = theme.Style("text");
        Assert.Equal((13.0, 30.0, "sans"), (text.Size, text.Leading, text.Family));
        Assert.Equal(595.28, theme.Page.Width);
    }

    [Fact]
    public void Settings_go_before_the_theme_and_those_of_the_pdf_before_those_of_all_editions()
    {
        var shared = Settings("colors: { link: \"#010203\", text: \"#040506\" }");
        var look = new PdfLook("office")
        {
            Settings = Settings("page: letter\ncolors: { link: \"#0a0b0c\" }"),
        };

        var theme = Read(look, shared);

        Assert.Equal(new RgbColor(10, 11, 12), theme.Link);
        Assert.Equal(new RgbColor(4, 5, 6), theme.Style("text").Color);
        Assert.Equal(
            (612.0, 792.0, 92.0),
            (theme.Page.Width, theme.Page.Height, theme.Page.MarginLeft)
        );
    }

    [Fact]
    public void The_folio_keeps_its_place_on_a_page_of_another_height()
    {
        var page = Read(new("office") { Settings = Settings("page: letter") }).Page;

        Assert.Equal(792 - 46, page.FolioBaseline);
    }

    [Fact]
    public void A_family_and_a_colour_of_ones_own_can_be_named()
    {
        var theme = Read(
            Mine,
            (
                "mine.yml",
                "colors: { accent: \"#102030\" }\nstyles: { title: { color: accent, family: mine } }\n"
                    + "families: { mine: { bold: SourceSans3-Semibold.ttf } }"
            )
        );

        Assert.Equal(new RgbColor(16, 32, 48), theme.Style("title").Color);
        Assert.NotNull(theme.Text(theme.Style("title")));
    }

    [Theory]
    [InlineData("extends: mine.yml", "line 1: extends", "circle")]
    [InlineData("extends: other.yml", "other.yml", "circle")]
    [InlineData("extends: bok", "mine.yml extends it", "bok")]
    [InlineData("extends: gone.yml", "mine.yml extends it", "gone.yml")]
    [InlineData("extends: [book, office]", "line 1: extends", "one theme")]
    [InlineData("text:\n  size: 12", "line 1", "no key text")]
    [InlineData(
        "styles:\n  text:\n    seize: 12",
        "line 3",
        "styles.text.seize; did you mean size"
    )]
    [InlineData("styles:\n  headline: { size: 12 }", "line 2", "styles.headline")]
    [InlineData("page:\n  width: wide", "line 2: page.width", "a number, not “wide”")]
    [InlineData("page: { width: NaN }", "line 1: page.width", "a number")]
    [InlineData("page: { width: 1e9 }", "line 1: page.width", "fits on a page")]
    [InlineData("page: { margin: 10 }", "line 1: page.margin", "mapping")]
    [InlineData("page: { margin: { left: -10 } }", "line 1: page.margin.left", "negative")]
    [InlineData("page: { margin: { left: 400 } }", "line 1: page.margin.left", "smaller")]
    [InlineData("page: { margin: { bottom: 700 } }", "line 1: page.margin.bottom", "smaller")]
    [InlineData("page: { width: 60 }", "line 1: page.width", "larger")]
    [InlineData("page: { height: 200 }", "line 1: page.height", "larger")]
    [InlineData("page: { head: 100 }", "line 1: page.head", "above the text")]
    [InlineData("page: { folio: 100 }", "line 1: page.folio", "below the text")]
    [InlineData("page: a44", "line 1", "a4")]
    [InlineData("styles: { text: { leading: -2 } }", "styles.text.leading", "negative")]
    [InlineData("styles: { text: { leading: 2 } }", "line 1: styles.text.leading", "half")]
    [InlineData("styles: { cell: { size: 0 } }", "line 1: styles.cell.size", "at least 1 point")]
    [InlineData("styles: { text: { align: middle } }", "line 1: styles.text.align", "justified")]
    [InlineData("styles: { text: { color: teal } }", "line 1: styles.text.color", "colors: text")]
    [InlineData("styles: { text: { family: fraktur } }", "line 1: styles.text.family", "families")]
    [InlineData("colors: { link: blue }", "line 1: colors.link", "colour")]
    [InlineData("list: { bullets: none }", "line 1: list.bullets", "list")]
    [InlineData("- book", "mine.yml", "no theme")]
    [InlineData("page: [", "mine.yml, line", "no YAML")]
    public void What_a_theme_cannot_say_is_told_with_its_place(
        string yaml,
        string place,
        string problem
    )
    {
        var error = Assert.Throws<InvalidTemplateException>(() =>
            Read(Mine, ("mine.yml", yaml), ("other.yml", "extends: mine.yml"))
        );

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }

    [Theory]
    [InlineData("./mine.ttf", "/themes/mine.ttf")]
    [InlineData("Mine.ttf", "templates/fonts/Mine.ttf")]
    public void A_font_that_a_face_lacks_is_an_error_that_names_it(string file, string path)
    {
        var error = Assert.Throws<InvalidTemplateException>(() =>
            Read(Mine, ("mine.yml", $"families:\n  serif:\n    regular: {file}")) is { } theme
                ? theme.Text(theme.Style("text"))
                : null
        );

        Assert.Contains(path, error.Message.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("line 3: families.serif.regular", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.ttf")]
    [InlineData("./broken.ttf")]
    public void A_fallback_font_that_is_not_to_be_used_is_a_finding(string file)
    {
        var templates = new Files(
            (Path.Combine(Folder, "mine.yml"), $"fallbacks: [{file}, SourceSans3-Regular.ttf]"),
            (Path.Combine(Folder, "broken.ttf"), "no font")
        );
        var (pdf, findings) = Edition.Write<PdfEdition>(
            SampleDocument.Document,
            TemplateFolder.Settings with
            {
                Templates = templates,
                Pdf = Mine,
            }
        );

        Assert.NotEmpty(pdf);
        var finding = Assert.Single(findings, finding => finding.Check == "usable-font");
        Assert.Contains(Path.GetFileName(file), finding.Message, StringComparison.Ordinal);
        Assert.Contains("line 1: fallbacks", finding.Message, StringComparison.Ordinal);
    }

    private static PdfLook Mine => new(Path.Combine(Folder, "mine.yml"));

    private static ThemeSettings Settings(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new(
            Path.Combine(Folder, "publisher.yml"),
            (YamlMappingNode)stream.Documents[0].RootNode
        );
    }

    private static Theme Read(PdfLook look, params (string Name, string Text)[] files) =>
        Read(look, null, files);

    private static Theme Read(
        PdfLook look,
        ThemeSettings? shared,
        params (string Name, string Text)[] files
    )
    {
        var templates = new Files([
            .. files.Select(file => (Path.Combine(Folder, file.Name), file.Text)),
        ]);
        return Theme.Read(new(templates, SampleDocument.Date) { Pdf = look, Theme = shared }, "en");
    }

    private sealed class Files(params (string Path, string Text)[] files) : ITemplates
    {
        private readonly TemplateFolder whole = new();

        public bool Has(string path) =>
            Array.Exists(files, file => file.Path == path) || whole.Has(path);

        public ReadOnlyMemory<byte> Read(string path)
        {
            foreach (var (name, text) in files)
            {
                if (name == path)
                {
                    return Encoding.UTF8.GetBytes(text);
                }
            }

            try
            {
                return whole.Read(path);
            }
            catch (IOException)
            {
                var name = Path.IsPathRooted(path) ? path : $"templates/{path}";
                throw new InvalidTemplateException($"{name} is missing.");
            }
        }
    }
}
