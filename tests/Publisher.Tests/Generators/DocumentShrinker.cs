using Publisher.Model;

namespace Publisher.Tests.Generators;

/// <summary>Smaller documents that are still in canonical form, to show a failure in few blocks.</summary>
internal static class DocumentShrinker
{
    /// <summary>Leaves out what would melt into the block before it.</summary>
    public static Items<Block> Apart(IEnumerable<Block> blocks)
    {
        var apart = new List<Block>();
        foreach (var block in blocks)
        {
            var isAlike =
                apart.Count > 0
                && (
                    (
                        block is List or Quote or DefinitionList
                        && apart[^1].GetType() == block.GetType()
                    ) || (IsCode(block) && IsCode(apart[^1]))
                );
            if (!isAlike)
            {
                apart.Add(block);
            }
        }

        return [.. apart];
    }

    private static bool IsCode(Block block) =>
        block is CodeBlock or Figure { Blocks: [CodeBlock, ..] };

    public static IEnumerable<Document> Smaller(Document document)
    {
        if (document.Title.Count > 0)
        {
            yield return Notes.Assemble(document with { Title = [], Subtitle = [] });
        }

        for (var at = 0; at < document.Blocks.Count; at++)
        {
            // A document without a word is no document.
            if (document.Blocks.Count > 1)
            {
                yield return Notes.Assemble(
                    document with
                    {
                        Blocks = Apart(document.Blocks.Where((_, index) => index != at)),
                    }
                );
            }

            foreach (var block in Smaller(document.Blocks[at]))
            {
                yield return Notes.Assemble(
                    document with
                    {
                        Blocks =
                        [
                            .. document.Blocks.Take(at),
                            block,
                            .. document.Blocks.Skip(at + 1),
                        ],
                    }
                );
            }
        }
    }

    private static IEnumerable<Block> Smaller(Block block) =>
        block switch
        {
            List { Items: [{ Checked: null }, _, ..] } list => Enumerable
                .Range(0, list.Items.Count)
                .Select(at =>
                    list with
                    {
                        Items = [.. list.Items.Where((_, index) => index != at)],
                    }
                ),
            List { Items: [{ Blocks.Count: > 1 } item] } list => item
                .Blocks.Select(inner =>
                    list with
                    {
                        Items =
                        [
                            item with
                            {
                                Blocks =
                                [
                                    inner is List ? new Paragraph([new Text("item")]) : inner,
                                    .. inner is List ? (Items<Block>)[inner] : [],
                                ],
                            },
                        ],
                    }
                )
                .Where(smaller => smaller != list),
            Paragraph { Content.Count: > 1 } paragraph => Enumerable
                .Range(1, paragraph.Content.Count - 1)
                .Select(count => new Paragraph([.. paragraph.Content.Take(count)]))
                .Where(smaller =>
                    smaller.Content[^1] is Text { Style: TextStyle.None } text
                    && !text.Value.EndsWith(' ')
                ),
            _ => [],
        };
}
