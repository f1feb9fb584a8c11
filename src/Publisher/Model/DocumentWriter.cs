using System.Diagnostics;

namespace Publisher.Model;

/// <summary>The one place that tells the kinds of nodes apart. Every writer overrides one method a kind, so a new
/// kind fails to compile in each writer that lacks it.</summary>
/// <typeparam name="T">What is written into: a markup writer, a container element, a flow.</typeparam>
public abstract class DocumentWriter<T>
{
    protected void Write(Items<Block> blocks, T into)
    {
        foreach (var block in blocks)
        {
            Write(block, into);
        }
    }

    protected virtual void Write(Items<Inline> inlines, T into)
    {
        foreach (var inline in inlines)
        {
            Write(inline, into);
        }
    }

    protected void Write(Block block, T into)
    {
        switch (block)
        {
            case Paragraph node:
                Paragraph(node, into);
                break;
            case Heading node:
                Heading(node, into);
                break;
            case Section node:
                Section(node, into);
                break;
            case Entry node:
                Entry(node, into);
                break;
            case List node:
                List(node, into);
                break;
            case Table node:
                Table(node, into);
                break;
            case Quote node:
                Quote(node, into);
                break;
            case CodeBlock node:
                CodeBlock(node, into);
                break;
            case Rule node:
                Rule(node, into);
                break;
            case DefinitionList node:
                DefinitionList(node, into);
                break;
            case Figure node:
                Figure(node, into);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    protected void Write(Inline inline, T into)
    {
        switch (inline)
        {
            case Text node:
                Text(node, into);
                break;
            case Link node:
                Link(node, into);
                break;
            case LineBreak node:
                LineBreak(node, into);
                break;
            case Image node:
                Image(node, into);
                break;
            case Formula node:
                Formula(node, into);
                break;
            case NoteReference node:
                NoteReference(node, into);
                break;
            default:
                throw new UnreachableException(inline.GetType().Name);
        }
    }

    protected abstract void Paragraph(Paragraph node, T into);

    protected abstract void Heading(Heading node, T into);

    protected abstract void Section(Section node, T into);

    protected abstract void Entry(Entry node, T into);

    protected abstract void List(List node, T into);

    protected abstract void Table(Table node, T into);

    protected abstract void Quote(Quote node, T into);

    protected abstract void CodeBlock(CodeBlock node, T into);

    protected abstract void Rule(Rule node, T into);

    protected abstract void DefinitionList(DefinitionList node, T into);

    protected abstract void Figure(Figure node, T into);

    protected abstract void Text(Text node, T into);

    protected abstract void Link(Link node, T into);

    protected abstract void LineBreak(LineBreak node, T into);

    protected abstract void Image(Image node, T into);

    protected abstract void Formula(Formula node, T into);

    protected abstract void NoteReference(NoteReference node, T into);
}
