using System.Globalization;
using Publisher.Editions.Templating;

namespace Publisher.Editions.Html;

/// <summary>The face of formulas in parts, of which an edition takes those whose characters its formulas have. The first has
/// what every formula needs: letters, digits, common signs, and delimiters that grow.</summary>
internal sealed record FormulaFace(string Name, string Ranges)
{
    private const string Parts = "fonts/STIXTwoMath-parts.txt";

    public string Path => $"fonts/STIXTwoMath-{Name}.woff2";

    /// <summary>The parts that markup with formulas needs; none where there are no formulas.</summary>
    public static IReadOnlyList<FormulaFace> Of(ITemplates templates, string markup)
    {
        if (!FormulaMarkup.IsIn(markup))
        {
            return [];
        }

        var signs = Signs(markup);
        return
        [
            .. Template
                .Text(templates, Parts)
                .Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(' ', 2))
                .Select(parts => new FormulaFace(parts[0], parts[1]))
                .Where((face, at) => at == 0 || face.Has(signs)),
        ];
    }

    /// <summary>What a style sheet says to have the face.</summary>
    /// <param name="address">Of its file.</param>
    public string Rule(string address) =>
        $"@font-face {{ font-family: \"STIX Two Math\"; src: url({address}) format(\"woff2\"); unicode-range: {Ranges}; }}\n";

    /// <summary>The characters of formulas that are not ASCII's, each once. Letters within words of the text do no harm: the
    /// parts beyond the first have none of these.</summary>
    private static HashSet<int> Signs(string markup)
    {
        var signs = new HashSet<int>();
        foreach (var rune in markup.EnumerateRunes())
        {
            if (!rune.IsAscii)
            {
                signs.Add(rune.Value);
            }
        }

        return signs;
    }

    private bool Has(HashSet<int> signs)
    {
        foreach (var range in Ranges.Split(','))
        {
            var ends = range[2..].Split('-');
            var from = int.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var to = int.Parse(ends[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (signs.Any(sign => sign >= from && sign <= to))
            {
                return true;
            }
        }

        return false;
    }
}
