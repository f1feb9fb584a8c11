namespace Publisher.Editions.Html;

/// <summary>The words of a page's own parts, under the names that the templates of pages call them by.</summary>
internal static class PageWords
{
    public static Dictionary<string, object> Of(EditionWords words) =>
        new(StringComparer.Ordinal)
        {
            ["skip"] = words.Skip,
            ["contentsTitle"] = words.Contents,
            ["find"] = words.Find,
            ["notFound"] = words.NotFound,
            ["goTo"] = words.GoTo,
            ["linkTo"] = words.LinkTo("{name}"),
            ["previous"] = words.Previous,
            ["next"] = words.Next,
            ["continueAt"] = words.ContinueAt,
            ["appearance"] = words.Appearance,
            ["automatic"] = words.Automatic,
            ["light"] = words.Light,
            ["dark"] = words.Dark,
        };
}
