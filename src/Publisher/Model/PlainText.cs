using System.Text;
using Publisher.Unicode;

namespace Publisher.Model;

/// <summary>The visible words: blocks and soft breaks end in a line feed, everything else is the author's characters, with a
/// plain blank for each that lines don't end at.
/// A picture's description and a footnote's mark are not words of the text.</summary>
public sealed class PlainText : DocumentWalker<StringBuilder>
{
    private static readonly PlainText Writer = new();

    private PlainText() { }

    /// <summary>Letters and their marks put together to one character where there is one (normal form C of UAX #15).</summary>
    public static string Composed(string text) => NormalForms.C(text);

    public static string Of(Items<Inline> inlines)
    {
        if (inlines is [Text only])
        {
            return only.Words;
        }

        var text = new StringBuilder();
        Writer.Write(inlines, text);
        return text.ToString();
    }

    public static string Of(Items<Block> blocks)
    {
        var text = new StringBuilder();
        Writer.Write(blocks, text);
        return text.ToString().TrimEnd('\n');
    }

    public static string Of(Document document)
    {
        var text = new StringBuilder();
        Writer.Walk(document, text);
        return text.ToString();
    }

    /// <summary>Number of runs of characters that are not white space.</summary>
    public static int Words(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var character in text)
        {
            var isBlank = char.IsWhiteSpace(character);
            words += !isBlank && !inWord ? 1 : 0;
            inWord = !isBlank;
        }

        return words;
    }

    protected override void Walk(Document document, StringBuilder into)
    {
        Line(document.Title, into);
        Line(document.Subtitle, into);
        Write(document.Blocks, into);
        foreach (var note in document.Notes)
        {
            Write(note.Blocks, into);
        }
    }

    protected override void Paragraph(Paragraph node, StringBuilder into) =>
        Line(node.Content, into);

    protected override void Heading(Heading node, StringBuilder into) => Line(node.Content, into);

    protected override void Section(Section node, StringBuilder into)
    {
        Line(node.Title, into);
        Write(node.Blocks, into);
    }

    protected override void Entry(Entry node, StringBuilder into)
    {
        Line(node.Head, into);
        Write(node.Body, into);
    }

    protected override void CodeBlock(CodeBlock node, StringBuilder into) =>
        into.Append(node.Code).Append('\n');

    protected override void Text(Text node, StringBuilder into) => into.Append(node.Words);

    protected override void Formula(Formula node, StringBuilder into) => into.Append(node.Tex);

    protected override void LineBreak(LineBreak node, StringBuilder into) => into.Append('\n');

    private void Line(Items<Inline> content, StringBuilder into)
    {
        if (content.Count > 0)
        {
            Write(content, into);
            into.Append('\n');
        }
    }
}
