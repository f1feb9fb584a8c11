using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>What stands under the headings of a document's first level.</summary>
internal static class TopHeadings
{
    /// <summary>Whether they are all terms, and none a chapter: then they are set as terms are, and the running heads name
    /// the document beside them.</summary>
    public static bool AreTerms(Document document)
    {
        var terms = 0;
        foreach (var block in document.Blocks)
        {
            if (block is Section || (block is Entry entry && IsChapter(entry)))
            {
                return false;
            }

            terms += block is Entry { Form: EntryForm.Heading } ? 1 : 0;
        }

        return terms > 1;
    }

    /// <summary>Whether the contents name a term: where it holds sections, and where it is one of the few that stand among
    /// chapters.</summary>
    public static bool IsChapter(Entry entry, Items<Block> among) =>
        entry.Form == EntryForm.Heading
        && (
            IsChapter(entry)
            || among.Count(block => block is Entry { Form: EntryForm.Heading })
                < among.Count(block => block is Section)
        );

    private static bool IsChapter(Entry entry) => entry.Body.OfType<Section>().Any();
}
