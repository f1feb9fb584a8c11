using System.Text.RegularExpressions;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Names of bookmarks. Google's are its own ids with an underscore: <c>_6q9r3klvh7rh</c> is what the HTML export
/// calls <c>h.6q9r3klvh7rh</c>. The exporter of 2015 wrote <c>h.…</c> itself.</summary>
internal static partial class AnchorName
{
    /// <summary>The one name that links are written with.</summary>
    public static string Of(string bookmark) =>
        Google().IsMatch(bookmark) ? $"h.{bookmark[1..]}" : bookmark;

    /// <summary>All names that a bookmark answers to; none for the one in which Word keeps the place of its cursor.</summary>
    public static IEnumerable<string> All(string bookmark)
    {
        if (bookmark is "" or "_GoBack")
        {
            yield break;
        }

        var name = Of(bookmark);
        yield return name;
        if (name != bookmark)
        {
            yield return bookmark;
        }
    }

    [GeneratedRegex("^_[a-z0-9]{6,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Google();
}
