using Publisher.English;
using Publisher.Model;

namespace Publisher.Checks.Sentences.RunningText;

/// <summary>Collects the lines of a document in reading order, each with what follows it.</summary>
internal sealed class Lines : DocumentWalker<Lines.Place>
{
    private const double MostLowerCase = 0.1;

    private readonly List<Line> _lines = [];

    /// <summary>The line that what is met next would complete; null once something stood in between.</summary>
    private Line? _latest;

    /// <summary>The line before the code that was met last; null once something else stood after it.</summary>
    private Line? _beforeCode;

    private int _lists;

    private Lines() { }

    internal readonly record struct Place(
        LineKind Kind,
        string Section,
        string Entry,
        int List = 0,
        bool IsQuoted = false
    );

    public static IReadOnlyList<Line> Of(Document document)
    {
        var lines = new Lines();
        lines.Walk(document, new(LineKind.Paragraph, "", ""));
        lines.KeepWhole();
        return lines._lines;
    }

    /// <summary>Where many paragraphs begin in lower case, as headwords do, none of them goes on with the one before.</summary>
    private void KeepWhole()
    {
        var paragraphs = _lines.Count(line => line.Kind == LineKind.Paragraph);
        var lower = _lines.Count(line =>
            line.Kind == LineKind.Paragraph && char.IsLower(line.Text[0])
        );
        if (lower > MostLowerCase * paragraphs)
        {
            _lines.ForEach(line => line.IsBroken = false);
        }
    }

    protected override void Walk(Document document, Place into)
    {
        Write(document.Blocks, into);
        foreach (var note in document.Notes)
        {
            _latest = null;
            Write(note.Blocks, into);
        }
    }

    protected override void Paragraph(Paragraph node, Place into) =>
        Add(node.Content, node.Source, into);

    protected override void Heading(Heading node, Place into) => _latest = null;

    protected override void Section(Section node, Place into)
    {
        (_latest, _beforeCode) = (null, null);
        Write(node.Blocks, into with { Section = node.Id, List = 0 });
    }

    protected override void Entry(Entry node, Place into)
    {
        var within = into with { Entry = node.Headword.Id };
        if (node.Form == EntryForm.Heading)
        {
            _latest = null;
        }
        else
        {
            Add(
                node.Head,
                node.Source,
                within with
                {
                    Kind = node.Form == EntryForm.Item ? LineKind.Item : into.Kind,
                }
            );
        }

        Write(node.Body, within);
    }

    protected override void List(List node, Place into)
    {
        Continue();
        var within = into with { Kind = LineKind.Item, List = ++_lists };
        foreach (var item in node.Items)
        {
            Write(item.Blocks, within);
        }
    }

    protected override void Table(Table node, Place into)
    {
        Continue();
        base.Table(node, into with { Kind = LineKind.Cell });
        _latest = null;
    }

    protected override void Row(TableRow row, Place into)
    {
        foreach (var cell in row.Cells)
        {
            _latest = null;
            Write(cell.Blocks, into with { Entry = row.Headword?.Id ?? into.Entry });
        }
    }

    /// <summary>A term says no sentence, and each definition stands for itself.</summary>
    protected override void DefinitionList(DefinitionList node, Place into)
    {
        Continue();
        base.DefinitionList(node, into with { List = ++_lists });
        _latest = null;
    }

    protected override void Group(DefinitionGroup group, Place into)
    {
        foreach (var definition in group.Definitions)
        {
            _latest = null;
            Write(
                definition,
                into with
                {
                    Kind = LineKind.Definition,
                    Entry = group.Headword?.Id ?? into.Entry,
                }
            );
        }
    }

    protected override void Figure(Figure node, Place into)
    {
        _latest = null;
        base.Figure(node, into with { Kind = LineKind.Cell });
        _latest = null;
    }

    protected override void Quote(Quote node, Place into)
    {
        Continue();
        base.Quote(node, into with { Kind = LineKind.Paragraph, IsQuoted = true });
    }

    protected override void CodeBlock(CodeBlock node, Place into)
    {
        Continue();
        _latest?.LeadsToCode = true;
        (_beforeCode, _latest) = (_latest, null);
    }

    protected override void Rule(Rule node, Place into) => _latest = null;

    private static bool IsAddress(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && text.Contains("://", StringComparison.Ordinal);

    private void Continue() => _latest?.IsContinued = true;

    private void Add(Items<Inline> content, Source source, Place place)
    {
        var text = LineText.Of(content);
        if (text.Length == 0)
        {
            return;
        }

        _beforeCode?.GoesOnAfterCode = char.IsLower(text[0]);
        _beforeCode = null;
        if (_latest is not null)
        {
            _latest.LeadsToLowerCase = char.IsLower(text[0]);
            _latest.Next = text;
            _latest.IsBroken =
                _latest.Kind == LineKind.Paragraph && place.Kind == LineKind.Paragraph;
            _latest.IsContinued |= text[0] == Token.Opaque[0];
            _latest.LeadsToLink =
                _latest.Kind == LineKind.Paragraph
                && place.Kind == LineKind.Paragraph
                && (content is [Model.Link] || IsAddress(text));
        }

        _latest = new(text, PlainText.Of(content), place.Kind, source, place.Section, place.Entry)
        {
            Content = content,
            IsQuoted = place.IsQuoted,
            List = place.List,
            IsLink = content is [Model.Link],
        };
        _lines.Add(_latest);
    }
}
