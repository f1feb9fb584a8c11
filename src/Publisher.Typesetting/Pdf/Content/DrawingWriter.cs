using System.Globalization;
using Publisher.Typesetting.Drawings;

namespace Publisher.Typesetting.Pdf.Content;

/// <summary>Writes the items of a drawing as a form (ISO 32000-1, 8.10), whose space is the drawing's own: y grows downwards.</summary>
/// <param name="size">Of the drawing, in its units.</param>
internal sealed class DrawingWriter(PdfDocument document, (double Width, double Height) size)
{
    private readonly TokenWriter tokens = new();
    private readonly SortedDictionary<string, int> fonts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> objects = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> states = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> patterns = new(StringComparer.Ordinal);

    public void Add(IEnumerable<DrawnItem> items)
    {
        foreach (var item in items)
        {
            tokens.Raw("q\n"u8);
            switch (item)
            {
                case DrawnShape shape:
                    Add(shape);
                    break;
                case DrawnText text:
                    Add(text);
                    break;
                case DrawnPicture picture:
                    Concatenate(picture.Matrix);
                    Draw(document.Embed(picture.Image).Number);
                    break;
                case DrawnGroup group:
                    Add(group);
                    break;
            }
            tokens.Raw("Q\n"u8);
        }
    }

    /// <summary>Writes the form, and returns its number.</summary>
    /// <param name="isGroup">Whether it is made transparent as one.</param>
    public int Finish(Matrix matrix, bool isGroup)
    {
        var number = document.File.Allocate();
        var entries = new TokenWriter().Raw("/Type/XObject/Subtype/Form/BBox[0 0 "u8);
        entries.Number(size.Width).Space().Number(size.Height).Raw("]/Matrix["u8);
        Numbers(entries, matrix);
        entries.Raw("]/Resources<<"u8);
        WriteNames(entries, "/Font", fonts);
        WriteNames(entries, "/XObject", objects);
        WriteNames(entries, "/ExtGState", states);
        WriteNames(entries, "/Pattern", patterns);
        entries.Raw(">>"u8).Raw(isGroup ? "/Group<</S/Transparency/CS/DeviceRGB>>"u8 : []);
        document.File.WriteStream(number, entries.Written, tokens.Written);
        return number;
    }

    private void Add(DrawnGroup group)
    {
        if (group.Clip is { } clip)
        {
            Path(clip, Matrix.Identity);
            // An empty outline lets nothing through.
            tokens.Raw(clip.IsEmpty ? "0 0 0 0 re "u8 : []);
            tokens.Raw(group.ClipsEvenOdd ? "W* n\n"u8 : "W n\n"u8);
        }
        if (group.Opacity == 1)
        {
            Add(group.Items);
            return;
        }
        var inner = new DrawingWriter(document, size);
        inner.Add(group.Items);
        SetOpacity(group.Opacity, group.Opacity);
        Draw(inner.Finish(Matrix.Identity, isGroup: true));
    }

    private void Add(DrawnShape shape)
    {
        SetOpacity(Opaque(shape.Fill), Opaque(shape.Stroke?.Paint));
        SetPaint(shape.Fill, isStroke: false);
        SetPaint(shape.Stroke?.Paint, isStroke: true);
        if (shape.Stroke is { } stroke)
        {
            tokens.Number(stroke.Width).Raw(" w "u8).Integer((int)stroke.Cap).Raw(" J "u8);
            tokens.Integer((int)stroke.Join).Raw(" j "u8).Number(stroke.MiterLimit).Raw(" M\n"u8);
            SetDashes(stroke);
        }
        // The matrix shapes the pen as well.
        Concatenate(shape.Matrix);
        Path(shape.Outline, Matrix.Identity);
        tokens.Raw(
            (shape.Fill is not null, shape.Stroke is not null, shape.FillsEvenOdd) switch
            {
                (true, true, false) => "B\n"u8,
                (true, true, true) => "B*\n"u8,
                (true, false, false) => "f\n"u8,
                (true, false, true) => "f*\n"u8,
                (false, true, _) => "S\n"u8,
                _ => "n\n"u8,
            }
        );
    }

    private void Add(DrawnText text)
    {
        SetOpacity(Opaque(text.Fill), 1);
        SetPaint(text.Fill, isStroke: false);
        Concatenate(text.Matrix);
        var font = document.Embed(text.Font);
        var name = string.Create(CultureInfo.InvariantCulture, $"F{font.Index}");
        fonts[name] = font.Number;
        tokens.Raw("BT 1 0 0 -1 0 0 Tm /"u8).Raw(name).Space().Number(text.Size).Raw(" Tf\n"u8);
        new GlyphRunWriter(tokens, font, text.Size, new NestedSequences(tokens)).Write(
            text.Text,
            text.Glyphs.ToArray()
        );
        tokens.Raw("ET\n"u8);
    }

    private void SetDashes(Stroke stroke)
    {
        if (stroke.Dashes.Count > 0)
        {
            tokens.Raw("["u8);
            foreach (var length in stroke.Dashes)
            {
                tokens.Number(length).Space();
            }
            // A start before the first dash is one in the last round.
            var round = stroke.Dashes.Sum();
            tokens.Raw("] "u8).Number(((stroke.DashOffset % round) + round) % round).Raw(" d\n"u8);
        }
    }

    private void SetPaint(Paint? paint, bool isStroke)
    {
        switch (paint)
        {
            case SolidPaint { Color: var color }:
                tokens.Number(color.Red / 255.0).Space().Number(color.Green / 255.0).Space();
                tokens.Number(color.Blue / 255.0).Raw(isStroke ? " RG\n"u8 : " rg\n"u8);
                break;
            case GradientPaint gradient:
                var number = GradientWriter.Pattern(document.File, gradient);
                var name = string.Create(CultureInfo.InvariantCulture, $"P{number}");
                patterns[name] = number;
                tokens.Raw(isStroke ? "/Pattern CS /"u8 : "/Pattern cs /"u8).Raw(name);
                tokens.Raw(isStroke ? " SCN\n"u8 : " scn\n"u8);
                SetMask(gradient);
                break;
        }
    }

    /// <summary>Where the colours of a gradient differ in opacity, a gradient in grey says how much (11.6.5.3).</summary>
    private void SetMask(GradientPaint gradient)
    {
        if (gradient.Stops.All(stop => stop.Opacity == gradient.Stops[0].Opacity))
        {
            return;
        }
        var mask = document.File.Allocate();
        GradientWriter.WriteMask(document.File, mask, gradient, size);
        SetState($"/SMask<</Type/Mask/S/Luminosity/G {mask} 0 R>>");
    }

    private static double Opaque(Paint? paint) =>
        paint switch
        {
            GradientPaint { Stops: [var first, ..] stops } gradient
                when stops.All(stop => stop.Opacity == first.Opacity) => gradient.Opacity
                * first.Opacity,
            null => 1,
            _ => paint.Opacity,
        };

    private void SetOpacity(double fill, double stroke)
    {
        if (fill != 1 || stroke != 1)
        {
            SetState(
                string.Create(CultureInfo.InvariantCulture, $"/ca {fill:0.###}/CA {stroke:0.###}")
            );
        }
    }

    private void SetState(string entries)
    {
        var number = document.State(entries);
        var name = string.Create(CultureInfo.InvariantCulture, $"G{number}");
        states[name] = number;
        tokens.Raw("/"u8).Raw(name).Raw(" gs\n"u8);
    }

    private void Draw(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"X{number}");
        objects[name] = number;
        tokens.Raw("/"u8).Raw(name).Raw(" Do\n"u8);
    }

    private void Path(Outline outline, Matrix matrix)
    {
        foreach (var segment in outline.Segments)
        {
            if (segment.Kind == SegmentKind.Close)
            {
                tokens.Raw("h\n"u8);
                continue;
            }
            if (segment.Kind == SegmentKind.Curve)
            {
                Put(matrix.Apply(segment.First));
                Put(matrix.Apply(segment.Second));
            }
            Put(matrix.Apply(segment.End));
            tokens.Raw(
                segment.Kind switch
                {
                    SegmentKind.Move => "m\n"u8,
                    SegmentKind.Line => "l\n"u8,
                    _ => "c\n"u8,
                }
            );
        }
    }

    private void Put(Point point) => tokens.Number(point.X).Space().Number(point.Y).Space();

    private void Concatenate(Matrix matrix)
    {
        if (matrix != Matrix.Identity)
        {
            Numbers(tokens, matrix);
            tokens.Raw(" cm\n"u8);
        }
    }

    /// <summary>Finer than lengths are written: a matrix multiplies.</summary>
    internal static void Numbers(TokenWriter tokens, Matrix matrix)
    {
        var (a, b, c, d, e, f) = matrix;
        tokens.Raw(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{a:0.########} {b:0.########} {c:0.########} {d:0.########} {e:0.####} {f:0.####}"
            )
        );
    }

    private static void WriteNames(
        TokenWriter entries,
        string kind,
        SortedDictionary<string, int> resources
    )
    {
        if (resources.Count > 0)
        {
            entries.Raw(kind).Raw("<<"u8);
            foreach (var (name, number) in resources)
            {
                entries.Raw("/"u8).Raw(name).Space().Reference(number);
            }
            entries.Raw(">>"u8);
        }
    }
}
