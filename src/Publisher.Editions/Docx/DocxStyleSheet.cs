using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The template's styles.</summary>
internal sealed class DocxStyleSheet
{
    private readonly Styles _styles;
    private readonly Dictionary<string, int> _lefts = new(StringComparer.Ordinal);

    public DocxStyleSheet(Styles styles)
    {
        _styles = styles;
        foreach (var style in styles.Elements<Style>())
        {
            var left = style.StyleParagraphProperties?.Indentation?.Left?.Value;
            if (style.StyleId?.Value is { } id && left is not null)
            {
                _lefts[id] = int.Parse(left, CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>A style's own left indent, in twentieths of a point.</summary>
    public int Left(string style) => _lefts.GetValueOrDefault(style);

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
}
