using System.Globalization;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>A place in a theme, that knows its path and where its values come from, for messages.</summary>
/// <param name="path">Keys from the theme's root, joined by stops; empty for the root.</param>
/// <param name="origin">The layer that a node was read from.</param>
internal sealed class ThemeNode(YamlNode? node, string path, Func<YamlNode, ThemeLayer?> origin)
{
    /// <summary>A file that is no layer of a theme.</summary>
    public static ThemeNode Read(ReadOnlyMemory<byte> file, string name)
    {
        var layer = ThemeLayer.Parse(file, name, name);
        return new(layer.Values, "", _ => layer);
    }

    public ThemeNode this[string key] => new(Child(key), Path(key), origin);

    /// <summary>The keys that are here.</summary>
    public IEnumerable<string> Keys =>
        node is YamlMappingNode map ? map.Children.Keys.Select(key => key.ToString()) : [];

    public string Text(string key, string? otherwise = null) =>
        Child(key) switch
        {
            YamlScalarNode { Value: { } value } => value,
            null when otherwise is not null => otherwise,
            _ => throw Wrong(key, "a word"),
        };

    /// <summary>One of several words, the first where none is said.</summary>
    public string Choice(string key, params ReadOnlySpan<string> words)
    {
        var word = Text(key, words[0]);
        return words.Contains(word) ? word : throw Wrong(key, string.Join(" or ", words));
    }

    public double Number(string key, double? otherwise = null) =>
        Child(key) switch
        {
            YamlScalarNode { Value: { } value }
                when double.TryParse(
                    value,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number) => number,
            null when otherwise is { } number => number,
            _ => throw Wrong(key, "a number"),
        };

    public bool Flag(string key, bool otherwise) =>
        Child(key) switch
        {
            YamlScalarNode { Value: "true" } => true,
            YamlScalarNode { Value: "false" } => false,
            null => otherwise,
            _ => throw Wrong(key, "true or false"),
        };

    public IReadOnlyList<string> Words(string key) =>
        Child(key) is YamlSequenceNode { Children.Count: > 0 } list
            ? [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")]
            : throw Wrong(key, "a list of words");

    /// <summary>Whether the value is said in a file of the user's, and not in one that Publisher came with.</summary>
    public bool IsEdited(string key) =>
        Child(key) is { } said
        && origin(said) is { } layer
        && System.IO.Path.IsPathRooted(layer.Path);

    /// <summary>A font as templates are read: the project's own by its name alone; another by a path, which starts at the
    /// file that names it.</summary>
    /// <param name="key">Where the name stands.</param>
    public string FontPath(string key, string name) =>
        name.AsSpan().IndexOfAny('/', '\\') < 0 ? $"fonts/{name}"
        : IsEdited(key)
            ? System.IO.Path.GetFullPath(
                name,
                System.IO.Path.GetDirectoryName(origin(Child(key)!)!.Path)!
            )
        : name;

    public RgbColor Color(string key)
    {
        var text = Text(key);
        return
            text.Length == 7
            && text[0] == '#'
            && int.TryParse(
                text.AsSpan(1),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture,
                out var rgb
            )
            ? new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : throw Wrong(key, "a colour such as \"#1a1a1a\"");
    }

    /// <summary>An error about the value of a key, that names the file and the line where it is said.</summary>
    public InvalidTemplateException Wrong(string key, string expected)
    {
        var said = Child(key) is YamlScalarNode value ? $", not “{value}”" : "";
        return new($"{Place(key)} must be {expected}{said}.");
    }

    /// <summary>Where the value of a key is said.</summary>
    public string Place(string key)
    {
        var said = Child(key);
        var file = (said ?? node) is { } place ? origin(place)?.Name : null;
        var line = said is { Start.Line: > 0 } ? $", line {said.Start.Line}" : "";
        return $"{file}{line}: {Path(key)}";
    }

    private string Path(string key) => path.Length > 0 ? $"{path}.{key}" : key;

    /// <summary>The forms of letters and figures that a style asks for: <c>small-caps: true</c>, <c>figures: old-style
    /// proportional</c>.</summary>
    public GlyphVariants Variants()
    {
        var variants = Text("small-caps", "false") switch
        {
            "true" => GlyphVariants.SmallCapitals,
            "false" => GlyphVariants.None,
            _ => throw Wrong("small-caps", "true or false"),
        };
        foreach (var word in Text("figures", "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            variants |= word switch
            {
                "lining" => GlyphVariants.LiningFigures,
                "old-style" => GlyphVariants.OldStyleFigures,
                "tabular" => GlyphVariants.TabularFigures,
                "proportional" => GlyphVariants.ProportionalFigures,
                _ => throw Wrong("figures", "any of lining, old-style, tabular, proportional"),
            };
        }

        return variants;
    }

    private YamlNode? Child(string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(key, out var child) ? child : null;
}
