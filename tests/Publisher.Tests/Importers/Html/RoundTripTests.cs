using FsCheck;
using FsCheck.Fluent;
using Publisher.Importers.Html;
using Publisher.Model;
using Publisher.Tests.Generators;
using Xunit;

namespace Publisher.Tests.Importers.Html;

public sealed class RoundTripTests
{
    private static readonly DocumentShape Shape = DocumentShape.Everything with
    {
        HasCodeLanguages = false,
        HasDisplays = false,
    };

    /// <summary>The same documents every time, so that a build fails for a change of ours only.</summary>
    private static readonly Config Config = Config
        .QuickThrowOnFailure.WithMaxTest(300)
        .WithReplay(new Replay(new Rnd(20260102, 1), size: null));

    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    [Fact]
    public void A_document_written_as_Google_writes_it_is_read_as_it_was() =>
        Check.One(
            Config,
            Prop.ForAll(
                new DocumentGenerator(Shape).Documents,
                Seeds,
                (document, seed) =>
                {
                    var (files, anchors) = GoogleHtmlWriter.Write(document, seed);
                    var read = HtmlImporter.Import(GoogleHtmlWriter.Path, files);
                    Assert.Equal(
                        document with
                        {
                            Name = read.Value.Name,
                            Date = files.Date,
                        },
                        read.Value
                    );
                    Assert.Equal(anchors, Anchors.Of(read.Value));
                    Assert.Empty(read.Findings);
                }
            )
        );

    private sealed class Anchors : DocumentWalker<List<string>>
    {
        public static List<string> Of(Document document)
        {
            var anchors = new List<string>();
            new Anchors().Walk(document, anchors);
            return anchors;
        }

        protected override void Heading(Heading node, List<string> into) =>
            into.AddRange(node.Source.Anchors);

        protected override void Paragraph(Paragraph node, List<string> into) =>
            into.AddRange(node.Source.Anchors);
    }
}
