using System.Xml.Linq;

namespace Publisher.Typesetting.Drawings;

/// <summary>What applies to an element: its own properties over those that it inherits.</summary>
internal sealed class SvgStyle
{
    /// <summary>Properties that say nothing of what stands within (SVG 2, 6.6).</summary>
    private static readonly HashSet<string> NotInherited =
    [
        "opacity",
        "clip-path",
        "mask",
        "filter",
        "display",
        "transform",
        "overflow",
        "stop-color",
        "stop-opacity",
        "text-decoration",
        "dominant-baseline",
        "alignment-baseline",
        "baseline-shift",
    ];

    private readonly Dictionary<string, string> values;

    private SvgStyle(Dictionary<string, string> values) => this.values = values;

    public static SvgStyle Initial { get; } = new(new(StringComparer.Ordinal));

    /// <summary>Empty where nothing is said.</summary>
    public string this[string property] => values.GetValueOrDefault(property, "");

    /// <summary>In CSS pixels.</summary>
    public double FontSize { get; private init; } = 16;

    public bool IsHidden => this["display"] == "none";

    public bool IsInvisible => this["visibility"] is "hidden" or "collapse";

    public bool IsBold =>
        this["font-weight"] is "bold" or "bolder"
        || (SvgNumbers.TryParse(this["font-weight"], out var weight) && weight >= 600);

    public bool IsItalic => this["font-style"] is "italic" or "oblique";

    public SvgStyle Of(XElement element, SvgStylesheet sheet)
    {
        var own = values
            .Where(pair => !NotInherited.Contains(pair.Key))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.Namespace == XNamespace.None)
            {
                Set(own, attribute.Name.LocalName, attribute.Value);
            }
        }
        foreach (var (property, value) in sheet.For(element))
        {
            Set(own, property, value);
        }
        foreach (
            var (property, value) in SvgStylesheet.Declarations(
                (string?)element.Attribute("style") ?? ""
            )
        )
        {
            Set(own, property, value);
        }
        return new(own) { FontSize = SizeOf(own.GetValueOrDefault("font-size")) };
    }

    private void Set(Dictionary<string, string> own, string property, string value)
    {
        value = value.Trim();
        if (value != "inherit")
        {
            own[property] = value;
        }
        else if (values.TryGetValue(property, out var inherited))
        {
            own[property] = inherited;
        }
    }

    private double SizeOf(string? size) =>
        size switch
        {
            "small" => 13,
            "medium" => 16,
            "large" => 18,
            "x-large" => 24,
            "x-small" => 10,
            _ => SvgNumbers.Length(size, FontSize, FontSize) is > 0 and var length
                ? length
                : FontSize,
        };
}
