using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Some authors set whole definitions in the style of the title, so only what opens the document is its title. A
/// logo may stand above it, and stays in the text.</summary>
internal static class FrontMatter
{
    /// <returns>The title, the subtitle, and the lines below them that name the authors and the day.</returns>
    public static (FlowBlock? Title, FlowBlock? Subtitle, List<FlowBlock> Lines) Take(
        List<FlowBlock> blocks
    )
    {
        var lines = new List<FlowBlock>();
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
            else if (
                title is not null
                && (
                    block.Role == Role.Author
                    || (block.Role == Role.Day && DayIn(block) is not null)
                )
            )
            {
                lines.Add(block);
            }
            else
            {
                break;
            }
        }

        return (title, subtitle, lines);
    }

    /// <summary>The day that a line says by itself.</summary>
    public static DateTimeOffset? DayIn(FlowBlock block) => DayOf.Words(block.Words);

    private static bool IsPicture(FlowBlock block) =>
        block is { Role: Role.Body, Mark: null }
        && block.Content is { Count: > 0 } content
        && content.All(inline => inline is Image or LineBreak);
}
