using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Word saves a list as paragraphs that begin with their marker and a row of no-break spaces in a smaller font. The
/// level stands in <c>mso-list</c>; a filtered page has it only in the indent.</summary>
internal static partial class WordLists
{
    private const double Indent = 36;
    private const int LongestMarker = 12;

    public static void Gather(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        page.RewriteBlocks(container =>
            container.Children.Exists(IsItem)
                ? container.Children.ConvertAll(block => IsItem(block) ? Piece(block, page) : block)
                : container.Children
        );
    }

    private static bool IsItem(Element block) =>
        block.Name == "p"
        && (
            Level().IsMatch(block.Style.WordList)
            || block["class"].StartsWith("MsoListParagraph", StringComparison.Ordinal)
        )
        && MarkerOf(block) is { Count: > 0 };

    /// <summary>The characters before the gap that follows the marker, and the gap.</summary>
    private static List<Element>? MarkerOf(Element block)
    {
        var texts = block.SelfAndDescendants().Where(element => element.IsText).ToList();
        var words = "";
        for (var at = 0; at < texts.Count && words.Length <= LongestMarker; at++)
        {
            var text = texts[at].Text;
            var isGap =
                words.Trim().Length > 0
                && text.Contains('\u00A0', StringComparison.Ordinal)
                && Blank.Is(text);
            if (isGap)
            {
                return texts[..(at + 1)];
            }

            words += text;
        }

        return null;
    }

    private static Element Piece(Element block, Page page)
    {
        var marker = MarkerOf(block)!;
        var sign = Blank.Single(string.Concat(marker.Select(text => text.Text)));
        page.Ledger.Omit(
            ContentKind.Word,
            "sign or number of a list item",
            block.Ordinal,
            sign.Split(' ').Length
        );
        page.Ledger.Enter(ContentKind.ListItem);
        marker.ForEach(text => text.Text = "");
        var (style, start) = Read(sign);
        var item = new Element("li")
        {
            Children = [block],
            HoldsBlock = true,
            Ordinal = 0,
        };
        return new(style == ListStyle.Bullet ? "ul" : "ol")
        {
            Children = [item],
            HoldsBlock = true,
            [ListMarkers.Family] = "mso " + List().Match(block.Style.WordList).Value,
            [ListMarkers.Level] = LevelOf(block).ToString(CultureInfo.InvariantCulture),
            [ListMarkers.Style] = style.ToString(),
            [ListMarkers.Start] = start.ToString(CultureInfo.InvariantCulture),
            [ListMarkers.Opens] = "true",
        };
    }

    private static int LevelOf(Element block) =>
        Level().Match(block.Style.WordList) is { Success: true } level
            ? Math.Clamp(
                int.Parse(level.Groups["level"].ValueSpan, CultureInfo.InvariantCulture) - 1,
                0,
                8
            )
            : (int)Math.Clamp(Math.Round(block.Style.MarginLeft / Indent) - 1, 0, 8);

    private static (ListStyle Style, int Start) Read(string sign)
    {
        var number = Number().Match(sign).Groups["number"].Value;
        return number.Length == 0 ? (ListStyle.Bullet, 1)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? (ListStyle.Decimal, value)
            : RomanNumber.Of(number) is { } roman && (number.Length > 1 || number is "i" or "I")
                ? (
                    char.IsAsciiLetterUpper(number[0])
                        ? ListStyle.UpperRoman
                        : ListStyle.LowerRoman,
                    roman
                )
            : number.Length == 1 && sign.Length > 1
                ? (
                    char.IsAsciiLetterUpper(number[0])
                        ? ListStyle.UpperLetter
                        : ListStyle.LowerLetter,
                    (number[0] | 0x20) - 'a' + 1
                )
            : (ListStyle.Bullet, 1);
    }

    [GeneratedRegex(
        "level(?<level>[1-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Level();

    [GeneratedRegex("l[0-9]{1,6}", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex(
        "^[(]?(?<number>[0-9]{1,6}|[A-Za-z]|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})[.):]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();
}
