using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>An equation is a picture that Google's chart service drew from its TeX: <c>chart?cht=tx&amp;chl=TeX</c>. The
/// service is gone, so the TeX in the address is all that is left.</summary>
internal static partial class Equations
{
    public static void Spell(Page page)
    {
        foreach (var element in page.Elements())
        {
            for (var at = 0; at < element.Children.Count; at++)
            {
                if (Tex(element.Children[at]) is { Length: > 0 } tex)
                {
                    element.Children[at] = Element.OfFormula(tex);
                }
            }
        }
    }

    /// <summary>The TeX of a picture that shows an equation; empty for any other element.</summary>
    public static string Tex(Element element)
    {
        if (
            element.Name != "img"
            || !element["src"].Contains("chart?", StringComparison.OrdinalIgnoreCase)
        )
        {
            return "";
        }

        var chart = Chart().Match(element["src"]);
        var query = chart.Groups["query"].Value.Split('&');
        var tex = query.Contains("cht=tx")
            ? query.FirstOrDefault(part => part.StartsWith("chl=", StringComparison.Ordinal))
            : null;
        return tex is null ? "" : Blank.Single(Uri.UnescapeDataString(tex["chl=".Length..]));
    }

    [GeneratedRegex(
        @"^(https?:)?//(www\.google|chart\.(googleapis|apis\.google))\.com/chart\?(?<query>.*)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.Singleline
    )]
    private static partial Regex Chart();
}
