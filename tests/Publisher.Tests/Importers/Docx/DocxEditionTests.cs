using FsCheck;
using FsCheck.Fluent;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Importers.Canonical;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Editions;
using Publisher.Tests.Generators;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

/// <summary>Our own edition for word processors is a document like any other, and holds what it was written from.</summary>
public sealed class DocxEditionTests
{
    private static readonly DocumentShape Shape = DocumentShape.Everything with
    {
        HasDefinitions = true,
        HasRichBlocks = true,
        HasCaptions = true,
        HasLanguages = true,
    };

    /// <summary>The same documents every time, so that a build fails for a change of ours only.</summary>
    private static readonly Config Config = Config
        .QuickThrowOnFailure.WithMaxTest(80)
        .WithReplay(new Replay(new Rnd(20260103, 1), size: null));

    [Fact]
    public void The_words_of_the_sample_document_come_back()
    {
        var read = Read(SampleDocument.Document);

        Assert.Equal(Lines(Held.Of(SampleDocument.Document)), Lines(read));
        Assert.Equal(Held.Of(SampleDocument.Document).Blocks, Sizeless.Of(read).Blocks);
    }

    [Fact]
    public void Definition_lists_and_captions_come_back() =>
        Assert.Equal(Lines(Held.Of(SampleDocument.Beyond)), Lines(Read(SampleDocument.Beyond)));

    [Fact]
    public void Random_documents_come_back_but_for_what_the_edition_does_not_say() =>
        Check.One(
            Config,
            Prop.ForAll(
                new DocumentGenerator(Shape).Documents,
                document =>
                {
                    var sectioned = Sectioning.Apply(document);
                    var read = Sizeless.Of(Read(sectioned));
                    var expected = Held.Of(sectioned);
                    Assert.Equal(
                        DocumentDump.Of(new(expected with { Name = read.Name }, [])),
                        DocumentDump.Of(new(read, []))
                    );
                    Assert.Equal(expected.Blocks, read.Blocks);
                    Assert.Equal(expected.Notes, read.Notes);
                }
            )
        );

    private static Document Read(Document document)
    {
        using var output = new MemoryStream();
        new DocxEdition().Write(
            document,
            new EditionSettings(new TemplateFolder(), SampleDocument.Date),
            output
        );
        return Publisher
            .Importers.Importers.Import(
                "a.docx",
                "a.docx",
                new MemoryFiles("a.docx", output.ToArray())
            )
            .Value;
    }

    private static string[] Lines(Document document) =>
        PlainText.Of(document).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
