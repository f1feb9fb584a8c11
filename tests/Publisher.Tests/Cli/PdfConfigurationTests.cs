using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Configuration;
using Publisher.Editions;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class PdfConfigurationTests
{
    [Fact]
    public void Without_a_word_the_pdf_is_a_book() =>
        Assert.Equal("book", Assert.Single(Read("title: T").Pdf).Theme);

    [Fact]
    public void A_preset_is_named_or_has_settings_of_its_own()
    {
        Assert.Equal("office", Assert.Single(Read("pdf: office").Pdf).Theme);

        var look = Assert.Single(Read("pdf: { preset: office, page: letter }").Pdf);

        Assert.Equal("office", look.Theme);
        Assert.Equal("page", Assert.Single(look.Settings!.Values.Children).Key.ToString());
    }

    [Fact]
    public void A_list_gives_a_pdf_each_of_which_the_first_has_the_plain_name()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("my-theme.yml", "extends: book");
        var looks = Read("pdf: [book, large-print, my-theme.yml]", scratch).Pdf;

        var files = EditionFile.Of("Words", global::Publisher.Editions.Editions.All, looks);

        Assert.Equal(
            [
                "Words.html",
                "Words.epub",
                "Words.pdf",
                "Words-large-print.pdf",
                "Words-my-theme.pdf",
                "Words.docx",
            ],
            files.Select(file => file.Name)
        );
        Assert.Equal(Path.Combine(scratch.Root, "my-theme.yml"), files[4].Look.Theme);
    }

    [Fact]
    public void The_command_line_chooses_and_keeps_what_is_set_for_its_choice()
    {
        var configured = Read("pdf: { preset: office, page: letter }");

        var looks = PdfConfiguration.Choose("screen, office", configured);

        Assert.Equal(["screen", "office"], looks.Select(look => look.Theme));
        Assert.Null(looks[0].Settings);
        Assert.NotNull(looks[1].Settings);
    }

    [Theory]
    [InlineData("pdf: bok", "bok", "book")]
    [InlineData("title: T\npdf: { preset: ofice }", "line 2", "office")]
    [InlineData("pdf: gone.yml", "gone.yml", "gone.yml")]
    [InlineData("pdf: []", "line 1", "preset")]
    [InlineData("theme: dark", "line 1", "colors")]
    public void What_there_is_not_is_told_with_what_there_is(
        string yaml,
        string place,
        string nearest
    )
    {
        var error = Assert.Throws<UsageException>(() => Read(yaml));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }

    [Fact]
    public void Two_files_never_have_one_name() =>
        Assert.Throws<UsageException>(() =>
            EditionFile.Of(
                "Words",
                global::Publisher.Editions.Editions.All,
                [PdfLook.Default, new("office"), new("office")]
            )
        );

    private static SourceConfiguration Read(string yaml)
    {
        using var scratch = new ScratchFolder();
        return Read(yaml, scratch);
    }

    private static SourceConfiguration Read(string yaml, ScratchFolder scratch)
    {
        scratch.Write("publisher.yml", yaml);
        return SourceConfiguration.Read(null, scratch.Root);
    }
}
