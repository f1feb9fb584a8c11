using Publisher.Model;

namespace Publisher.Training.Links;

/// <summary>What a reader needs to judge the links of a corpus.</summary>
internal static class LinkReport
{
    /// <param name="path">A folder of judged documents, or one document as it is read without a judgement.</param>
    public static void Print(string path, TextWriter into)
    {
        if (File.Exists(path))
        {
            Print(Path.GetFileName(path), JudgedGlossary.Unjudged(path), into);
            return;
        }

        var golds = Directory.GetFiles(path, "*.gold.json", SearchOption.AllDirectories);
        foreach (var gold in golds.Order(StringComparer.Ordinal))
        {
            var document = gold.Replace(".gold.json", ".md", StringComparison.Ordinal);
            if (File.Exists(document))
            {
                Print(Path.GetFileName(document), JudgedGlossary.Normalised(document), into);
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
