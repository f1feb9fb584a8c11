namespace Publisher.Model;

/// <summary>The size at which a picture is shown: the author's, with what the author left open in proportion.</summary>
public static class ImageSize
{
    /// <param name="measure">In points: the room of which <see cref="Image.WidthShare"/> is a share.</param>
    /// <returns>In points; both above 0.</returns>
    public static (double Width, double Height) Of(Image image, ImageFile file, double measure)
    {
        var (width, height) = file.NaturalSize;
        return (image.Width ?? image.WidthShare * measure, image.Height) switch
        {
            ({ } w and > 0, { } h and > 0) => (w, h),
            ({ } w and > 0, _) => (w, height * w / width),
            (_, { } h and > 0) => (width * h / height, h),
            _ => (width, height),
        };
    }
}
