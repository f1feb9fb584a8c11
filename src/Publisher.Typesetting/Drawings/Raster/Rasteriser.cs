namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>A drawing as pixels, for readers that know no drawings.</summary>
internal sealed class Rasteriser
{
    private readonly int width;
    private readonly int height;
    private readonly Matrix toPixels;
    private readonly Coverage coverage;

    private Rasteriser(int width, int height, Matrix toPixels)
    {
        (this.width, this.height, this.toPixels) = (width, height, toPixels);
        coverage = new(width, height);
    }

    /// <summary>Drawn at once: a layer takes sixteen bytes a pixel, and a cover has four million of them.</summary>
    private const int BandHeight = 256;

    /// <returns>Red, green, blue and opacity of each pixel, a byte each.</returns>
    public static byte[] Draw(VectorDrawing drawing, int width, int height)
    {
        var stretch = Matrix.Stretch(
            (double)width / drawing.Width,
            (double)height / drawing.Height
        );
        var pixels = new byte[Layer.BytesOf(width, height)];
        var layer = new Layer(width, Math.Min(BandHeight, height));
        for (var top = 0; top < height; top += BandHeight)
        {
            var rows = Math.Min(BandHeight, height - top);
            layer.Clear();
            var toBand = stretch.Then(Matrix.Move(0, -top));
            new Rasteriser(width, rows, toBand).Add(drawing.Items, layer, mask: null);
            layer.Write(pixels.AsSpan(Layer.BytesOf(width, top), Layer.BytesOf(width, rows)));
        }

        return pixels;
    }

    private void Add(IEnumerable<DrawnItem> items, Layer layer, float[]? mask)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case DrawnShape shape:
                    Add(shape, layer, mask);
                    break;
                case DrawnText { Fill: { } paint } text:
                    var outline = GlyphShapes.Of(text);
                    Fill(outline, text.Matrix, isEvenOdd: false, paint, layer, mask);
                    break;
                case DrawnGroup group:
                    Add(group, layer, mask);
                    break;
            }
        }
    }

    private void Add(DrawnGroup group, Layer layer, float[]? mask)
    {
        mask = group.Clip is { } clip ? Mask(clip, group.ClipsEvenOdd, mask) : mask;
        if (group.Opacity == 1)
        {
            Add(group.Items, layer, mask);
            return;
        }
        var inner = new Layer(width, height);
        Add(group.Items, inner, mask);
        layer.Add(inner, group.Opacity);
    }

    private void Add(DrawnShape shape, Layer layer, float[]? mask)
    {
        if (shape.Fill is { } fill)
        {
            Fill(shape.Outline, shape.Matrix, shape.FillsEvenOdd, fill, layer, mask);
        }
        if (shape.Stroke is { } stroke)
        {
            var matrix = shape.Matrix.Then(toPixels);
            var brush = new Brush(stroke.Paint, toPixels);
            coverage.Fill(
                Pen.Areas(shape.Outline, stroke, matrix.Scale)
                    .Select(area => area.Through(matrix).Oriented()),
                isEvenOdd: false,
                (y, first, shares) => layer.Paint(y, first, shares, mask, brush)
            );
        }
    }

    private void Fill(
        Outline outline,
        Matrix matrix,
        bool isEvenOdd,
        Paint paint,
        Layer layer,
        float[]? mask
    )
    {
        var brush = new Brush(paint, toPixels);
        coverage.Fill(
            Polygons(outline, matrix),
            isEvenOdd,
            (y, first, shares) => layer.Paint(y, first, shares, mask, brush)
        );
    }

    private float[]? Mask(Outline clip, bool isEvenOdd, float[]? outer)
    {
        var polygons = Polygons(clip, Matrix.Identity);
        if (polygons is [var only] && only.IsAround(width, height))
        {
            return outer;
        }

        var mask = new float[width * height];
        coverage.Fill(
            polygons,
            isEvenOdd,
            (y, first, shares) =>
            {
                var start = (y * width) + first;
                for (var i = 0; i < shares.Length; i++)
                {
                    mask[start + i] = Math.Min(1, shares[i]) * (outer?[start + i] ?? 1);
                }
            }
        );
        return mask;
    }

    private List<Polygon> Polygons(Outline outline, Matrix matrix)
    {
        var whole = matrix.Then(toPixels);
        return Polygon.Of(outline, whole.Scale).ConvertAll(polygon => polygon.Through(whole));
    }
}
