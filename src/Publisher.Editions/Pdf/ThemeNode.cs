using System.Globalization;
using System.Text;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pdf;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf;

/// <summary>A place in a theme file, that knows its path for messages.</summary>
internal sealed class ThemeNode
{
    private readonly YamlNode? node;
    private readonly string path;

    private ThemeNode(YamlNode? node, string path) => (this.node, this.path) = (node, path);

    public static ThemeNode Read(ReadOnlyMemory<byte> file, string name)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(Encoding.UTF8.GetString(file.Span)));
            return new(yaml.Documents is [var document, ..] ? document.RootNode : null, name);
        }
        catch (YamlException e)
        {
            throw new InvalidTemplateException(
                $"{name}, line {e.Start.Line}: this is no YAML: {e.Message}"
            );
        }
    }

    public ThemeNode this[string key] => new(Child(key), $"{path}: {key}");

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

    public IReadOnlyList<string> Words(string key) =>
        Child(key) is YamlSequenceNode { Children.Count: > 0 } list
            ? [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")]
            : throw Wrong(key, "a list of words");

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

    private InvalidTemplateException Wrong(string key, string expected) =>
        new($"{path}: {key} must be {expected}.");
}
