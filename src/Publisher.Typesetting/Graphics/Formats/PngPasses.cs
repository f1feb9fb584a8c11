using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>One of the reduced images that an interlaced PNG consists of: which pixels of the whole it holds.</summary>
/// <param name="X">The first column, in pixels of the whole; the next ones are <paramref name="StepX"/> apart.</param>
/// <param name="Y">The first row; the next ones are <paramref name="StepY"/> apart.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY, int Width, int Height);

/// <summary>Adam7 (ISO/IEC 15948, 8.2).</summary>
internal static class PngPasses
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    /// <summary>The passes in the order of the file; a plain PNG has one.</summary>
    public static IEnumerable<PngPass> Of(PngHeader header) =>
        header.IsInterlaced
            ? Adam7
                .Select(pass => new PngPass(
                    pass.X,
                    pass.Y,
                    pass.StepX,
                    pass.StepY,
                    Count(header.Width, pass.X, pass.StepX),
                    Count(header.Height, pass.Y, pass.StepY)
                ))
                .Where(pass => pass is { Width: > 0, Height: > 0 })
            : [new PngPass(0, 0, 1, 1, header.Width, header.Height)];

    private static int Count(int size, int first, int step) =>
        size <= first ? 0 : (size - first + step - 1) / step;
}
