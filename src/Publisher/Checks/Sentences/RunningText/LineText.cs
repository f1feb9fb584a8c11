using System.Text;
using Publisher.English;
using Publisher.Model;

namespace Publisher.Checks.Sentences.RunningText;

/// <summary>The words of a line as a sentence's: what has none stands as <see cref="Token.Opaque"/>.</summary>
internal sealed class LineText : DocumentWalker<StringBuilder>
{
    private static readonly LineText Writer = new();

    private LineText() { }

    public static string Of(Items<Inline> content)
    {
        var text = new StringBuilder();
        Writer.Write(content, text);
        return text.ToString().Trim();
    }

    protected override void Text(Text node, StringBuilder into)
    {
        if (node.Style.HasFlag(TextStyle.Code))
        {
            into.Append(Token.Opaque[0]);
        }
        else if (
            !node.Style.HasFlag(TextStyle.Superscript) && !node.Style.HasFlag(TextStyle.Subscript)
        )
        {
            into.Append(node.Words);
        }
    }

    protected override void LineBreak(LineBreak node, StringBuilder into) => into.Append('\n');

    protected override void Image(Image node, StringBuilder into) => into.Append(Token.Opaque[0]);

    protected override void Formula(Formula node, StringBuilder into) =>
        into.Append(Token.Opaque[0]);
}
