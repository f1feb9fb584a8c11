using System.Globalization;
using System.Text;
using System.Xml;

namespace Publisher.Images;

/// <summary>The size that an SVG states (SVG 2, 8.2 and 8.12).</summary>
internal static class SvgHeader
{
    // What CSS takes for a replaced element without a size (CSS 2.2, 10.3.2).
    private const double WidthWithoutAny = 300;
    private const double HeightWithoutAny = 150;
    private const int Longest = 100_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 0,
    };

    public static bool IsSvg(ReadOnlySpan<byte> file) => file.Length > 4 && Root(file) is not null;

    public static bool IsPage(ReadOnlySpan<byte> file)
    {
        var start = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 64)]).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var (widthText, heightText, viewBox) = Root(file) ?? default;
        var (width, height) = (Pixels(widthText), Pixels(heightText));
        var box = (viewBox ?? "")
            .Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Number)
            .ToList();
        var ratio = box is [_, _, > 0, > 0]
            ? box[3].GetValueOrDefault() / box[2].GetValueOrDefault()
            : (double?)null;
        (width, height) = (width, height) switch
        {
            ({ } w, { } h) => (w, h),
            ({ } w, null) => (w, ratio * w ?? HeightWithoutAny),
            (null, { } h) => (h / ratio ?? WidthWithoutAny, h),
            _ => ratio is null
                ? (WidthWithoutAny, HeightWithoutAny)
                : (box[2].GetValueOrDefault(), box[3].GetValueOrDefault()),
        };
        return new(Whole(width ?? 0), Whole(height ?? 0));
    }

    private static (string? Width, string? Height, string? ViewBox)? Root(ReadOnlySpan<byte> file)
    {
        // The root stands at the start; a file may be long, and this is asked of any file.
        var start = file[..Math.Min(file.Length, Longest)].ToArray();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(start), Settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg"
                ? (
                    reader.GetAttribute("width"),
                    reader.GetAttribute("height"),
                    reader.GetAttribute("viewBox")
                )
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Null for a share of what is around it, which a picture alone has nothing to take from.</summary>
    private static double? Pixels(string? length)
    {
        var text = (length ?? "").Trim();
        (string Unit, double Pixels)[] units =
        [
            ("px", 1),
            ("pt", 96.0 / 72),
            ("in", 96),
            ("mm", 96 / 25.4),
            ("cm", 96 / 2.54),
            ("pc", 16),
            ("em", 16),
            ("", 1),
        ];
        var (unit, pixels) = units.First(unit =>
            text.EndsWith(unit.Unit, StringComparison.OrdinalIgnoreCase)
        );
        return Number(text[..(text.Length - unit.Length)]) * pixels is > 0 and var size
            ? size
            : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    private static int Whole(double length) => (int)Math.Clamp(Math.Round(length), 1, 100_000);
}
