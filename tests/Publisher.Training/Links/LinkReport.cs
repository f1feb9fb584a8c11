using Publisher.Model;

namespace Publisher.Training.Links;

/// <summary>What a reader needs to judge the links of a corpus.</summary>
internal static class LinkReport
{
    public static void Print(string folder, TextWriter into)
    {
        var golds = Directory.GetFiles(folder, "*.gold.json", SearchOption.AllDirectories);
        foreach (var gold in golds.Order(StringComparer.Ordinal))
        {
            var path = gold.Replace(".gold.json", ".md", StringComparison.Ordinal);
            if (File.Exists(path))
            {
                Print(Path.GetFileName(path), JudgedGlossary.Normalised(path), into);
            }
        }
    }

    private static void Print(string name, Document document, TextWriter into)
    {
        var outline = Outline.Of(document);
        var added = outline.Links.Count(link => link.Link.Kind == LinkKind.Added);
        var seen = outline.Links.Count(link => link.Link.Kind == LinkKind.Seen);
        into.WriteLine($"== {name}: {outline.Entries.Count} entries, {added} added, {seen} seen");
        foreach (var line in LinkedLines.Of(document))
        {
            into.WriteLine(line);
        }
    }
}
