using Markdig.Parsers.Inlines;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>What is marked beside emphasis: struck, lowered, raised, highlighted and inserted words.</summary>
internal static class Marks
{
    public static void AddTo(EmphasisInlineParser? emphasis)
    {
        emphasis?.EmphasisDescriptors.Add(new('~', 1, 2, true));
        emphasis?.EmphasisDescriptors.Add(new('^', 1, 1, true));

        // Within words it compares, and counts: a==b, C++.
        emphasis?.EmphasisDescriptors.Add(new('=', 2, 2, false));
        emphasis?.EmphasisDescriptors.Add(new('+', 2, 2, false));
    }
}
