namespace Publisher.Conformance.PagePictures;

/// <summary>Tells whether two pictures show the same page. Versions of a renderer draw edges a little lighter or darker
/// everywhere; what has moved differs wholly in one place. So the page is cut into strips about as high as a line, and
/// the strip that differs most decides.</summary>
internal static class Likeness
{
    private const int StripHeight = 12;

    /// <summary>By so much, of 255, a blurred pixel must differ to count.</summary>
    private const int Visible = 32;

    /// <summary>The share of a strip's pixels that may differ.</summary>
    public const double Tolerance = 0.0075;

    /// <summary>The largest share of differing pixels in a strip, and where that strip begins.</summary>
    public static (double Share, int Top) Difference(GreyPicture one, GreyPicture other)
    {
        if ((one.Width, one.Height) != (other.Width, other.Height))
        {
            return (1, 0);
        }

        var (a, b) = (one.Blurred(), other.Blurred());
        var worst = (Share: 0.0, Top: 0);
        // Strips overlap by half, so that no line lies on the edge of all that touch it.
        for (var top = 0; top < one.Height; top += StripHeight / 2)
        {
            var (from, to) = (top * one.Width, Math.Min(one.Height, top + StripHeight) * one.Width);
            var differing = 0;
            for (var i = from; i < to; i++)
            {
                differing += Math.Abs(a.Pixels[i] - b.Pixels[i]) > Visible ? 1 : 0;
            }

            var share = (double)differing / (to - from);
            worst = share > worst.Share ? (share, top) : worst;
        }

        return worst;
    }
}
