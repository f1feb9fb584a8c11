using System.Xml.Linq;
using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Drawings;

/// <summary>What fills and strokes (SVG 2, 13 and 14).</summary>
internal sealed class SvgPaints(SvgReader reader)
{
    private const int LongestChain = 10;

    /// <summary>Null for none.</summary>
    /// <param name="property"><c>fill</c> or <c>stroke</c>.</param>
    /// <param name="box">Around what is painted, in the units that the matrix takes to the drawing's.</param>
    public Paint? Of(SvgStyle style, string property, string otherwise, Box box, Matrix matrix)
    {
        var value = style[property] is { Length: > 0 } own ? own : otherwise;
        var opacity = SvgNumbers.Share(style[$"{property}-opacity"]);
        if (value.StartsWith("url(", StringComparison.Ordinal))
        {
            var end = value.IndexOf(')', StringComparison.Ordinal) + 1;
            if (
                reader.Target(value) is { } target
                && Gradient(target, box, matrix, opacity) is { } paint
            )
            {
                return paint;
            }
            value = end > 0 && value[end..].Trim() is { Length: > 0 } fallback ? fallback : "none";
        }
        return Color(value, style) is var (color, own2) && own2 * opacity > 0
            ? new SolidPaint(color, own2 * opacity)
            : null;
    }

    public Stroke? Stroke(SvgStyle style, Box box, Matrix matrix)
    {
        var width = Length(style["stroke-width"]) ?? 1;
        if (width <= 0 || Of(style, "stroke", "none", box, matrix) is not { } paint)
        {
            return null;
        }
        var dashes = SvgNumbers.List(
            style["stroke-dasharray"].Replace("px", "", StringComparison.Ordinal)
        );
        // An odd number of lengths is gone through twice.
        dashes = dashes.Length % 2 == 1 ? [.. dashes, .. dashes] : dashes;
        return new(paint, width)
        {
            Cap = style["stroke-linecap"] switch
            {
                "round" => LineCap.Round,
                "square" => LineCap.Square,
                _ => LineCap.Butt,
            },
            Join = style["stroke-linejoin"] switch
            {
                "round" => LineJoin.Round,
                "bevel" => LineJoin.Bevel,
                _ => LineJoin.Miter,
            },
            MiterLimit = Length(style["stroke-miterlimit"]) is >= 1 and var limit ? limit : 4,
            Dashes = dashes.Any(length => length < 0) || dashes.Sum() <= 0 ? [] : dashes,
            DashOffset = Length(style["stroke-dashoffset"]) ?? 0,
        };
    }

    private double? Length(string text) => SvgNumbers.Length(text, reader.Viewport.Width);

    private static (RgbColor, double)? Color(string value, SvgStyle style) =>
        value.Equals("currentcolor", StringComparison.OrdinalIgnoreCase)
        || value is "context-fill" or "context-stroke"
            ? SvgColors.Parse(style["color"]) ?? (RgbColor.Black, 1)
            : SvgColors.Parse(value);

    private Paint? Gradient(XElement element, Box box, Matrix matrix, double opacity)
    {
        var isRadial = element.Name.LocalName == "radialGradient";
        if (!isRadial && element.Name.LocalName != "linearGradient")
        {
            reader.Lacking.Add(element.Name.LocalName);
            return null;
        }
        var chain = Chain(element);
        var stops = Stops(chain);
        if (stops.Count < 2)
        {
            return stops is [var only] && only.Opacity * opacity > 0
                ? new SolidPaint(only.Color, only.Opacity * opacity)
                : null;
        }
        var isShare = Value(chain, "gradientUnits") != "userSpaceOnUse";
        if (isShare && !(box.Width > 0 && box.Height > 0))
        {
            return new SolidPaint(stops[^1].Color, stops[^1].Opacity * opacity);
        }
        var (width, height) = isShare ? (1, 1) : reader.Viewport;
        double Number(string name, double whole, string otherwise) =>
            SvgNumbers.Length(Value(chain, name) ?? otherwise, whole) ?? 0;
        var place = SvgNumbers.Transform(Value(chain, "gradientTransform"));
        place = isShare
            ? place.Then(new(box.Width, 0, 0, box.Height, box.X, box.Y)).Then(matrix)
            : place.Then(matrix);
        if (!isRadial)
        {
            return new GradientPaint(
                place,
                new(Number("x1", width, "0%"), Number("y1", height, "0%")),
                new(Number("x2", width, "100%"), Number("y2", height, "0%")),
                null,
                stops,
                opacity
            );
        }
        var middle = new Point(Number("cx", width, "50%"), Number("cy", height, "50%"));
        var both = Math.Sqrt(((width * width) + (height * height)) / 2.0);
        return new GradientPaint(
            place,
            new(
                Value(chain, "fx") is null ? middle.X : Number("fx", width, "50%"),
                Value(chain, "fy") is null ? middle.Y : Number("fy", height, "50%")
            ),
            middle,
            Math.Max(Number("r", both, "50%"), 1e-6),
            stops,
            opacity
        );
    }

    /// <summary>A gradient, and those that it takes from what it doesn't say itself.</summary>
    private List<XElement> Chain(XElement element)
    {
        var chain = new List<XElement> { element };
        while (
            chain.Count < LongestChain
            && reader.Target(SvgReader.Address(chain[^1])) is { } next
            && !chain.Contains(next)
        )
        {
            chain.Add(next);
        }
        return chain;
    }

    private static string? Value(List<XElement> chain, string name) =>
        chain
            .Select(element => (string?)element.Attribute(name))
            .FirstOrDefault(value => value is not null);

    private List<GradientStop> Stops(List<XElement> chain)
    {
        var stops = new List<GradientStop>();
        var holder = chain.Find(element =>
            element.Elements().Any(child => child.Name.LocalName == "stop")
        );
        foreach (
            var stop in holder?.Elements().Where(child => child.Name.LocalName == "stop") ?? []
        )
        {
            var style = SvgStyle.Initial.Of(stop, reader.Sheet);
            var (color, opacity) =
                Color(style["stop-color"] is { Length: > 0 } own ? own : "black", style)
                ?? (RgbColor.Black, 1);
            var offset = SvgNumbers.Share((string?)stop.Attribute("offset"), 0);
            offset = stops.Count > 0 ? Math.Max(offset, stops[^1].Offset) : offset;
            stops.Add(new(offset, color, opacity * SvgNumbers.Share(style["stop-opacity"])));
        }
        if (stops is [{ Offset: > 0 } first, ..])
        {
            stops.Insert(0, first with { Offset = 0 });
        }
        if (stops is [.., { Offset: < 1 } last])
        {
            stops.Add(last with { Offset = 1 });
        }
        return stops;
    }
}
