using Publisher.Cli;
using Publisher.Cli.Configuration;
using Publisher.Importers;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class ConfigurationTests
{
    [Fact]
    public void Settings_beside_the_source_are_read()
    {
        using var scratch = new ScratchFolder();
        scratch.Write(
            "publisher.yml",
            """
            # for people
            title: A Glossary
            authors: [Ada, Grace]
            language: de
            date: 2026-01-31
            licence: CC BY 4.0
            """
        );

        var configuration = SourceConfiguration.Read(null, scratch.Root);
        var document = configuration.Apply(new([]) { Title = [new Text("Old")], Name = "Old" });

        Assert.Equal(["Ada", "Grace"], configuration.Authors);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), configuration.Date);
        Assert.Equal("CC BY 4.0", configuration.Licence);
        Assert.Equal(
            ("A Glossary", "A Glossary", "de"),
            (document.Name, PlainText.Of(document.Title), document.Language)
        );
    }

    [Theory]
    [InlineData("", FormulaMarks.OfFormat, false)]
    [InlineData("equations: dollars\nsuggestions: applied", FormulaMarks.Dollars, true)]
    [InlineData("equations: none\nsuggestions: rejected", FormulaMarks.None, false)]
    public void How_to_read_the_export_is_a_setting(
        string yaml,
        FormulaMarks formulas,
        bool appliesSuggestions
    )
    {
        using var scratch = new ScratchFolder();
        scratch.Write("publisher.yml", yaml);

        var import = SourceConfiguration.Read(null, scratch.Root).Import;

        Assert.Equal((formulas, appliesSuggestions), (import.Formulas, import.AppliesSuggestions));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("site:", "", false)]
    [InlineData("site: { address: https://example.org }", "https://example.org/", false)]
    [InlineData("site: { address: http://a.org/b/, pages: term }", "http://a.org/b/", true)]
    public void Where_a_site_is_going_to_be_and_what_has_a_page_are_settings(
        string yaml,
        string address,
        bool hasPageATerm
    )
    {
        using var scratch = new ScratchFolder();
        scratch.Write("publisher.yml", yaml);

        var site = SourceConfiguration.Read(null, scratch.Root).Site;

        Assert.Equal((address, hasPageATerm), (site.Address, site.HasPageATerm));
    }

    [Theory]
    [InlineData("site: { address: example.org }")]
    [InlineData("site: { address: \"ftp://example.org\" }")]
    [InlineData("site: { address: \"https://example.org/?page=1\" }")]
    [InlineData("site: { pages: chapter }")]
    [InlineData("site: { adress: \"https://example.org\" }")]
    [InlineData("site: https://example.org")]
    public void A_setting_of_the_site_that_means_nothing_is_told_with_its_line(string yaml)
    {
        using var scratch = new ScratchFolder();
        scratch.Write("publisher.yml", yaml);

        var error = Assert.Throws<UsageException>(() =>
            SourceConfiguration.Read(null, scratch.Root)
        );

        Assert.Contains("line 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_are_named_relative_to_the_settings()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("fonts/a.ttf", "a font");
        scratch.Write("publisher.yml", "fonts: [fonts/a.ttf]\nsystem-fonts: off");

        var configuration = SourceConfiguration.Read(null, scratch.Root);

        var font = Assert.Single(configuration.Fonts);
        Assert.Equal("a.ttf", font.Name);
        Assert.Equal("a font"u8.ToArray(), font.Read().ToArray());
        Assert.False(configuration.UsesSystemFonts);
    }

    [Fact]
    public void A_font_that_is_not_there_is_told_with_its_line()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("publisher.yml", "title: x\nfonts: [gone.ttf]");

        var error = Assert.Throws<UsageException>(() =>
            SourceConfiguration.Read(null, scratch.Root)
        );
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("names gone.ttf, but there is no", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fonts_of_this_computer_come_in_the_order_of_their_paths_and_each_once()
    {
        var fonts = SystemFonts.All().ToList();

        Assert.Equal(fonts.Count, fonts.Distinct().Count());
        Assert.All(fonts, font => Assert.Matches(@"(?i)\.(ttf|ttc|otf|otc|woff2?)$", font.Name));
    }

    [Fact]
    public void Without_settings_nothing_changes()
    {
        using var scratch = new ScratchFolder();
        var document = new Document([]) { Name = "Name" };

        Assert.Equal(document, SourceConfiguration.Read(null, scratch.Root).Apply(document));
    }

    [Theory]
    [InlineData("titel: x", "line 1", "titel")]
    [InlineData("title: x\ndate: soon", "line 2", "date")]
    [InlineData("title: [a]", "line 1", "title")]
    [InlineData("equations: tex", "line 1", "“dollars” or “none”")]
    [InlineData("title: x\nsuggestions: yes", "line 2", "suggestions")]
    [InlineData("- a", "settings", "")]
    [InlineData("a: [", "line", "")]
    public void What_is_wrong_is_named_with_its_line(string yaml, string place, string what)
    {
        using var scratch = new ScratchFolder();
        scratch.Write("publisher.yml", yaml);

        var error = Assert.Throws<UsageException>(() =>
            SourceConfiguration.Read(null, scratch.Root)
        );

        Assert.Contains("publisher.yml", error.Message, StringComparison.Ordinal);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_is_named_must_exist()
    {
        using var scratch = new ScratchFolder();

        Assert.Throws<UsageException>(() => SourceConfiguration.Read("none.yml", scratch.Root));
    }
}
