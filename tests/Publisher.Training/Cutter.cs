using Publisher.Model;

namespace Publisher.Training;

/// <summary>Cuts about every tenth of a document's longer lines at a word of its own choice: what is left has six words
/// and more, what is lost two and more, and the cut stands behind no mark.</summary>
/// <param name="oneIn">Of so many longer lines one is cut.</param>
/// <param name="oneStopIn">Of so many cuts one is closed with a stop, as some authors close what they never finished.</param>
internal sealed class Cutter(ulong seed, int oneIn = 10, int oneStopIn = 20) : DocumentRewriter
{
    private const int FewestWords = 14;
    private const int FewestLeft = 6;

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
        if (words.Length < FewestWords || _draw.Below(oneIn) > 0)
        {
            return content;
        }

        var length = FewestLeft + _draw.Below(words.Length - FewestLeft - 1);
        while (length > 3 && !char.IsLetterOrDigit(words[length - 1][^1]))
        {
            length--;
        }

        var left = string.Join(' ', words.Take(length)) + (_draw.Below(oneStopIn) == 0 ? "." : "");
        Cut.Add(left);
        return [new Text(left)];
    }
}
