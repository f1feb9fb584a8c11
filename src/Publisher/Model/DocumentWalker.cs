namespace Publisher.Model;

/// <summary>Visits every node in reading order, notes last. A collector overrides the kinds that it looks for.</summary>
public abstract class DocumentWalker<T> : DocumentWriter<T>
{
    protected virtual void Walk(Document document, T into)
    {
        Write(document.Title, into);
        Write(document.Subtitle, into);
        Write(document.Blocks, into);
        foreach (var note in document.Notes)
        {
            Write(note.Blocks, into);
        }
    }

    protected override void Paragraph(Paragraph node, T into) => Write(node.Content, into);

    protected override void Heading(Heading node, T into) => Write(node.Content, into);

    protected override void Section(Section node, T into)
    {
        Write(node.Title, into);
        Write(node.Blocks, into);
    }

    protected override void Entry(Entry node, T into)
    {
        Write(node.Head, into);
        Write(node.Body, into);
    }

    protected override void List(List node, T into)
    {
        foreach (var item in node.Items)
        {
            Write(item.Blocks, into);
        }
    }

    protected override void Table(Table node, T into)
    {
        Write(node.Caption, into);
        foreach (var row in node.Rows)
        {
            Row(row, into);
        }
    }

    protected virtual void Row(TableRow row, T into)
    {
        foreach (var cell in row.Cells)
        {
            Write(cell.Blocks, into);
        }
    }

    protected override void Quote(Quote node, T into) => Write(node.Blocks, into);

    protected override void CodeBlock(CodeBlock node, T into) { }

    protected override void Rule(Rule node, T into) { }

    protected override void DefinitionList(DefinitionList node, T into)
    {
        foreach (var group in node.Groups)
        {
            Group(group, into);
        }
    }

    protected virtual void Group(DefinitionGroup group, T into)
    {
        foreach (var term in group.Terms)
        {
            Write(term, into);
        }

        foreach (var definition in group.Definitions)
        {
            Write(definition, into);
        }
    }

    protected override void Figure(Figure node, T into) => Write(node.InOrder, into);

    protected override void Text(Text node, T into) { }

    protected override void Link(Link node, T into) => Write(node.Content, into);

    protected override void LineBreak(LineBreak node, T into) { }

    protected override void Image(Image node, T into) { }

    protected override void Formula(Formula node, T into) { }

    protected override void NoteReference(NoteReference node, T into) { }
}
