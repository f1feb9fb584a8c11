using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing.Markup;

namespace Publisher.Importers.Html.Parsing;

/// <summary>What the sheets of a page say of the drawings in it: taken out of the page, a drawing would lose its colours, and a
/// shape without one is black (SVG 2, 13.2).</summary>
internal sealed partial class DrawingRules
{
    /// <summary>Of a name that stands for a name that stands for a value.</summary>
    private const int MostSteps = 5;

    /// <summary>In characters. Names that stand for a thousand others each would grow without bound.</summary>
    private const int LongestValue = 500;

    /// <summary>What a drawing shows where its look lay in a sheet that is not at hand: outlines, and words that can be read.</summary>
    private const string Outlines =
        "svg{fill:none;stroke:#000}text{fill:#000;stroke:none;font-family:sans-serif}";

    private static readonly FrozenSet<string> Properties = FrozenSet.Create(
        StringComparer.Ordinal,
        "alignment-baseline",
        "color",
        "display",
        "dominant-baseline",
        "fill",
        "fill-opacity",
        "fill-rule",
        "font",
        "font-family",
        "font-size",
        "font-style",
        "font-weight",
        "letter-spacing",
        "marker-end",
        "marker-mid",
        "marker-start",
        "opacity",
        "stop-color",
        "stop-opacity",
        "stroke",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-width",
        "text-anchor",
        "visibility"
    );

    private readonly List<string> _sheets = [];
    private readonly HashSet<string> _ofRoot = new(StringComparer.Ordinal)
    {
        ":root",
        "html",
        "body",
    };
    private List<Rule>? _rules;

    /// <param name="Names">Of the elements, classes and ids that the last of its parts names.</param>
    private sealed record Rule(string Selector, string[] Names, string Declarations);

    public void Add(string css) => _sheets.Add(css);

    /// <summary>A page names its colours by the theme that it is in.</summary>
    /// <param name="classes">Those of its root.</param>
    public void Root(string classes)
    {
        foreach (var name in classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            _ofRoot.Add("." + name);
        }
    }

    /// <summary>The rules that may apply within a drawing, as a sheet of its own; empty for none.</summary>
    public string For(MarkupNode svg)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (hasClass, hasLook) = (false, false);
        foreach (var node in svg.Descendants().Prepend(svg))
        {
            names.Add(node.Name);
            foreach (var attribute in node.Attributes)
            {
                hasClass |= attribute.Name == "class";
                hasLook |= attribute.Name is "fill" or "stroke" or "style";
                if (attribute.Name is "class" or "id")
                {
                    names.UnionWith(
                        attribute
                            .Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                            .Select(name => (attribute.Name == "id" ? "#" : ".") + name)
                    );
                }
            }

            hasLook |= node.Name is "style" or "image" or "use";
        }

        var sheet = new StringBuilder();
        foreach (var rule in _rules ??= [.. Rules()])
        {
            if (rule.Names.All(names.Contains))
            {
                sheet.Append(rule.Selector).Append('{').Append(rule.Declarations).Append('}');
                hasLook |=
                    rule.Declarations.Contains("fill", StringComparison.Ordinal)
                    || rule.Declarations.Contains("stroke", StringComparison.Ordinal);
            }
        }

        // What has no words in it is an icon, and whole in black.
        return hasClass && !hasLook && names.Contains("text") ? Outlines + sheet : sheet.ToString();
    }

    private IEnumerable<Rule> Rules()
    {
        var rules = _sheets.SelectMany(CssReader.Rules).ToList();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (selectors, body) in rules)
        {
            if (selectors.Split(',').Any(selector => _ofRoot.Contains(selector.Trim())))
            {
                foreach (var (property, value) in CssReader.Declarations(body))
                {
                    if (
                        property.StartsWith("--", StringComparison.Ordinal)
                        && value.Length <= LongestValue
                    )
                    {
                        named[property] = value;
                    }
                }
            }
        }

        foreach (var (selectors, body) in rules)
        {
            var declarations = Declarations(body, named);
            foreach (var selector in declarations.Length > 0 ? selectors.Split(',') : [])
            {
                var within = Within(selector.Trim());
                var last = within[(within.LastIndexOfAny([' ', '>', '+', '~']) + 1)..];
                if (last.Length > 0 && !within.AsSpan().ContainsAny(":[*<"))
                {
                    yield return new(
                        within,
                        [.. Name().Matches(last).Select(match => match.Value)],
                        declarations
                    );
                }
            }
        }
    }

    /// <summary>What stands around a drawing in the page stands around it no more.</summary>
    private static string Within(string selector) =>
        Around().Match(selector) is { Success: true } around
            ? selector[around.Groups["svg"].Index..]
            : selector;

    private static string Declarations(string body, Dictionary<string, string> named)
    {
        var kept = new StringBuilder();
        foreach (var (property, value) in CssReader.Declarations(body))
        {
            if (
                Properties.Contains(property.ToLowerInvariant())
                && Value(value, named, MostSteps) is { } meant
                && !meant.AsSpan().ContainsAny("<{}\\")
                && !meant.Contains("url(", StringComparison.OrdinalIgnoreCase)
            )
            {
                kept.Append(property.ToLowerInvariant()).Append(':').Append(meant).Append(';');
            }
        }

        return kept.ToString();
    }

    /// <summary>A value with the names in it put in; null where one is not known (CSS Variables 1, 3).</summary>
    private static string? Value(string value, Dictionary<string, string> named, int steps)
    {
        if (steps == 0 || value.Length > LongestValue)
        {
            return null;
        }

        var isKnown = true;
        var meant = Variable()
            .Replace(
                value,
                match =>
                {
                    var known = named.TryGetValue(match.Groups["name"].Value, out var found)
                        ? found
                        : match.Groups["else"].Value.Trim();
                    isKnown &= known.Length > 0;
                    return known;
                }
            );
        return !isKnown ? null
            : meant.Contains("var(", StringComparison.Ordinal) ? Value(meant, named, steps - 1)
            : meant;
    }

    [GeneratedRegex(@"[.#]?[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"[\s>](?<svg>svg(?:[.#][\w-]+)*(?:[\s>]|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Around();

    [GeneratedRegex(
        @"var\(\s*(?<name>--[\w-]+)\s*(?:,(?<else>[^()]*))?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Variable();
}
