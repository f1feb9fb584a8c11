using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>Tells an entry that is looked up by its first words from one that is running text.</summary>
internal static class Prose
{
    /// <summary>"The term X": words before a term in a list of such.</summary>
    private const int MostWordsBefore = 3;

    /// <summary>Whether a sentence names its term on the way, so that nothing stands out where its lines do: "A unit of the
    /// brain is a neuron." Behind an article and the like it does where entries follow one another.</summary>
    public static bool Is(Items<Block> blocks, int at)
    {
        if (
            blocks[at]
            is not Entry
            {
                Form: not EntryForm.Heading,
                Head: [Text { Style: var style }, ..]
            } entry
        )
        {
            return false;
        }

        var before = style == TextStyle.None ? WordsBefore(entry) : 0;
        return before > MostWordsBefore
            || (before > 0 && !IsEntry(blocks, at - 1) && !IsEntry(blocks, at + 1));
    }

    private static bool IsEntry(Items<Block> blocks, int at) =>
        at >= 0 && at < blocks.Count && blocks[at] is Entry { Form: not EntryForm.Heading };

    /// <summary>How many words stand before the first of the entry's names; none where the text has no such name.</summary>
    private static int WordsBefore(Entry entry)
    {
        var words = PlainText.Of(entry.Head).Replace('\n', ' ');
        var first = entry
            .Headword.Terms.Concat(entry.Headword.Others.SelectMany(other => other.Terms))
            .Where(term => term.Length > 0)
            .Select(term =>
                words.IndexOf(term.Replace('\n', ' '), StringComparison.OrdinalIgnoreCase)
            )
            .Where(place => place >= 0)
            .DefaultIfEmpty(0)
            .Min();
        return words[..first].Split(' ').Count(word => word.Any(char.IsLetter));
    }
}
