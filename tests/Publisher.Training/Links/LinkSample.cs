using Publisher.Model;

namespace Publisher.Training.Links;

/// <summary>What a reader is asked to judge of a document: lines of it, as they are, for the mentions that he wants
/// linked, and links that were added.</summary>
internal static class LinkSample
{
    private const int Lines = 14;
    private const int Links = 14;
    private const int ShortestLine = 40;

    /// <summary>Lines without what the program made of them, so that their reader doesn't know.</summary>
    public static void PrintLines(string name, Document document, TextWriter output)
    {
        var terms = Outline
            .Of(document)
            .Entries.DistinctBy(entry => entry.Id)
            .ToDictionary(entry => entry.Id, entry => entry.Headword.Term);
        output.WriteLine($"== {name}: {string.Join("; ", terms.Values)}");
        var lines = LineOfLinks.In(document).Where(line => line.Text.Length >= ShortestLine);
        foreach (var line in new Draw(1).Shuffled(lines).Take(Lines))
        {
            output.WriteLine($"{terms.GetValueOrDefault(line.From, line.From)}\t{line.Text}");
        }
    }

    /// <summary>Links that were added, with their keys.</summary>
    public static void PrintLinks(string name, Document document, TextWriter output)
    {
        output.WriteLine($"== {name}");
        var links =
            from line in LineOfLinks.In(document)
            from link in line.Links
            where link.Kind != LinkKind.Author
            select (Line: line, Link: link);
        foreach (var (line, link) in new Draw(2).Shuffled(links).Take(Links))
        {
            var end = link.Start + link.Words.Length;
            var marked =
                $"{line.Text[..link.Start]}[{link.Words} → {link.Names.FirstOrDefault("section")}]{line.Text[end..]}";
            output.WriteLine(
                $"{LinkVerdicts.KeyOfLink(name, line, link)}\t{line.From}\t{link.Kind}\t{marked}"
            );
        }
    }
}
