using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Package;

/// <summary>Values of attributes as they are written: the SDK's own readers throw at what other writers get wrong.</summary>
internal static class Attributes
{
    private const double TwipsInPoint = 20;

    /// <summary>A property that is switched on or off (ISO/IEC 29500-1, 17.17.4): Google writes both, so its presence alone
    /// says nothing. Null when the element is not there.</summary>
    public static bool? IsOn(this OnOffType? property) =>
        property is null ? null
        : property.Val?.InnerText is "0" or "false" or "off" or "none" ? false
        : true;

    /// <summary>An on-off property whose element the SDK has another class for.</summary>
    public static bool? IsOn(this OnOffOnlyType? property) =>
        property is null ? null
        : property.Val?.InnerText is "0" or "false" or "off" ? false
        : true;

    public static int? Number(this OpenXmlSimpleType? value) =>
        int.TryParse(
            value?.InnerText,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    public static string Words(this OpenXmlSimpleType? value) => value?.InnerText ?? "";

    /// <summary>A length in points: twentieths of a point, or a number with its unit (ISO/IEC 29500-1, 22.9.2.14).</summary>
    public static double? Points(this OpenXmlSimpleType? value)
    {
        var text = value?.InnerText ?? "";
        var unit = text.Length > 2 && char.IsAsciiLetter(text[^1]) ? text[^2..] : "";
        var isNumber = double.TryParse(
            text.AsSpan(0, text.Length - unit.Length),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        );
        double? points = unit switch
        {
            "" => number / TwipsInPoint,
            "pt" => number,
            "in" => number * 72,
            "cm" => number * 72 / 2.54,
            "mm" => number * 72 / 25.4,
            "pc" or "pi" => number * 12,
            _ => null,
        };
        return isNumber && points is { } length && double.IsFinite(length) ? length : null;
    }
}
