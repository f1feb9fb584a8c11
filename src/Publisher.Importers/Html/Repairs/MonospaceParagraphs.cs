using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Typed code is a run of paragraphs set in a monospaced font from end to end. The blank ones between them belong to it,
/// whatever their font. A single line may as well be a word of the text and stays a paragraph.</summary>
internal static class MonospaceParagraphs
{
    public static void Gather(Page page) =>
        page.RewriteBlocks(container =>
            container.Name == "li" ? container.Children : Gather(container.Children)
        );

    /// <summary>Where the code ends that goes on at a place: after its last line.</summary>
    public static int End(List<Element> blocks, int at)
    {
        var end = at;
        for (; at < blocks.Count && (IsCode(blocks[at]) || IsBlank(blocks[at])); at++)
        {
            end = IsCode(blocks[at]) ? at + 1 : end;
        }

        return end;
    }

    /// <summary>Lines of code in the place of a block.</summary>
    public static Element Preformatted(Element place, string code) =>
        place.With("pre", [Element.OfText(code, TextStyle.None)]);

    private static List<Element> Gather(List<Element> blocks)
    {
        var gathered = new BlockList();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (!IsCode(blocks[at]))
            {
                gathered.Add(blocks[at]);
                continue;
            }

            var end = End(blocks, at);
            var code = string.Join('\n', blocks.Take(at..end).Select(block => block.Line()));
            if (!code.Trim().Contains('\n', StringComparison.Ordinal))
            {
                gathered.Add(blocks[at]);
                continue;
            }

            blocks.GetRange(at, end - at).ForEach(gathered.LeaveOut);
            gathered.Add(Preformatted(blocks[at], code));
            at = end - 1;
        }

        return gathered.Close();
    }

    private static bool IsBlank(Element block) => block.Name == "p" && !block.IsVisible();

    private static bool IsCode(Element block) =>
        block.Name == "p"
        && !block.KindLook.HasFlag(TextStyle.Code)
        && block.HasWords()
        && !block.Holds(static inner =>
            (!Blank.Is(inner.Text) && !inner.Look.HasFlag(TextStyle.Code))
            || inner.Name is "img" or Element.NoteName
            || inner["href"].Length > 0
        );
}
