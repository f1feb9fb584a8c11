using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Reading;

/// <summary>Title and subtitle are paragraphs of a named style. Some authors set whole definitions in that style, so only what
/// opens the document is its title. A logo may stand above it, and stays in the text.</summary>
internal static class FrontMatter
{
    /// <returns>The title, the subtitle, and the lines below them that name the authors and the date.</returns>
    public static (Element? Title, Element? Subtitle, List<Element> Lines) Take(
        List<Element> blocks
    )
    {
        Element? title = null;
        Element? subtitle = null;
        var lines = new List<Element>();
        foreach (var block in blocks.SkipWhile(IsPicture))
        {
            if (title is null && IsOf(block, "title"))
            {
                title = block;
            }
            else if (subtitle is null && IsOf(block, "subtitle"))
            {
                subtitle = block;
            }
            else if (title is not null && (IsOf(block, "author") || IsDate(block)))
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

    /// <summary>A day by itself, as programs write it; any other words stay in the text.</summary>
    public static bool IsDate(Element block) =>
        IsOf(block, "date") && DayOf.Words(block.Words()) is not null;

    public static bool IsOf(Element block, string role) =>
        block.Name == "p" && block.HasClass(role) && block.HasWords();

    private static bool IsPicture(Element block) =>
        block.Name == "p"
        && !block.HasWords()
        && block.SelfAndDescendants().Any(element => element.Name == "img");
}
