using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Some authors set whole definitions in the style of the title, so only what opens the document is its title. A
/// logo may stand above it, and stays in the text.</summary>
internal static class FrontMatter
{
    public static (FlowBlock? Title, FlowBlock? Subtitle) Take(List<FlowBlock> blocks)
    {
        FlowBlock? title = null;
        FlowBlock? subtitle = null;
        foreach (var block in blocks.SkipWhile(IsPicture))
        {
            if (title is null && block.Role == Role.Title)
            {
                title = block;
            }
            else if (subtitle is null && block.Role == Role.Subtitle)
            {
                subtitle = block;
            }
            else
            {
                break;
            }
        }

        return (title, subtitle);
    }

    private static bool IsPicture(FlowBlock block) =>
        block is { Role: Role.Body, Mark: null }
        && block.Content is { Count: > 0 } content
        && content.All(inline => inline is Image or LineBreak);
}
