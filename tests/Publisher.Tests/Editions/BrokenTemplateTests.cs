using System.Text;
using Publisher.Editions;
using Publisher.Editions.Html;
using Publisher.Editions.Pdf;
using Xunit;

namespace Publisher.Tests.Editions;

public sealed class BrokenTemplateTests
{
    [Theory]
    [InlineData("fonts/SourceSerif4-Regular.ttf", "no font")]
    [InlineData("pdf/book.yml", "page: [")]
    [InlineData("pdf/book.yml", "page: { width: wide }")]
    public void The_pdf_names_the_template_that_is_broken(string path, string content) =>
        MustName<PdfEdition>(path, content);

    [Theory]
    [InlineData("html/shell.hbs", "{{#if")]
    [InlineData("html/shell.hbs", "{{nothing}}")]
    public void The_page_names_the_template_that_is_broken(string path, string content) =>
        MustName<HtmlEdition>(path, content);

    private static void MustName<T>(string path, string content)
        where T : IEdition, new()
    {
        var settings = TemplateFolder.Settings with { Templates = new Broken(path, content) };

        var error = Assert.Throws<InvalidTemplateException>(() =>
            Edition.Of<T>(SampleDocument.Document, settings)
        );

        Assert.StartsWith($"templates/{path}", error.Message, StringComparison.Ordinal);
    }

    private sealed class Broken(string broken, string content) : ITemplates
    {
        private readonly TemplateFolder _whole = new();

        public ReadOnlyMemory<byte> Read(string path) =>
            path == broken ? Encoding.UTF8.GetBytes(content) : _whole.Read(path);

        public bool Has(string path) => path == broken || _whole.Has(path);
    }
}
