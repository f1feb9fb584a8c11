using Publisher.Model;

namespace Publisher.Cli.Output.Documents;

/// <summary>How much a document holds.</summary>
internal sealed class DocumentCount : DocumentWalker<DocumentCount>
{
    public int Blocks { get; private set; }

    public int Images { get; private set; }

    public static DocumentCount Of(Document document)
    {
        var count = new DocumentCount();
        count.Walk(document, count);
        return count;
    }

    protected override void Paragraph(Paragraph node, DocumentCount into)
    {
        Blocks++;
        base.Paragraph(node, into);
    }

    protected override void Heading(Heading node, DocumentCount into)
    {
        Blocks++;
        base.Heading(node, into);
    }

    protected override void Section(Section node, DocumentCount into)
    {
        Blocks++;
        base.Section(node, into);
    }

    protected override void Entry(Entry node, DocumentCount into)
    {
        Blocks++;
        base.Entry(node, into);
    }

    protected override void CodeBlock(CodeBlock node, DocumentCount into) => Blocks++;

    protected override void Rule(Rule node, DocumentCount into) => Blocks++;

    protected override void Image(Image node, DocumentCount into) => Images++;
}
