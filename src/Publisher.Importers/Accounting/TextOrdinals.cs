using Publisher.Model;

namespace Publisher.Importers.Accounting;

/// <summary>The numbers of the paragraphs that a document has kept.</summary>
internal sealed class TextOrdinals : DocumentWalker<HashSet<int>>
{
    private TextOrdinals() { }

    public static HashSet<int> Of(Document document)
    {
        var found = new HashSet<int>();
        new TextOrdinals().Walk(document, found);
        return found;
    }

    protected override void Paragraph(Paragraph node, HashSet<int> into) =>
        into.Add(node.Source.Ordinal);

    protected override void Heading(Heading node, HashSet<int> into) =>
        into.Add(node.Source.Ordinal);

    protected override void CodeBlock(CodeBlock node, HashSet<int> into) =>
        into.Add(node.Source.Ordinal);
}
