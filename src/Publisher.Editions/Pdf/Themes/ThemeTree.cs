using System.Globalization;
using Publisher.Words;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>Layers of a theme, one above the other. The first ones say which keys there are and of what kind each is; what
/// comes above may only change their values.</summary>
internal sealed class ThemeTree
{
    /// <summary>No page is larger, by the limits of PDF 1.7 (ISO 32000-1, annex C).</summary>
    private const double Largest = 14400;

    /// <summary>Mappings whose values are alike: a key that one of them has, all may have.</summary>
    private static readonly string[] Alike = ["styles", "families"];

    /// <summary>Mappings that may have further keys.</summary>
    public static readonly string[] Open = ["families", "colors"];

    private readonly YamlMappingNode root = new();
    private readonly Dictionary<YamlNode, ThemeLayer> origins = new(
        ReferenceEqualityComparer.Instance
    );

    public ThemeNode Root => new(root, "", Origin);

    /// <summary>Adds a layer that says which keys there are.</summary>
    public void Found(ThemeLayer layer) => Merge(root, layer.Values, null, "", layer);

    /// <exception cref="InvalidTemplateException">It has a key that there is not, or a value of another kind.</exception>
    public void Add(ThemeLayer layer)
    {
        var values = PaperSize.Expand(layer);
        Merge(root, values, root, "", layer);
    }

    /// <param name="shape">What keys the target may have; null for any.</param>
    private void Merge(
        YamlMappingNode target,
        YamlMappingNode values,
        YamlMappingNode? shape,
        string path,
        ThemeLayer layer
    )
    {
        foreach (var (key, value) in values.Children.ToList())
        {
            var name = key is YamlScalarNode { Value: { } text } ? text : "";
            var full = path.Length > 0 ? $"{path}.{name}" : name;
            var expected = shape is null ? null : Expected(shape, path, name);
            if (shape is not null && expected is null && !Open.Contains(path))
            {
                throw Unknown(key, full, shape, path, layer);
            }

            Check(value, expected, full, layer);
            if (value is YamlMappingNode inner)
            {
                var place = target.Children.TryGetValue(key, out var old)
                    ? old as YamlMappingNode
                    : null;
                if (place is null)
                {
                    place = new();
                    target.Children[key] = place;
                }

                origins[place] = layer;
                Merge(place, inner, expected as YamlMappingNode, full, layer);
            }
            else
            {
                target.Children[key] = value;
                origins[value] = layer;
            }
        }
    }

    /// <summary>The keys that the mappings of a mapping have together.</summary>
    public static YamlMappingNode United(YamlMappingNode shape)
    {
        var union = new YamlMappingNode();
        foreach (
            var (key, value) in shape
                .Children.Values.OfType<YamlMappingNode>()
                .SelectMany(map => map.Children)
        )
        {
            union.Children.TryAdd(key, value);
        }

        return union;
    }

    private ThemeLayer? Origin(YamlNode node) => origins.GetValueOrDefault(node);

    /// <summary>A value of the kind that the key must have; null where there is no such key.</summary>
    private static YamlNode? Expected(YamlMappingNode shape, string path, string name)
    {
        if (Alike.Contains(path))
        {
            return shape.Children.ContainsKey(name) || Open.Contains(path) ? United(shape) : null;
        }

        return shape.Children.TryGetValue(name, out var found) ? found : null;
    }

    private static InvalidTemplateException Unknown(
        YamlNode key,
        string full,
        YamlMappingNode shape,
        string path,
        ThemeLayer layer
    )
    {
        var known = shape.Children.Keys.Select(known => known.ToString()).ToList();
        if (path == "page")
        {
            known.Add(PaperSize.Key);
        }

        var nearest = EditDistance.Nearest(key.ToString(), known);
        return new(
            $"{layer.Name}, line {key.Start.Line}: a theme has no key {full}; did you mean {nearest}?"
        )
        {
            Hint = $"There are: {string.Join(", ", known)}.",
        };
    }

    private static void Check(YamlNode value, YamlNode? expected, string full, ThemeLayer layer)
    {
        var problem = expected switch
        {
            YamlMappingNode when value is not YamlMappingNode =>
                "must be a mapping of keys to values",
            YamlSequenceNode when value is not YamlSequenceNode => "must be a list of words",
            YamlScalarNode when value is not YamlScalarNode => "must be one value",
            YamlScalarNode { Value: "true" or "false" }
                when value is not YamlScalarNode { Value: "true" or "false" } =>
                "must be true or false",
            YamlScalarNode scalar when Number(scalar) is { } number => Problem(value, number),
            _ => null,
        };
        if (problem is not null)
        {
            throw new InvalidTemplateException(
                $"{layer.Name}, line {value.Start.Line}: {full} {problem}, not “{YamlWords.Of(value)}”."
            )
            {
                Hint = $"Its value elsewhere is {YamlWords.Of(expected)}.",
            };
        }
    }

    private static string? Problem(YamlNode value, double usual) =>
        Number(value) switch
        {
            null => "must be a number",
            < 0 when usual >= 0 => "must not be negative",
            > Largest or < -Largest => "must be a measure that fits on a page",
            _ => null,
        };

    private static double? Number(YamlNode node) =>
        node is YamlScalarNode { Value: { } value }
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
