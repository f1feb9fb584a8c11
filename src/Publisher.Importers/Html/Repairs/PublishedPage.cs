using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>"Publish to the web" puts the document into <c>div#contents</c>, with Google's own banner, title and footer
/// around it, and one more div within it.</summary>
internal static class PublishedPage
{
    public static void Unwrap(Page page)
    {
        var body = page.Body;
        if (
            body.Children.Find(child => child["id"] == "contents") is { } contents
            && body.Children.Exists(child =>
                child["id"] is "banners" or "header" or "footer" or "title"
            )
        )
        {
            foreach (var around in body.Children.Where(child => child != contents))
            {
                page.Omit(around, "Google's frame around a published page");
            }

            body.Children = contents.Children;
        }

        while (
            body.Children.FindAll(child => !child.IsText || !Blank.Is(child.Text))
                is [{ Name: "div" } only]
        )
        {
            body.Children = only.Children;
        }
    }
}
