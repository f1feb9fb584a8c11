using Publisher.Editions;
using Publisher.Editions.Epub;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions;

/// <summary>The PDF of a run, whose pages the EPUB tells too.</summary>
public sealed class SharedPagesTests
{
    private static readonly Document Document = SampleDocument.Document;

    [Fact]
    public void Editions_that_are_written_side_by_side_are_those_that_are_written_alone()
    {
        var pdf = Edition.Of<PdfEdition>(Document);
        var epub = Edition.Of<EpubEdition>(Document, Sharing());

        Parallel.For(
            0,
            20,
            _ =>
            {
                var settings = Sharing();
                Parallel.Invoke(
                    () => Assert.Equal(epub, Edition.Of<EpubEdition>(Document, settings)),
                    () => Assert.Equal(pdf, Edition.Of<PdfEdition>(Document, settings))
                );
            }
        );
    }

    [Fact]
    public void A_pdf_of_another_look_is_set_for_itself()
    {
        var book = Sharing() with { Pdf = new("book") };
        var pages = 0;

        var bytes = Edition.Of<PdfEdition>(
            Document,
            book with
            {
                PageCount = count => pages = count,
            }
        );

        Assert.Equal(Edition.Of<PdfEdition>(Document, book with { Pages = null }), bytes);
        Assert.Equal(new PdfFile(bytes).Pages.Count, pages);
    }

    private static EditionSettings Sharing() =>
        TemplateFolder.Settings with
        {
            Pages = new(Document, TemplateFolder.Settings),
        };
}
