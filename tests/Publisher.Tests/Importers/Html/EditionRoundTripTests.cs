using FsCheck;
using FsCheck.Fluent;
using Publisher.Editions;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Editions;
using Publisher.Tests.Generators;
using Xunit;

namespace Publisher.Tests.Importers.Html;

/// <summary>Our own web page and book come back as the document that they were written from, with blocks of every kind in
/// every place.</summary>
public sealed class EditionRoundTripTests
{
    private static readonly DocumentShape Shape = new()
    {
        HasDefinitions = true,
        HasRichBlocks = true,
        HasCaptions = true,
        HasLanguages = true,
    };

    /// <summary>The same documents every time, so that a build fails for a change of ours only.</summary>
    private static readonly Config Config = Config
        .QuickThrowOnFailure.WithMaxTest(60)
        .WithReplay(new Replay(new Rnd(20261129, 1), size: null));

    [Fact]
    public void Random_documents_come_back_from_the_web_page() =>
        Check<HtmlEdition>("a.html", Shown.OnPage);

    [Fact]
    public void Random_documents_come_back_from_the_book() =>
        Check<EpubEdition>("a.epub", Shown.InBook);

    private static void Check<T>(string path, Func<Document, Document> shown)
        where T : IEdition, new() =>
        FsCheck.Check.One(
            Config,
            Prop.ForAll(
                new DocumentGenerator(Shape).Documents,
                document =>
                {
                    var written = Sectioning.Apply(document);
                    var read = Read<T>(path, written);
                    Assert.Equal(Dump(shown(written), read), Dump(Shown.Back(read), read));
                }
            )
        );

    private static Document Read<T>(string path, Document document)
        where T : IEdition, new() =>
        Publisher
            .Importers.Importers.Import(path, path, new MemoryFiles(path, Edition.Of<T>(document)))
            .Value;

    private static string Dump(Document document, Document read) =>
        DocumentDump.Of(new(document with { Name = read.Name, Images = [] }, []));
}
