using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>An outline has one kind of node for headings and entries; what an item is shows in how it stands.</summary>
internal static partial class Shape
{
    /// <summary>Longer texts are statements, not titles.</summary>
    private const int LongestTitle = 80;

    /// <summary>Whether the items of one level name sections: at most some loose items first, then only short names
    /// over entries.</summary>
    public static bool AreSections(IReadOnlyList<OutlineItem> items)
    {
        var sections = items.SkipWhile(item => item.Children.Count == 0).ToList();
        return sections.Count > 0 && sections.TrueForAll(IsSection);
    }

    private static bool IsSection(OutlineItem item) =>
        item.Heading is not null
        || (item.Children.Count > 0 && IsTitle(item) && item.Children.Exists(IsEntry));

    private static bool IsTitle(OutlineItem item) =>
        item.Checked is null
        && Words(item) is { Length: > 0 and <= LongestTitle } words
        && !Definition().IsMatch(words)
        && words[^1] is not ('.' or ':' or ';' or ',');

    /// <summary>A term with its definition beside it or under it.</summary>
    private static bool IsEntry(OutlineItem item) =>
        item.Children.Count > 0
        || item.Note.Count > 0
        || Definition().IsMatch(Words(item))
        || item.Words is [Text { Style: var style }, _, ..] && style.HasFlag(TextStyle.Bold);

    private static string Words(OutlineItem item) => PlainText.Of([.. item.Words]).Trim();

    [GeneratedRegex(
        @"\S(:\s|\s[-–—=]\s)\S*",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Definition();
}
