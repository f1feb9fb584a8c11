using Publisher.Model;

namespace Publisher.Importers.Markdown.Structure;

/// <summary>Some headings lack the <c>{#id}</c> that links lead to. Google makes the id from the words, in lower case
/// with hyphens for blanks; a heading gets it as an anchor where a link needs it and nothing else has it.</summary>
internal static class HeadingSlugs
{
    public static Document Repair(Document document, MarkdownExport export)
    {
        var wanted = Addresses.Of(document);
        wanted.ExceptWith(document.Blocks.SelectMany(block => block.Source.Anchors));
        return wanted.Count == 0
            ? document
            : document with
            {
                Blocks = [.. document.Blocks.Select(block => WithSlug(block, wanted))],
            };
    }

    private static Block WithSlug(Block block, HashSet<string> wanted)
    {
        if (block is not Heading heading || heading.Source.Anchors.Count > 0)
        {
            return block;
        }

        var slug = Slug(PlainText.Of(heading.Content));
        return wanted.Remove(slug)
            ? heading with
            {
                Source = heading.Source with { Anchors = [slug] },
            }
            : block;
    }

    private static string Slug(string text) =>
        string.Create(
            text.Length,
            text,
            (slug, words) =>
            {
                for (var at = 0; at < slug.Length; at++)
                {
                    slug[at] = char.IsWhiteSpace(words[at])
                        ? '-'
                        : char.ToLowerInvariant(words[at]);
                }
            }
        );

    private sealed class Addresses : DocumentWalker<HashSet<string>>
    {
        public static HashSet<string> Of(Document document)
        {
            var addresses = new HashSet<string>(StringComparer.Ordinal);
            new Addresses().Walk(document, addresses);
            return addresses;
        }

        protected override void Link(Link node, HashSet<string> into)
        {
            if (node.IsInternal)
            {
                into.Add(node.Address[1..]);
            }
        }
    }
}
