namespace Publisher.Importers.Html.Parsing;

/// <summary>The rules of a page: for elements by name, for classes, for list markers; <c>style=""</c> on top.</summary>
internal sealed class Stylesheet
{
    private readonly Dictionary<string, Rule> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Classes, string Inline), Style> _styles = [];

    private sealed record Rule(int Order, Dictionary<string, string> Declarations);

    /// <summary>Adds the rules of one style element; of two rules with one selector the later wins.</summary>
    public void Add(string css)
    {
        foreach (var (selectors, body) in CssReader.Rules(css))
        {
            var declarations = CssReader.Declarations(body);
            foreach (var selector in selectors.Split(','))
            {
                Add(CssReader.Selector(selector), declarations);
            }
        }
    }

    private void Add(string selector, IReadOnlyDictionary<string, string> declarations)
    {
        if (!_rules.TryGetValue(selector, out var rule))
        {
            _rules[selector] = rule = new(_rules.Count, new(StringComparer.OrdinalIgnoreCase));
        }

        foreach (var (property, value) in declarations)
        {
            rule.Declarations[property] = value;
        }
    }

    /// <summary>A property's value in the rule with exactly this selector, written without blanks; else null.</summary>
    public string? Value(string selector, string property) =>
        _rules.GetValueOrDefault(selector)?.Declarations.GetValueOrDefault(property);

    /// <summary>What applies to elements of one name.</summary>
    public Style OfName(string name) => Of(name, "", "");

    /// <summary>CSS Cascade 4, 6: element rules, then classes in the order of the sheet, then the element's own.</summary>
    public Style Of(string name, string classes, string inline)
    {
        var key = (name, classes, inline);
        if (!_styles.TryGetValue(key, out var style))
        {
            _styles[key] = style = Style.Of(Cascade(name, classes, inline));
        }

        return style;
    }

    private Dictionary<string, string> Cascade(string name, string classes, string inline)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var names = classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var rules = names
            .SelectMany(one => new[] { "." + one, $"{name}.{one}" })
            .Append(name)
            .Select(selector => (Selector: selector, Rule: _rules.GetValueOrDefault(selector)))
            .Where(found => found.Rule is not null)
            .OrderBy(found => found.Selector.Contains('.', StringComparison.Ordinal))
            .ThenBy(found => found.Rule!.Order);
        foreach (var (property, value) in rules.SelectMany(found => found.Rule!.Declarations))
        {
            all[property] = value;
        }

        foreach (var (property, value) in CssReader.Declarations(inline))
        {
            all[property] = value;
        }

        return all;
    }
}
