using Publisher.Editions;
using Publisher.Importers.Docx;
using Publisher.Importers.Html;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers.Docx;
using Publisher.Tests.Importers.Html;
using Xunit;

namespace Publisher.Tests.Editions;

/// <summary>Comments are the author's and never a reader's.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class CommentTests
{
    public static TheoryData<string> Commented =>
        [
            .. Samples
                .Names.Concat(DocxSamples.Names)
                .Where(name => Document(name).Comments.Count > 0),
        ];

    [Theory]
    [MemberData(nameof(Commented))]
    public void Every_edition_of_a_commented_document_is_that_of_the_document_without_them(
        string name
    )
    {
        var commented = Normaliser.Normalise(Document(name));
        var bare = commented with { Comments = [] };

        Assert.All(
            Publisher.Editions.Editions.All,
            edition => Assert.Equal(Written(edition, bare), Written(edition, commented))
        );
    }

    [Theory]
    [MemberData(nameof(Commented))]
    public void No_mark_of_a_comment_stays_in_the_text(string name) =>
        Assert.DoesNotMatch(@"\[[a-z]{1,2}\]", PlainText.Of(Document(name)));

    private static byte[] Written(IEdition edition, Document document)
    {
        using var output = new MemoryStream();
        edition.Write(document, TemplateFolder.Settings, output);
        return output.ToArray();
    }

    private static Document Document(string name)
    {
        if (name.EndsWith(".docx", StringComparison.Ordinal))
        {
            return DocxImporter.Import(name, DocxSamples.Files(DocxSamples.Bytes(name))).Value;
        }

        var sample = Samples.Read(name);
        return HtmlImporter.Import(sample.Path, sample.Files).Value;
    }
}
