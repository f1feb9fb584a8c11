using System.Globalization;
using System.Xml.Linq;
using Publisher.Importers.Canonical;
using static Publisher.Importers.Odt.OdtNames;

namespace Publisher.Importers.Odt;

/// <summary>The numbers of headings, which a text writer counts by the outline of the document and the text refers to
/// (OpenDocument 1.3, part 3, 16.34 and 19.880).</summary>
internal sealed class OdtHeadingNumbers(OdtStyles styles)
{
    private const int Levels = 10;

    private readonly int?[] _counts = new int?[Levels + 1];

    /// <summary>Counts a heading.</summary>
    /// <param name="level">From 1.</param>
    /// <returns>What stands before it; empty where its level is not numbered.</returns>
    public string Next(XElement heading, int level)
    {
        if (
            heading.Name.LocalName != "h"
            || level is < 1 or > Levels
            || heading.Value(Texts + "is-list-header") == "true"
        )
        {
            return "";
        }

        var own = Level(level);
        _counts[level] =
            heading.Value(Texts + "restart-numbering") == "true"
                ? heading.Count(Texts + "start-value") ?? Start(own)
                : _counts[level] + 1 ?? Start(own);
        Array.Clear(_counts, level + 1, Levels - level);
        if (own is null || own.Value(Styling + "num-format").Length == 0)
        {
            return "";
        }

        var shown = Math.Clamp(own.Count(Texts + "display-levels") ?? 1, 1, level);
        var numbers = Enumerable
            .Range(level - shown + 1, shown)
            .Select(Number)
            .Where(number => number.Length > 0);
        var label =
            own.Value(Styling + "num-prefix")
            + string.Join('.', numbers)
            + own.Value(Styling + "num-suffix");
        return label.Trim();
    }

    private string Number(int level)
    {
        var of = Level(level);
        var number = _counts[level] ?? Start(of);
        return of?.Value(Styling + "num-format") switch
        {
            null or "" => "",
            "a" => CountedNumber.Letters(number),
            "A" => CountedNumber.Letters(number).ToUpperInvariant(),
            "i" => CountedNumber.Roman(number).ToLowerInvariant(),
            "I" => CountedNumber.Roman(number),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static int Start(XElement? level) => level?.Count(Texts + "start-value") ?? 1;

    private XElement? Level(int level) =>
        styles.Outline?.Elements().FirstOrDefault(one => one.Count(Texts + "level") == level);
}
