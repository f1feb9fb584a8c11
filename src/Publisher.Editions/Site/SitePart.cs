namespace Publisher.Editions.Site;

/// <summary>A part that the edition adds, on a page of its own.</summary>
/// <param name="Name">Of its file, without an ending.</param>
/// <param name="Id">Of its place, by which the contents lead to it.</param>
internal sealed record SitePart(string Name, string Id, string Title, Action<MarkupWriter> Write)
{
    public string Path => $"{Name}.html";
}
