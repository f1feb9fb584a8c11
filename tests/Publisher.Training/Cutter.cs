using Publisher.Model;

namespace Publisher.Training;

/// <summary>Cuts about every tenth line of a document at a word after its third and before its last.</summary>
internal sealed class Cutter(ulong seed) : DocumentRewriter
{
    private const int FewestWords = 6;
    private const int OneIn = 10;
    private readonly Draw _draw = new(seed);

    /// <summary>What is left of the lines that were cut.</summary>
    public HashSet<string> Cut { get; } = new(StringComparer.Ordinal);

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(node with { Content = Cropped(node.Content) });

    protected override void Entry(Entry node, Built into) =>
        into.Blocks.Add(
            node with
            {
                Head = node.Form == EntryForm.Heading ? node.Head : Cropped(node.Head),
                Body = Rewrite(node.Body),
            }
        );

    private Items<Inline> Cropped(Items<Inline> content)
    {
        var words = PlainText.Of(content).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < FewestWords || _draw.Below(OneIn) > 0)
        {
            return content;
        }

        var length = 3 + _draw.Below(words.Length - 4);
        while (length > 3 && !char.IsLetterOrDigit(words[length - 1][^1]))
        {
            length--;
        }

        var left = string.Join(' ', words.Take(length));
        Cut.Add(left);
        return [new Text(left)];
    }
}
