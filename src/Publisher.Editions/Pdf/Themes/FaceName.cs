using System.Globalization;
using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>A font as a theme names it: a file and, where that holds several, which of them: <c>./Inter.ttf@600</c> is a variable
/// font at weight 600, <c>./Cambria.ttc#1</c> the second of a collection.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FaceName(string Path, FontChoice Choice)
{
    /// <param name="key">Where in the node the name stands.</param>
    /// <param name="usual">What the face asks for, where its name does not say more.</param>
    public static FaceName Of(ThemeNode node, string key, string name, FontChoice usual)
    {
        var mark = name.LastIndexOfAny(['@', '#']);
        if (
            mark <= 0
            || !int.TryParse(
                name.AsSpan(mark + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return new(node.FontPath(key, name), usual);
        }

        var path = node.FontPath(key, name[..mark]);
        return new(
            path,
            name[mark] == '#' ? usual with { Index = number } : usual with { Weight = number }
        );
    }

    public bool IsSameFont(FaceName other) =>
        string.Equals(Path, other.Path, StringComparison.Ordinal)
        && Choice.Index == other.Choice.Index;
}
