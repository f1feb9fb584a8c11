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

/// <summary>Definition lists of our own web page and book are those that they were written from.</summary>
public sealed class DefinitionListRoundTripTests
{
    private static readonly DocumentShape Shape = new()
    {
        HasDefinitions = true,
        HasImages = false,
        HasNotes = false,
        HasDisplays = false,
        HasCodeLanguages = false,
    };

    private static readonly Config Config = Config
        .QuickThrowOnFailure.WithMaxTest(150)
        .WithReplay(new Replay(new Rnd(20261129, 1), size: null));

    [Fact]
    public void They_come_back_from_the_web_page() => Check<HtmlEdition>("a.html");

    [Fact]
    public void They_come_back_from_the_book() => Check<EpubEdition>("a.epub");

    private static void Check<T>(string path)
        where T : IEdition, new() =>
        FsCheck.Check.One(
            Config,
            Prop.ForAll(
                new DocumentGenerator(Shape).Documents,
                document =>
                {
                    var written = Sectioning.Apply(document);
                    Assert.Equal(Dump(written), Dump(Read<T>(path, written)));
                }
            )
        );

    private static Document Read<T>(string path, Document document)
        where T : IEdition, new() =>
        Publisher
            .Importers.Importers.Import(path, path, new MemoryFiles(path, Edition.Of<T>(document)))
            .Value;

    /// <summary>The lists alone: of the rest other tests speak.</summary>
    private static string Dump(Document document)
    {
        var lists = new List<Block>();
        new Lists().Collect(document, lists);
        return DocumentDump.Of(new(new(lists.ToItems()), []));
    }

    private sealed class Lists : DocumentWalker<List<Block>>
    {
        public void Collect(Document document, List<Block> into) => Walk(document, into);

        protected override void DefinitionList(DefinitionList node, List<Block> into) =>
            into.Add(new Unlinked().Of(node));
    }

    /// <summary>All of a term is bold, and an internal link that leads nowhere is its words.</summary>
    private sealed class Unlinked : DocumentRewriter
    {
        private bool _isTerm;

        public Block Of(DefinitionList list) => Rewrite([list])[0];

        protected override DefinitionGroup Group(DefinitionGroup group)
        {
            _isTerm = true;
            var terms = group.Terms.Select(Rewrite).ToItems();
            _isTerm = false;
            return new(terms, [.. group.Definitions.Select(Rewrite)]);
        }

        protected override void Text(Text node, Built into) =>
            into.Inlines.Add(_isTerm ? node with { Style = node.Style & ~TextStyle.Bold } : node);

        protected override void Link(Link node, Built into)
        {
            if (node.IsInternal)
            {
                into.Inlines.AddRange(Rewrite(node.Content));
            }
            else
            {
                base.Link(node, into);
            }
        }

        protected override void Paragraph(Paragraph node, Built into) =>
            into.Blocks.Add(
                node with
                {
                    Source = Source.Unknown,
                    Content = Publisher.Importers.Canonical.InlineRuns.Canonical(
                        Rewrite(node.Content)
                    ),
                }
            );
    }
}
