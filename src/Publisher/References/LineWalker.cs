using Publisher.Model;

namespace Publisher.References;

/// <summary>Goes through the paragraphs of a document that may hold references, in reading order, and knows where each
/// stands. Headings, quotations, code, header rows and the names of terms in tables and definition lists hold none.</summary>
internal abstract class LineWalker : DocumentRewriter
{
    private readonly Stack<(List<string> Entries, List<string> Own)> _outer = new();
    private List<string> _entries = [];
    private List<string> _own = [];
    private string _section = "";
    private int _position = -1;

    /// <summary>What stands in the place of a paragraph's inlines.</summary>
    protected abstract Items<Inline> Line(
        Items<Inline> content,
        ParagraphPlace place,
        Source source
    );

    public override Document Rewrite(Document document) =>
        document with
        {
            Blocks = Rewrite(document.Blocks),
            Notes = [.. document.Notes.Select(note => note with { Blocks = Rewrite(note.Blocks) })],
        };

    protected override void Section(Section node, Built into)
    {
        var outer = _section;
        _section = node.Id;
        into.Blocks.Add(node with { Blocks = Rewrite(node.Blocks) });
        _section = outer;
    }

    protected override void Entry(Entry node, Built into)
    {
        Enter(node.Headword);
        into.Blocks.Add(
            node with
            {
                Head =
                    node.Form == EntryForm.Heading
                        ? node.Head
                        : Line(node.Head, Place(isHead: true), node.Source),
                Body = Rewrite(node.Body),
            }
        );
        Leave();
    }

    protected override TableRow Row(TableRow row)
    {
        if (row.Headword is not { } headword)
        {
            return base.Row(row);
        }

        Enter(headword);
        var rewritten = row with
        {
            Cells =
            [
                .. row.Cells.Select(
                    (cell, column) =>
                        column == 0 ? cell : cell with { Blocks = Rewrite(cell.Blocks) }
                ),
            ],
        };
        Leave();
        return rewritten;
    }

    protected override DefinitionGroup Group(DefinitionGroup group)
    {
        if (group.Headword is { } headword)
        {
            Enter(headword);
        }

        var rewritten = group with { Definitions = [.. group.Definitions.Select(Rewrite)] };
        if (group.Headword is not null)
        {
            Leave();
        }

        return rewritten;
    }

    protected override void Table(Table node, Built into) =>
        into.Blocks.Add(
            node with
            {
                Caption = Rewrite(node.Caption),
                Rows = [.. node.Rows.Select((row, at) => at < node.HeaderRows ? row : Row(row))],
            }
        );

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(
            node with
            {
                Content = Line(node.Content, Place(isHead: false), node.Source),
            }
        );

    protected override void Heading(Heading node, Built into) => into.Blocks.Add(node);

    protected override void Quote(Quote node, Built into) => into.Blocks.Add(node);

    private ParagraphPlace Place(bool isHead) => new(_section, _entries, _own, _position, isHead);

    private void Enter(Headword headword)
    {
        _outer.Push((_entries, _own));
        _own = [headword.Id, .. headword.Others.Select(other => other.Id)];
        _entries = [.. _own, .. _entries];
        _position += _own.Count;
    }

    private void Leave() => (_entries, _own) = _outer.Pop();
}
