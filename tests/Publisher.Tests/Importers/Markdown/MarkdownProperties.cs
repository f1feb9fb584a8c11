using FsCheck;
using FsCheck.Fluent;
using Publisher.Importers.Canonical;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Tests.Generators;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

public sealed class MarkdownProperties
{
    /// <summary>What Google's Markdown can say.</summary>
    private static readonly DocumentShape Shape = new()
    {
        HasListStyles = false,
        HasRichTables = false,
        HasImageSizes = false,
    };

    private static readonly Config Configuration = Config
        .QuickThrowOnFailure.WithMaxTest(2000)
        .WithReplay(20260108, 20260109);

    [Fact]
    public void A_document_written_as_Google_writes_it_imports_as_itself()
    {
        var documents = new DocumentGenerator(Shape).Documents;

        Prop.ForAll(
                documents,
                random =>
                {
                    var document = Telling.Of(random);
                    var markdown = GoogleMarkdownWriter.Write(document);

                    var imported = MarkdownImporter.ImportGoogles(
                        "a.md",
                        new MemoryFiles("a.md", markdown)
                    );

                    Assert.Equal(Dump(document), Dump(imported.Value));
                    Assert.Equal(document, imported.Value with { Name = "" });
                    Assert.Empty(imported.Findings);
                }
            )
            .Check(Configuration);
    }

    private static string Dump(Document document) =>
        DocumentDump.Of(new(document with { Name = "" }, []));

    /// <summary>Keeps a document clear of what the export can't tell: a title among headings of level 1 that nothing sets
    /// apart from it, a heading all in bold, and two breaks in a row, which are the end of a paragraph.</summary>
    internal sealed class Telling(int leastLevel) : DocumentRewriter
    {
        public static Document Of(Document document)
        {
            var hasSubtitle = document.Subtitle.Count > 0;
            var hasOnlyTitle = document.Title.Count > 0 && !hasSubtitle;
            Block opening = hasSubtitle
                ? new Heading(1, [new Text("Opening")])
                : new Paragraph([new Text("Opening")]);
            var telling = new Telling(hasOnlyTitle ? 2 : 1).Rewrite(document);
            return telling with
            {
                Title = Plain(document.Title),
                Subtitle = Plain(document.Subtitle),
                Blocks = hasOnlyTitle ? telling.Blocks : [opening, .. telling.Blocks],
            };
        }

        protected override void Heading(Heading node, Built into) =>
            into.Blocks.Add(new Heading(Math.Max(leastLevel, node.Level), Plain(node.Content)));

        protected override void LineBreak(LineBreak node, Built into)
        {
            if (into.Inlines is not [.., Publisher.Model.LineBreak])
            {
                into.Inlines.Add(node);
            }
        }

        private static Items<Inline> Plain(Items<Inline> line) =>
            line.Count == 0 ? line : InlineRuns.Canonical([new Text("plain "), .. line]);
    }
}
