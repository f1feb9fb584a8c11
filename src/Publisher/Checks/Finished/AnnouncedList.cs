using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>What a line ends in a colon for comes after it.</summary>
internal sealed class AnnouncedList : Check
{
    public override string Name => "announced-list";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var bare = new HashSet<Source>(ReferenceEqualityComparer.Instance);
        Blocks(subject.Document.Blocks, isFollowed: false, bare);
        foreach (var line in subject.OwnLines)
        {
            if (bare.Contains(line.Source) && Announces(line.Text))
            {
                yield return FindIn(
                    line,
                    Tail(line.Quote),
                    $"“{Tail(line.Quote)}” announces something, and nothing comes after it.",
                    "Write what was announced under it, indent it if it stands there, or end the line with a full stop."
                );
            }
        }
    }

    /// <summary>Collects where nothing comes after a line that ends a list, an entry or a section.</summary>
    /// <param name="isFollowed">Whether something comes after the last block that it may announce.</param>
    /// <param name="isItem">Whether the blocks are an item's: the next item further out belongs to no list in here.</param>
    private static void Blocks(
        Items<Block> blocks,
        bool isFollowed,
        HashSet<Source> bare,
        bool isItem = false
    )
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            var next = at + 1 < blocks.Count ? blocks[at + 1] : null;
            // The next term at the same level is no part of what this one announces.
            var isContinued = next is null
                ? isFollowed
                : next is not Entry || blocks[at] is not Entry;
            switch (blocks[at])
            {
                case Paragraph paragraph when !isContinued:
                    bare.Add(paragraph.Source);
                    break;
                case Entry { Form: not EntryForm.Heading, Body.Count: 0 } entry when !isContinued:
                    bare.Add(entry.Source);
                    break;
                case Entry entry:
                    Blocks(entry.Body, next is not (null or Entry or Section), bare);
                    break;
                case Section section:
                    Blocks(section.Blocks, isFollowed: false, bare);
                    break;
                case List list:
                    List(list, next is null ? isFollowed && !isItem : next is not Entry, bare);
                    break;
            }
        }
    }

    private static void List(List list, bool isFollowed, HashSet<Source> bare)
    {
        for (var at = 0; at < list.Items.Count; at++)
        {
            // A list that was not indented under its first item is a matter of layout: the reader finds the items.
            var isLast = at + 1 == list.Items.Count;
            Items<Block> next = isLast ? [] : list.Items[at + 1].Blocks;
            Blocks(
                list.Items[at].Blocks,
                isLast ? isFollowed : next is not [Entry, ..] && !Announces(next),
                bare,
                isItem: true
            );
        }
    }

    /// <summary>Where the next item announces something as well, it is its sibling and not its content.</summary>
    private static bool Announces(Items<Block> item) =>
        item is [Paragraph first, ..] && Announces(Sentences.LineText.Of(first.Content));

    private static bool Announces(string text) =>
        text.Length > 2
        && text[^1] == ':'
        && (char.IsLetterOrDigit(text[^2]) || text[^2] is ')' or '”' or '"' or '’')
        && text.Any(char.IsWhiteSpace);

    private static string Tail(string text)
    {
        const int Longest = 60;
        var line = text.Trim();
        var start = line.Length <= Longest ? -1 : line.IndexOf(' ', line.Length - Longest);
        return line[(start + 1)..];
    }
}
