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
    int Left,
    int Right
);

/// <summary>The template's styles.</summary>
internal sealed class DocxStyleSheet
{
    private const double SingleSpacing = 240;
    private const double UsualSize = 10;

    private readonly Styles _styles;
    private readonly Dictionary<string, Style> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public DocxStyleSheet(Styles styles)
    {
        _styles = styles;
        foreach (var style in styles.Elements<Style>())
        {
            _named.TryAdd(style.StyleId?.Value ?? "", style);
        }
    }

    /// <summary>The left indent of a style, in twentieths of a point.</summary>
    public int Left(string style) => Of(style).Left;

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
            First<Indentation>(paragraphs, indent => indent.Left) ?? 0,
            First<Indentation>(paragraphs, indent => indent.Right) ?? 0
        );
    }

    /// <summary>The style of code in a language: that of all code by another name, so that the name tells the language.</summary>
    /// <param name="language">As the author named it; empty when unknown.</param>
    public string Code(string language)
    {
        language = XmlCharacters.Keep(language).Replace('(', '[').Replace(')', ']').Trim();
        if (language.Length == 0)
        {
            return DocxStyles.Code;
        }

        if (!_codes.TryGetValue(language, out var id))
        {
            id = string.Create(
                CultureInfo.InvariantCulture,
                $"{DocxStyles.Code}{_codes.Count + 1}"
            );
            _codes.Add(language, id);
            var style = new Style(
                new StyleName { Val = $"Code ({language})" },
                new BasedOn { Val = DocxStyles.Code },
                new NextParagraphStyle { Val = DocxStyles.Normal }
            )
            {
                Type = StyleValues.Paragraph,
                CustomStyle = true,
                StyleId = id,
            };
            _styles.AppendChild(style);
            _named.Add(id, style);
        }

        return id;
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
