using System.Globalization;
using Publisher.Typesetting.Drawings;

namespace Publisher.Typesetting.Pdf.Content;

/// <summary>Gradients as shadings (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4).</summary>
internal static class GradientWriter
{
    /// <summary>A pattern that fills with the gradient's colours.</summary>
    public static int Pattern(ObjectFile file, GradientPaint gradient) =>
        Pattern(
            file,
            gradient,
            "DeviceRGB",
            stop =>
                $"{Share(stop.Color.Red / 255.0)} {Share(stop.Color.Green / 255.0)} {Share(stop.Color.Blue / 255.0)}"
        );

    /// <summary>A form whose brightness is the gradient's opacity.</summary>
    public static void WriteMask(
        ObjectFile file,
        int number,
        GradientPaint gradient,
        (double Width, double Height) size
    )
    {
        var pattern = Pattern(file, gradient, "DeviceGray", stop => Share(stop.Opacity));
        var entries = new TokenWriter().Raw("/Type/XObject/Subtype/Form/BBox[0 0 "u8);
        entries.Number(size.Width).Space().Number(size.Height);
        entries.Raw("]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Pattern<</P "u8);
        entries.Reference(pattern).Raw(">>>>"u8);
        var content = new TokenWriter().Raw("/Pattern cs /P scn 0 0 "u8);
        content.Number(size.Width).Space().Number(size.Height).Raw(" re f\n"u8);
        file.WriteStream(number, entries.Written, content.Written);
    }

    private static int Pattern(
        ObjectFile file,
        GradientPaint gradient,
        string space,
        Func<GradientStop, string> value
    )
    {
        var number = file.Allocate();
        var tokens = new TokenWriter().Raw("<</PatternType 2/Matrix["u8);
        DrawingWriter.Numbers(tokens, gradient.Matrix);
        tokens.Raw("]/Shading<</ColorSpace/"u8).Raw(space).Raw("/Extend[true true]"u8);
        var (from, to) = (gradient.From, gradient.To);
        tokens.Raw(
            gradient.Radius is { } radius
                ? $"/ShadingType 3/Coords[{Place(from.X)} {Place(from.Y)} 0 {Place(to.X)} {Place(to.Y)} {Place(radius)}]"
                : $"/ShadingType 2/Coords[{Place(from.X)} {Place(from.Y)} {Place(to.X)} {Place(to.Y)}]"
        );
        tokens.Raw("/Function"u8).Raw(Function(gradient.Stops, value)).Raw(">>>>"u8);
        file.Write(number, tokens);
        return number;
    }

    /// <summary>From stop to stop in a straight line, the pieces stitched together (7.10.3 and 7.10.4).</summary>
    private static string Function(
        IReadOnlyList<GradientStop> stops,
        Func<GradientStop, string> value
    )
    {
        var pieces = stops
            .Zip(stops.Skip(1))
            .Select(pair =>
                $"<</FunctionType 2/Domain[0 1]/N 1/C0[{value(pair.First)}]/C1[{value(pair.Second)}]>>"
            );
        var bounds = stops.Skip(1).SkipLast(1).Select(stop => Share(stop.Offset));
        var encode = string.Join(' ', Enumerable.Repeat("0 1", stops.Count - 1));
        return $"<</FunctionType 3/Domain[0 1]/Functions[{string.Concat(pieces)}]/Bounds[{string.Join(' ', bounds)}]/Encode[{encode}]>>";
    }

    private static string Share(double value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Place(double value) =>
        value.ToString("0.######", CultureInfo.InvariantCulture);
}
