using FsCheck;
using FsCheck.Fluent;
using Publisher.Features;
using Publisher.Importers.Docx;
using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Generators;
using Publisher.Tests.Importers.Docx;
using Publisher.Tests.Importers.Html;
using Publisher.Tests.Importers.Markdown;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>One document, exported in several formats, is one document: equal as imported and as normalised, but for what
/// the table of features says that a format can't hold.</summary>
public sealed class OneModelTests
{
    /// <summary>The same documents every time, so that a build fails for a change of ours only.</summary>
    private static readonly Config Config = Config
        .QuickThrowOnFailure.WithMaxTest(100)
        .WithReplay(new Replay(new Rnd(20261122, 1), size: null));

    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    [Fact]
    public void A_document_written_as_Google_writes_Word_is_read_as_it_was() =>
        Check.One(
            Config,
            Prop.ForAll(
                new DocumentGenerator(Shape(ExportFormat.Docx)).Documents,
                Seeds,
                (document, seed) => Assert.Equal(Dump(document), Dump(Docx(document, seed)))
            )
        );

    [Fact]
    public void The_web_page_and_the_Word_document_are_read_alike() =>
        Check.One(
            Config,
            Prop.ForAll(
                new DocumentGenerator(Shape(ExportFormat.Html, ExportFormat.Docx)).Documents,
                Seeds,
                (document, seed) => Alike(Html(document, seed), Docx(document, seed))
            )
        );

    [Fact]
    public void The_web_page_the_Word_document_and_the_Markdown_are_read_alike() =>
        Check.One(
            Config,
            Prop.ForAll(
                new DocumentGenerator(
                    Shape(ExportFormat.Html, ExportFormat.Docx, ExportFormat.Markdown)
                ).Documents,
                Seeds,
                (random, seed) =>
                {
                    var document = MarkdownProperties.Telling.Of(random);
                    var html = Html(document, seed);
                    Alike(html, Docx(document, seed));
                    Alike(html, Markdown(document));
                }
            )
        );

    /// <summary>What all of some formats can hold, at least in part.</summary>
    private static DocumentShape Shape(params ExportFormat[] formats)
    {
        return DocumentShape.Everything with
        {
            HasListStyles = All(Feature.ListNumbering),
            HasChecklists = All(Feature.Checklists),
            HasRichTables = All(Feature.RichTables),
            HasImageSizes = All(Feature.PictureSizes),
            HasQuotes = All(Feature.Quotes),
            HasCodeLanguages = All(Feature.CodeLanguage),
            HasStrike = All(Feature.Strike),
            HasScripts = All(Feature.Scripts),
            HasNotes = All(Feature.Footnotes),
            HasDisplays = formats.All(format =>
                FeatureTable.Of(Feature.Equations, format) == Support.Whole
            ),
        };

        bool All(Feature feature) =>
            formats.All(format => FeatureTable.Of(feature, format) != Support.None);
    }

    private static Document Html(Document document, int seed) =>
        Whole(
            HtmlImporter.Import(GoogleHtmlWriter.Path, GoogleHtmlWriter.Write(document, seed).Files)
        );

    private static Document Docx(Document document, int seed) =>
        Whole(DocxImporter.Import("a.docx", GoogleDocxWriter.Write(document, seed)));

    private static Document Markdown(Document document) =>
        Whole(
            MarkdownImporter.ImportGoogles(
                "a.md",
                new MemoryFiles("a.md", GoogleMarkdownWriter.Write(document))
            )
        );

    /// <summary>The name may be a file's, and the date is a zip's.</summary>
    private static Document Whole(ImportResult import)
    {
        Assert.Empty(import.Findings);
        Assert.True(import.Account.IsBalanced);
        return new Unplaced().Rewrite(import.Value) with { Name = "", Date = null };
    }

    private static void Alike(Document one, Document other)
    {
        Assert.Equal(Dump(one), Dump(other));
        Assert.Equal(one, other);
        Assert.Equal(Normaliser.Normalise(one), Normaliser.Normalise(other));
    }

    private static string Dump(Document document) => DocumentDump.Of(new(document, []));
}
