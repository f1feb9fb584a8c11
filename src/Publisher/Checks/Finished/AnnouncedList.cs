using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>What a line ends in a colon for comes after it.</summary>
internal sealed class AnnouncedList : Check
{
    /// <summary>Shorter words are of grammar.</summary>
    private const int FewestLetters = 3;

    public override string Name => "announced-list";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var bare = new Dictionary<Source, string>(ReferenceEqualityComparer.Instance);
        Blocks(subject.Document.Blocks, isFollowed: false, bare);
        foreach (var line in subject.OwnLines)
        {
            if (
                bare.TryGetValue(line.Source, out var heading)
                && Announces(line.Text)
                && !IsNamed(line.Text, heading, subject)
            )
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

    /// <summary>Whether the next heading names what the line announces: "the following tiers:", and then "Tier 1"; "the examples
    /// below:" stand under any heading.</summary>
    private static bool IsNamed(string line, string heading, CheckedDocument subject)
    {
        if (heading.Length > 0 && line.EndsWith(" below:", StringComparison.Ordinal))
        {
            return true;
        }

        var named = subject
            .Form.Parts(heading)
            .Select(part => part.Word)
            .Where(word => word.Length >= FewestLetters)
            .ToHashSet(StringComparer.Ordinal);
        return named.Count > 0 && subject.Form.Parts(line).Any(part => named.Contains(part.Word));
    }

    /// <summary>Collects where nothing comes after a line that ends a list, an entry or a section, with the heading that
    /// stands next.</summary>
    /// <param name="isFollowed">Whether something comes after the last block that it may announce.</param>
    /// <param name="isItem">Whether the blocks are an item's: the next item further out belongs to no list in here.</param>
    /// <param name="heading">What comes after the last block; empty where it is no heading.</param>
    private static void Blocks(
        Items<Block> blocks,
        bool isFollowed,
        Dictionary<Source, string> bare,
        bool isItem = false,
        string heading = ""
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
                    bare[paragraph.Source] = heading;
                    break;
                case Entry { Form: not EntryForm.Heading, Body.Count: 0 } entry when !isContinued:
                    bare[entry.Source] = Heading(next, heading);
                    break;
                case Entry entry:
                    Blocks(
                        entry.Body,
                        next is not (null or Entry or Section),
                        bare,
                        heading: Heading(next, heading)
                    );
                    break;
                case Section section:
                    Blocks(
                        section.Blocks,
                        isFollowed: false,
                        bare,
                        heading: Heading(next, heading)
                    );
                    break;
                case List list:
                    List(list, next is null ? isFollowed && !isItem : next is not Entry, bare);
                    break;
            }
        }
    }

    /// <param name="outer">The heading that comes where nothing comes next.</param>
    private static string Heading(Block? next, string outer) =>
        next switch
        {
            null => outer,
            Section section => PlainText.Of(section.Title),
            Entry { Form: EntryForm.Heading } entry => PlainText.Of(entry.Head),
            _ => "",
        };

    private static void List(List list, bool isFollowed, Dictionary<Source, string> bare)
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
        item is [Paragraph first, ..]
        && Announces(Sentences.RunningText.LineText.Of(first.Content));

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
