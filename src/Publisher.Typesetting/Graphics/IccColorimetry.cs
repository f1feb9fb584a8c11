namespace Publisher.Typesetting.Graphics;

/// <summary>Colours by their chromaticities, as seen under D50, the white of the profile connection space (ICC.1:2004-10, 6.3
/// and annex E).</summary>
internal static class IccColorimetry
{
    private static readonly double[] D50 = [0.9642, 1, 0.8249];

    // Bradford's cone responses, by rows.
    private static readonly double[] Cones =
    [
        0.8951,
        0.2664,
        -0.1614,
        -0.7502,
        1.7135,
        0.0367,
        0.0389,
        -0.0685,
        1.0296,
    ];

    /// <param name="chromaticities">x and y of white, red, green and blue.</param>
    /// <returns>The colorants' X, Y and Z by columns, and the matrix that took them to D50; null where they span no space.</returns>
    public static (double[] Colorants, double[] Adaptation)? Of(ReadOnlySpan<double> chromaticities)
    {
        var white = Tristimulus(chromaticities[0], chromaticities[1]);
        var (red, green, blue) = (
            Tristimulus(chromaticities[2], chromaticities[3]),
            Tristimulus(chromaticities[4], chromaticities[5]),
            Tristimulus(chromaticities[6], chromaticities[7])
        );
        double[] primaries =
        [
            red[0],
            green[0],
            blue[0],
            red[1],
            green[1],
            blue[1],
            red[2],
            green[2],
            blue[2],
        ];
        if (Inverse(primaries) is not { } inverse || Inverse(Cones) is not { } fromCones)
        {
            return null;
        }
        var shares = Times(inverse, white);
        var (seen, wanted) = (Times(Cones, white), Times(Cones, D50));
        double[] scale =
        [
            wanted[0] / seen[0],
            0,
            0,
            0,
            wanted[1] / seen[1],
            0,
            0,
            0,
            wanted[2] / seen[2],
        ];
        var adaptation = Times(fromCones, Times(scale, Cones));
        var colorants = Times(
            adaptation,
            Times(primaries, [shares[0], 0, 0, 0, shares[1], 0, 0, 0, shares[2]])
        );
        return colorants.All(double.IsFinite) ? (colorants, adaptation) : null;
    }

    private static double[] Tristimulus(double x, double y) => [x / y, 1, (1 - x - y) / y];

    /// <summary>A matrix of three rows by another, or by one column.</summary>
    private static double[] Times(double[] left, double[] right)
    {
        var columns = right.Length / 3;
        var product = new double[right.Length];
        for (var i = 0; i < product.Length; i++)
        {
            for (var k = 0; k < 3; k++)
            {
                product[i] += left[(i / columns * 3) + k] * right[(k * columns) + (i % columns)];
            }
        }
        return product;
    }

    private static double[]? Inverse(double[] m)
    {
        double[] cofactors =
        [
            (m[4] * m[8]) - (m[5] * m[7]),
            (m[2] * m[7]) - (m[1] * m[8]),
            (m[1] * m[5]) - (m[2] * m[4]),
            (m[5] * m[6]) - (m[3] * m[8]),
            (m[0] * m[8]) - (m[2] * m[6]),
            (m[2] * m[3]) - (m[0] * m[5]),
            (m[3] * m[7]) - (m[4] * m[6]),
            (m[1] * m[6]) - (m[0] * m[7]),
            (m[0] * m[4]) - (m[1] * m[3]),
        ];
        var determinant = (m[0] * cofactors[0]) + (m[1] * cofactors[3]) + (m[2] * cofactors[6]);
        return double.IsFinite(determinant) && Math.Abs(determinant) > 1e-6
            ? Array.ConvertAll(cofactors, value => value / determinant)
            : null;
    }
}
