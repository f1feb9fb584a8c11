using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Gathers what stands under each heading into a section, and tells every block the path of sections
/// that it stands in.</summary>
internal static class Sectioning
{
    public static Document Apply(Document document)
    {
        var at = 0;
        return document with { Blocks = Gather(document.Blocks, ref at, level: 0, []) };
    }

    private static Items<Block> Gather(
        Items<Block> blocks,
        ref int at,
        int level,
        Items<string> path
    )
    {
        var gathered = new List<Block>();
        var located = new PathRewriter(path);
        while (at < blocks.Count)
        {
            if (blocks[at] is not Heading heading)
            {
                gathered.Add(located.Locate(blocks[at++]));
                continue;
            }

            if (heading.Level <= level)
            {
                break;
            }

            at++;
            Items<string> inner = [.. path, PlainText.Of(heading.Content)];
            gathered.Add(
                new Section(
                    heading.Level,
                    heading.Content,
                    Gather(blocks, ref at, heading.Level, inner)
                )
                {
                    Source = heading.Source with { SectionPath = path },
                }
            );
        }

        return gathered.ToItems();
    }

    /// <summary>Sets the section path of every block within one.</summary>
    private sealed class PathRewriter(Items<string> path) : DocumentRewriter
    {
        public Block Locate(Block block) => Rewrite([block])[0];

        protected override void Paragraph(Paragraph node, Built into) =>
            into.Blocks.Add(node with { Source = At(node) });

        protected override void Heading(Heading node, Built into) =>
            into.Blocks.Add(node with { Source = At(node) });

        protected override void List(List node, Built into) =>
            base.List(node with { Source = At(node) }, into);

        protected override void Table(Table node, Built into) =>
            base.Table(node with { Source = At(node) }, into);

        protected override void Quote(Quote node, Built into) =>
            base.Quote(node with { Source = At(node) }, into);

        protected override void CodeBlock(CodeBlock node, Built into) =>
            into.Blocks.Add(node with { Source = At(node) });

        protected override void Rule(Rule node, Built into) =>
            into.Blocks.Add(node with { Source = At(node) });

        protected override void DefinitionList(DefinitionList node, Built into) =>
            base.DefinitionList(node with { Source = At(node) }, into);

        protected override void Figure(Figure node, Built into) =>
            base.Figure(node with { Source = At(node) }, into);

        private Source At(Block node) => node.Source with { SectionPath = path };
    }
}
