namespace Publisher.Typesetting.Drawings;

/// <summary>The shapes of items, and the room that they take.</summary>
internal static class SvgBounds
{
    public static IEnumerable<DrawnShape> Shapes(IEnumerable<DrawnItem> items) =>
        items.SelectMany(item =>
            item switch
            {
                DrawnShape shape => [shape],
                DrawnGroup group => Shapes(group.Items),
                _ => Enumerable.Empty<DrawnShape>(),
            }
        );

    /// <summary>The rectangle around all shapes, in the units that the matrix takes to those of the drawing.</summary>
    public static Box Of(IEnumerable<DrawnItem> items, Matrix matrix)
    {
        var all = new Outline();
        if (matrix.Inverse() is { } inverse)
        {
            foreach (var shape in Shapes(items))
            {
                all.Append(shape.Outline, shape.Matrix.Then(inverse));
            }
        }
        return all.Bounds() ?? default;
    }
}
