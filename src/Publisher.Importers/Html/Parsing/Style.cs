using System.Globalization;
using Publisher.Importers.Canonical;

namespace Publisher.Importers.Html.Parsing;

/// <summary>What CSS says of one element, as far as it means anything here. Null where the rules are silent.</summary>
internal sealed record Style
{
    public static Style None { get; } = new();

    public bool? Bold { get; private init; }

    public bool? Italic { get; private init; }

    public bool? Strike { get; private init; }

    /// <summary>"super", "sub" or another value of vertical-align.</summary>
    public string? VerticalAlign { get; private init; }

    public bool? Monospace { get; private init; }

    /// <summary>In points.</summary>
    public double MarginLeft { get; private init; }

    /// <summary>In points.</summary>
    public double MarginRight { get; private init; }

    /// <summary>In points.</summary>
    public double? Width { get; private init; }

    /// <summary>In points.</summary>
    public double? Height { get; private init; }

    /// <summary>As a share of what is around it, above 0 and at most 1.</summary>
    public double? WidthShare { get; private init; }

    public bool IsHidden { get; private init; }

    /// <summary>Whether an element of the line is set as a block.</summary>
    public bool IsBlock { get; private init; }

    /// <summary>Whether line ends are kept (CSS Text 3, 3); null where the rules are silent.</summary>
    public bool? KeepsLines { get; private init; }

    /// <summary>In points; below zero where the first line stands out.</summary>
    public double TextIndent { get; private init; }

    /// <summary>Word's own note of the list that a paragraph is an item of: "l0 level1 lfo1", or "Ignore" for its marker.</summary>
    public string WordList { get; private init; } = "";

    /// <summary>Word's own note of what an element is: "footnote-list", "comment-list", "para-border-div".</summary>
    public string WordElement { get; private init; } = "";

    public bool BreaksPage { get; private init; }

    public string ListStyleType { get; private init; } = "";

    public static Style Of(IReadOnlyDictionary<string, string> declarations)
    {
        if (declarations.Count == 0)
        {
            return None;
        }

        string? Value(string property) => declarations.GetValueOrDefault(property);
        return new()
        {
            Bold = Value("font-weight") is { } weight ? IsBold(weight) : null,
            Italic = Value("font-style") is { } slant ? slant is "italic" or "oblique" : null,
            Strike =
                Value("text-decoration") is { } line && line != "inherit"
                    ? line.Contains("line-through", StringComparison.Ordinal)
                    : null,
            VerticalAlign = Value("vertical-align"),
            Monospace =
                Value("font-family") is { } family && family != "inherit"
                    ? FontFamily.IsMonospace(family)
                    : null,
            MarginLeft = Length(Value("margin-left")) ?? 0,
            MarginRight = Length(Value("margin-right")) ?? 0,
            Width = Length(Value("width")),
            WidthShare = Share(Value("width")),
            Height = Length(Value("height")),
            IsHidden = Value("display") == "none" || Value("visibility") is "hidden" or "collapse",
            IsBlock = Value("display") is "block" or "list-item" or "flex" or "grid" or "table",
            KeepsLines = Value("white-space") is { } space
                ? space is "pre" or "pre-wrap" or "pre-line" or "break-spaces"
                : null,
            TextIndent = Length(Value("text-indent")) ?? 0,
            WordList = Value("mso-list") ?? "",
            WordElement = Value("mso-element") ?? "",
            BreaksPage = Value("page-break-before") == "always",
            ListStyleType = Value("list-style-type") ?? "",
        };
    }

    /// <param name="left">In points.</param>
    /// <param name="right">In points.</param>
    public static Style OfMargins(double left, double right) =>
        new() { MarginLeft = left, MarginRight = right };

    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    public static Style OfSize(double? width, double? height) =>
        new() { Width = width, Height = height };

    /// <summary>Google writes <c>bold</c> until 2016 and <c>700</c> since.</summary>
    private static bool IsBold(string weight) =>
        weight is "bold" or "bolder"
        || (
            int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 600
        );

    /// <summary>A percentage as a share; null for another kind of length, and for none at all.</summary>
    public static double? Share(string? value) =>
        value?.Trim() is [.. var number, '%']
        && double.TryParse(
            number,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var percent
        )
        && percent > 0
            ? Math.Min(percent / 100, 1)
            : null;

    /// <summary>A CSS length in points; null for a percentage or another unit (CSS Values 3, 6.2: 96 px = 72 pt).</summary>
    public static double? Length(string? value)
    {
        if (
            value is not { Length: > 2 }
            || !double.TryParse(
                value.AsSpan(0, value.Length - 2),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
            || !double.IsFinite(number)
        )
        {
            return null;
        }

        return value[^2..] switch
        {
            "pt" => number,
            "px" => number * 0.75,
            "in" => number * 72,
            "cm" => number * 72 / 2.54,
            "mm" => number * 72 / 25.4,
            "pc" => number * 12,
            _ => null,
        };
    }
}
