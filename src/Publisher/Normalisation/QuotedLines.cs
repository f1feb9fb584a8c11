using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Finds the quotes of the configuration that are nowhere in the document, as happens when its author edits a
/// line.</summary>
public static class QuotedLines
{
    private const int QuoteLength = 70;

    /// <summary>A finding for each quote or section title that nothing begins with, naming the line that is most like
    /// it.</summary>
    /// <param name="document">Normalised.</param>
    public static Items<Finding> Unmatched(Document document, EntrySettings settings)
    {
        if (settings == new EntrySettings())
        {
            return [];
        }

        var lines = Lines.Of(document);
        var titles = Outline.Of(document).Sections.Select(section => section.Title).ToList();
        return
        [
            .. settings
                .Entries.Select(entry => ("entries", entry.Quote))
                .Concat(settings.NotEntries.Select(quote => ("not-entries", quote)))
                .Where(quote => !lines.Exists(line => Quotation.Opens(line, quote.Item2)))
                .Select(quote => Missing(quote.Item1, "line begins with", quote.Item2, lines)),
            .. settings
                .Sections.Select(section => section.Title)
                .Where(title => !titles.Exists(other => Quotation.IsSame(other, title)))
                .Select(title => Missing("entry-shapes", "section is called", title, titles)),
        ];
    }

    private static Finding Missing(string key, string rule, string quote, List<string> lines)
    {
        var nearest = lines.MaxBy(line => Likeness(line, quote));
        var hint = nearest is null
            ? "Take it out of publisher.yml."
            : $"The nearest is “{Short(nearest)}”. Copy its first words into publisher.yml, or take the quote out.";
        return new("matched-quote", Severity.Warning, $"{key}: no {rule} “{quote}”.", hint)
        {
            Quote = quote,
        };
    }

    private static string Short(string line) =>
        line.Length <= QuoteLength ? line : $"{line[..QuoteLength]}…";

    /// <summary>How far two lines begin alike, then how many words of the quote the line has.</summary>
    private static int Likeness(string line, string quote)
    {
        var (one, other) = (Quotation.Plain(line), Quotation.Plain(quote));
        var words = one.Split(' ').ToHashSet(StringComparer.Ordinal);
        return one.AsSpan().CommonPrefixLength(other)
            + (3 * other.Split(' ').Count(words.Contains));
    }

    /// <summary>Everything that a quote can begin: paragraphs, headings, heads, first cells of rows.</summary>
    private sealed class Lines : DocumentWalker<List<string>>
    {
        public static List<string> Of(Document document)
        {
            var lines = new List<string>();
            new Lines().Write(document.Blocks, lines);
            return lines;
        }

        protected override void Paragraph(Paragraph node, List<string> into) =>
            into.Add(PlainText.Of(node.Content));

        protected override void Heading(Heading node, List<string> into) =>
            into.Add(PlainText.Of(node.Content));

        protected override void Section(Section node, List<string> into)
        {
            into.Add(PlainText.Of(node.Title));
            Write(node.Blocks, into);
        }

        protected override void Entry(Entry node, List<string> into)
        {
            into.Add(PlainText.Of(node.Head));
            Write(node.Body, into);
        }
    }
}
