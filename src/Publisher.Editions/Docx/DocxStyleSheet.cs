using System.Globalization;
using System.Runtime.InteropServices;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The measures of a paragraph style.</summary>
/// <param name="Size">In points.</param>
/// <param name="Line">From one line to the next, as a multiple of single spacing.</param>
/// <param name="Before">In twentieths of a point, as all that follow.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DocxStyleLook(
    double Size,
    double Line,
    int Before,
    int After,
    int Left
);

/// <summary>The template's styles.</summary>
internal sealed class DocxStyleSheet
{
    private const double SingleSpacing = 240;
    private const double UsualSize = 10;

    private readonly Styles _styles;
    private readonly Dictionary<string, Style> _named = new(StringComparer.Ordinal);

    public DocxStyleSheet(Styles styles)
    {
        _styles = styles;
        foreach (var style in styles.Elements<Style>())
        {
            _named.TryAdd(style.StyleId?.Value ?? "", style);
        }
    }

    /// <summary>A style's own left indent, in twentieths of a point.</summary>
    public int Left(string style) =>
        _named.TryGetValue(style, out var own)
            ? Number(own.StyleParagraphProperties?.Indentation?.Left) ?? 0
            : 0;

    /// <summary>What a paragraph of the style has of its own, of the styles that it is based on, and of the document.</summary>
    public DocxStyleLook Of(string style)
    {
        var chain = Chain(style).ToList();
        var defaults = _styles.DocDefaults;
        List<OpenXmlElement?> runs =
        [
            .. chain.Select(link => link.StyleRunProperties),
            defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle,
        ];
        List<OpenXmlElement?> paragraphs =
        [
            .. chain.Select(link => link.StyleParagraphProperties),
            defaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle,
        ];
        int? Spacing(Func<SpacingBetweenLines, StringValue?> value) =>
            First<SpacingBetweenLines>(paragraphs, value);
        return new(
            First<FontSize>(runs, size => size.Val) / 2.0 ?? UsualSize,
            Spacing(spacing => spacing.Line) / SingleSpacing ?? 1,
            Spacing(spacing => spacing.Before) ?? 0,
            Spacing(spacing => spacing.After) ?? 0,
            First<Indentation>(paragraphs, indent => indent.Left) ?? 0
        );
    }

    /// <param name="language">A BCP 47 tag.</param>
    public void SetLanguage(string language)
    {
        var properties = _styles.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        if (properties is not null)
        {
            properties.Languages = new()
            {
                Val = language,
                EastAsia = language,
                Bidi = language,
            };
        }
    }

    private static int? First<T>(
        IEnumerable<OpenXmlElement?> properties,
        Func<T, StringValue?> value
    )
        where T : OpenXmlElement =>
        properties
            .Select(each => each?.GetFirstChild<T>() is { } found ? Number(value(found)) : null)
            .FirstOrDefault(number => number is not null);

    /// <summary>A style and those that it is based on; each once, even where they are based on each other.</summary>
    private IEnumerable<Style> Chain(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_named.TryGetValue(id, out var style) && seen.Add(id))
        {
            yield return style;
            id = style.BasedOn?.Val?.Value ?? "";
        }
    }

    private static int? Number(StringValue? value) =>
        int.TryParse(
            value?.Value,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
