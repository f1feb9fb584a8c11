namespace Publisher.Model;

/// <summary>The ids of the places that links lead to within entries and sections, and outside of both.</summary>
public sealed class PlaceIds : DocumentWalker<List<string>>
{
    private PlaceIds() { }

    /// <summary>In reading order, those in notes last.</summary>
    public static IReadOnlyList<string> Of(Document document)
    {
        var found = new List<string>();
        new PlaceIds().Walk(document, found);
        return found;
    }

    protected override void Paragraph(Paragraph node, List<string> into) => Add(node, into);

    protected override void Heading(Heading node, List<string> into) => Add(node, into);

    protected override void CodeBlock(CodeBlock node, List<string> into) => Add(node, into);

    protected override void Rule(Rule node, List<string> into) => Add(node, into);

    protected override void List(List node, List<string> into)
    {
        Add(node, into);
        base.List(node, into);
    }

    protected override void Table(Table node, List<string> into)
    {
        Add(node, into);
        base.Table(node, into);
    }

    protected override void Quote(Quote node, List<string> into)
    {
        Add(node, into);
        base.Quote(node, into);
    }

    protected override void DefinitionList(DefinitionList node, List<string> into)
    {
        Add(node, into);
        base.DefinitionList(node, into);
    }

    protected override void Figure(Figure node, List<string> into)
    {
        Add(node, into);
        base.Figure(node, into);
    }

    private static void Add(Block block, List<string> into)
    {
        if (block.Place.Length > 0)
        {
            into.Add(block.Place);
        }
    }
}
