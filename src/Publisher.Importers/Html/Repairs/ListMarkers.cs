using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A list's level is the number at the end of its class <c>lst-kix_…-N</c>; how it counts stands only in the rules
/// for its markers, and where a later piece goes on only in <c>start</c>. In 2012 bullets were
/// <c>&lt;OL style="list-style-type:disc"&gt;</c>, with the level only in the margin of their items.</summary>
internal static partial class ListMarkers
{
    public const string Family = "list-family";
    public const string Level = "list-level";
    public const string Style = "list-style";
    public const string Start = "list-start";
    public const string Opens = "list-opens";

    /// <summary>Google Docs has nine levels.</summary>
    private const int DeepestLevel = 8;

    /// <summary>In points: what Google indents a level by unless told otherwise.</summary>
    private const double Indent = 36;

    public static void Read(Page page)
    {
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in page.Elements().Where(element => element.IsList))
        {
            var name = list.Classes.FirstOrDefault(one => Kix().IsMatch(one)) ?? "";
            var level =
                name.Length > 0
                    ? Number(Kix().Match(name).Groups["level"].Value) ?? 0
                    : LevelByMargin(list);
            var style = StyleOf(list, name, page.Sheet);
            var start = style == ListStyle.Bullet ? 1 : StartOf(list, name, page.Sheet, next);
            next[name] = start + list.Children.Count;
            list[Family] = FamilyOf(list, name);
            list[Level] = Math.Clamp(level, 0, DeepestLevel).ToString(CultureInfo.InvariantCulture);
            list[Style] = style.ToString();
            list[Start] = start.ToString(CultureInfo.InvariantCulture);
            list[Opens] = name.Length == 0 || list.HasClass("start") ? "true" : "";
        }
    }

    /// <summary>What the pieces of one list share: Google's name for it; in 2012 their margins; and the class of a list that
    /// Notion writes for each of its items.</summary>
    private static string FamilyOf(Element list, string name) =>
        name.Length > 0 ? Kix().Match(name).Groups["family"].Value
        : list.Style.ListStyleType.Length > 0 && list.Children is [{ Style.MarginLeft: > 0 }, ..]
            ? "margins"
        : list is { Children: [_] } && list["class"].Length > 0 ? "class " + list["class"]
        : "";

    private static int LevelByMargin(Element list) =>
        list.Children.FirstOrDefault() is { } item && list.Style.ListStyleType.Length > 0
            ? (int)Math.Clamp(Math.Round(item.Style.MarginLeft / Indent) - 1, 0, DeepestLevel)
            : 0;

    private static ListStyle StyleOf(Element list, string name, Stylesheet sheet)
    {
        if (sheet.Value($".{name}>li:before", "content") is { } content)
        {
            var counter = Counter().Matches(content).LastOrDefault();
            return counter is null ? ListStyle.Bullet : Of(counter.Groups["style"].Value);
        }

        var type = list.Style.ListStyleType;
        return type is "disc" or "circle" or "square" || list.Name == "ul"
            ? ListStyle.Bullet
            : Of(type.Length > 0 ? type : list["type"]);
    }

    private static ListStyle Of(string type) =>
        type switch
        {
            "lower-latin" or "lower-alpha" or "a" => ListStyle.LowerLetter,
            "upper-latin" or "upper-alpha" or "A" => ListStyle.UpperLetter,
            "lower-roman" or "i" => ListStyle.LowerRoman,
            "upper-roman" or "I" => ListStyle.UpperRoman,
            _ => ListStyle.Decimal,
        };

    private static int StartOf(
        Element list,
        string name,
        Stylesheet sheet,
        Dictionary<string, int> next
    )
    {
        if (Number(list["start"]) is { } written)
        {
            return written;
        }

        if (name.Length > 0 && !list.HasClass("start") && next.TryGetValue(name, out var following))
        {
            return following;
        }

        var reset = sheet.Value($"ol.{name}.start", "counter-reset");
        return reset is not null && Number(reset[(reset.LastIndexOf(' ') + 1)..]) is { } before
            ? before + 1
            : 1;
    }

    private static int? Number(string text) =>
        int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        ) && number is > -1_000_000 and < 1_000_000
            ? number
            : null;

    [GeneratedRegex(
        "^lst-kix_(?<family>.*)-(?<level>[0-9]+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Kix();

    [GeneratedRegex(
        @"counter\([^,)]{0,200}(,\s*(?<style>[a-z-]+))?\s*\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Counter();
}
