using Markdig.Parsers.Inlines;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>What is marked beside emphasis: struck, lowered, raised and highlighted words.</summary>
internal static class Marks
{
    public static void AddTo(EmphasisInlineParser? emphasis)
    {
        emphasis?.EmphasisDescriptors.Add(new('~', 1, 2, true));
        emphasis?.EmphasisDescriptors.Add(new('^', 1, 1, true));

        // Within words it compares: a==b.
        emphasis?.EmphasisDescriptors.Add(new('=', 2, 2, false));
    }
}
