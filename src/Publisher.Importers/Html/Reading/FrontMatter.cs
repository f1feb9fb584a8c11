using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Reading;

/// <summary>Title and subtitle are paragraphs of a named style. Some authors set whole definitions in that style, so only what
/// opens the document is its title. A logo may stand above it, and stays in the text.</summary>
internal static class FrontMatter
{
    public static (Element? Title, Element? Subtitle) Take(List<Element> blocks)
    {
        Element? title = null;
        Element? subtitle = null;
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
            else
            {
                break;
            }
        }

        return (title, subtitle);
    }

    public static bool IsOf(Element block, string role) =>
        block.Name == "p" && block.HasClass(role) && block.HasWords();

    private static bool IsPicture(Element block) =>
        block.Name == "p"
        && !block.HasWords()
        && block.SelfAndDescendants().Any(element => element.Name == "img");
}
