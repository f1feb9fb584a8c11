using System.Globalization;
using Publisher.Words;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>Sizes of paper by name: <c>page: a5</c>, or <c>size: a5</c> within <c>page</c>.</summary>
internal static class PaperSize
{
    public const string Key = "size";

    private const string Page = "page";

    /// <summary>In points, upright (ISO 216; ANSI Y14.1; the usual trim of a small book).</summary>
    private static readonly (string Name, double Width, double Height)[] Sizes =
    [
        ("a4", 595.28, 841.89),
        ("a5", 419.53, 595.28),
        ("a6", 297.64, 419.53),
        ("b5", 498.9, 708.66),
        ("letter", 612, 792),
        ("legal", 612, 1008),
        ("half-letter", 396, 612),
        ("6x9", 432, 648),
    ];

    public static readonly string[] Names = [.. Sizes.Select(size => size.Name)];

    /// <summary>The layer's values with width and height in place of a name.</summary>
    /// <exception cref="InvalidTemplateException">There is no such size.</exception>
    public static YamlMappingNode Expand(ThemeLayer layer)
    {
        var page = Child(layer.Values, Page);
        var name = page switch
        {
            YamlScalarNode => page,
            YamlMappingNode map => Child(map, Key),
            _ => null,
        };
        if (name is null)
        {
            return layer.Values;
        }

        var (width, height) = Find(name, layer);
        var sized = new YamlMappingNode { { "width", width }, { "height", height } };
        if (page is YamlMappingNode others)
        {
            foreach (
                var (key, value) in others.Children.Where(pair =>
                    !ReferenceEquals(pair.Value, name)
                )
            )
            {
                sized.Children[key] = value;
            }
        }

        var expanded = new YamlMappingNode(layer.Values.Children);
        expanded.Children[Page] = sized;
        return expanded;
    }

    private static (string Width, string Height) Find(YamlNode name, ThemeLayer layer)
    {
        foreach (var (known, width, height) in Sizes)
        {
            if (string.Equals(known, name.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return (Text(width), Text(height));
            }
        }

        throw new InvalidTemplateException(
            $"{layer.Name}, line {name.Start.Line}: there is no paper “{name}”; did you mean {EditDistance.Nearest(name.ToString(), Names)}?"
        )
        {
            Hint = $"There are: {string.Join(", ", Names)}; or give width and height in points.",
        };
    }

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var child) ? child : null;

    private static string Text(double points) => points.ToString(CultureInfo.InvariantCulture);
}
