using System.Globalization;
using System.Text;
using Publisher.Conformance.Readers;
using Publisher.Mathematics;
using Publisher.Model;

namespace Publisher.Conformance.Conservation;

/// <summary>An internal link of the model.</summary>
/// <param name="Inside">Id of the innermost entry, else section, around it; empty at the top.</param>
/// <param name="After">Id of the last entry or section that began before it; empty where none did.</param>
internal sealed record PlacedLink(string Inside, string After, string To);

/// <summary>What a reader meets in a document, in order: ids, internal links, and the words with the labels that only
/// print shows - numbers of list items and of notes.</summary>
internal sealed class ReadingOrder : DocumentWalker<string>
{
    private readonly StringBuilder _printed = new();
    private readonly string _picture;
    private string _after = "";

    public ReadingOrder(Document document)
    {
        _picture = OwnWords.Of(document.Language, "picture");
        Line(document.Title, "");
        Line(document.Subtitle, "");
        Write(document.Blocks, "");
        _after = "";
        foreach (var note in document.Notes)
        {
            _printed.Append('\n').Append(note.Id).Append('\n');
            Write(note.Blocks, "");
        }
    }

    public List<string> Ids { get; } = [];

    /// <summary>Whether there is a table, whose rows may part at the end of a page, all cells of them at once.</summary>
    public bool HasRows { get; private set; }

    public List<PlacedLink> Links { get; } = [];

    /// <summary>The words of the document with the labels.</summary>
    public string Printed => _printed.ToString();

    protected override void Paragraph(Paragraph node, string into) => Line(node.Content, into);

    protected override void Heading(Heading node, string into) => Line(node.Content, into);

    protected override void Section(Section node, string into)
    {
        Begin(node.Id);
        Line(node.Title, node.Id);
        Write(node.Blocks, node.Id);
    }

    protected override void Entry(Entry node, string into)
    {
        Begin(node.Headword);
        Line(node.Head, node.Headword.Id);
        Write(node.Body, node.Headword.Id);
    }

    protected override void Row(TableRow row, string into)
    {
        HasRows = true;
        if (row.Headword is { } headword)
        {
            Begin(headword);
        }

        base.Row(row, row.Headword?.Id ?? into);
    }

    protected override void Group(DefinitionGroup group, string into)
    {
        if (group.Headword is { } headword)
        {
            Begin(headword);
        }

        base.Group(group, group.Headword?.Id ?? into);
    }

    protected override void List(List node, string into)
    {
        var number = node.Start;
        foreach (var item in node.Items)
        {
            _printed.Append('\n').Append(Label(node.Style, number++)).Append('\n');
            Write(item.Blocks, into);
        }
    }

    protected override void CodeBlock(CodeBlock node, string into) =>
        _printed.Append('\n').Append(node.Code).Append('\n');

    protected override void Text(Text node, string into) => _printed.Append(node.Value);

    /// <summary>Where there is no picture, print says so with its description; the other editions leave that to the
    /// program that shows them.</summary>
    protected override void Image(Image node, string into)
    {
        if (node.File is null)
        {
            _printed.Append('[').Append(_picture).Append(": ").Append(node.AltText).Append(']');
        }
    }

    /// <summary>The numbers that the author gave a formula, or lines of it, stand apart from it at the margin.</summary>
    protected override void Formula(Formula node, string into)
    {
        _printed.Append(node.Tex);
        foreach (var number in node.IsDisplay ? ShownFormulas.NumbersOf(node.Content) : [])
        {
            _printed.Append('\n').Append(number).Append('\n');
        }
    }

    protected override void LineBreak(LineBreak node, string into) => _printed.Append('\n');

    protected override void NoteReference(NoteReference node, string into) =>
        _printed.Append('\n').Append(node.Note).Append('\n');

    protected override void Link(Link node, string into)
    {
        if (node.Destination is { } target)
        {
            Links.Add(new(into, _after, target));
        }

        base.Link(node, into);
    }

    private void Begin(Headword headword)
    {
        foreach (var id in headword.ExtraIds.Prepend(headword.Id))
        {
            Begin(id);
        }
    }

    private void Begin(string id)
    {
        Ids.Add(id);
        _after = id;
    }

    private void Line(Items<Inline> content, string into)
    {
        _printed.Append('\n');
        Write(content, into);
        _printed.Append('\n');
    }

    private static string Label(ListStyle style, int number) =>
        style switch
        {
            ListStyle.Bullet => "",
            ListStyle.LowerLetter => Letter(number),
            ListStyle.UpperLetter => Letter(number).ToUpperInvariant(),
            ListStyle.LowerRoman => Roman(number),
            ListStyle.UpperRoman => Roman(number).ToUpperInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>a … z, then aa, bb, … as word processors count.</summary>
    private static string Letter(int number) =>
        new((char)('a' + ((number - 1) % 26)), 1 + ((number - 1) / 26));

    private static string Roman(int number)
    {
        (int Value, string Digits)[] digits =
        [
            (100, "c"),
            (90, "xc"),
            (50, "l"),
            (40, "xl"),
            (10, "x"),
            (9, "ix"),
            (5, "v"),
            (4, "iv"),
            (1, "i"),
        ];
        var roman = new StringBuilder();
        foreach (var (value, text) in digits)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(text);
            }
        }

        return roman.ToString();
    }
}
