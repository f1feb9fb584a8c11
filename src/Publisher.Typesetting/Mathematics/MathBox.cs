using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>What an atom becomes: a room with what is drawn in it. Measures are points; y grows upwards from the baseline.</summary>
internal sealed class MathBox(double width, double height, double depth)
{
    public static MathBox Empty { get; } = new(0, 0, 0);

    public double Width => width;

    /// <summary>Above the baseline.</summary>
    public double Height => height;

    /// <summary>Below the baseline, positive.</summary>
    public double Depth => depth;

    public IReadOnlyList<PlacedMathBox> Parts { get; init; } = [];

    public MathGlyph? Glyph { get; init; }

    public MathStroke? Stroke { get; init; }

    /// <summary>How far a slanted glyph leans out to the right.</summary>
    public double Italic { get; init; }

    /// <summary>Where an accent stands, from the left; null for the middle.</summary>
    public double? AccentPlace { get; init; }

    /// <summary>Whether it is one character, whose scripts are placed as beside a letter.</summary>
    public bool IsCharacter { get; init; }

    /// <summary>The character's corners, for the scripts beside it; null for none.</summary>
    public Func<Fonts.Mathematics.MathCorner, double, double>? Kern { get; init; }

    /// <summary>The baselines of a table's lines, above its own.</summary>
    public IReadOnlyList<double> Baselines { get; init; } = [];

    /// <summary>The middle between its upper and its lower edge.</summary>
    public double Middle => (height - depth) / 2;

    /// <summary>The same in another room.</summary>
    public MathBox Within(double newWidth, double newHeight, double newDepth, double x, double y) =>
        new(newWidth, newHeight, newDepth) { Parts = [new(this, x, y)] };

    /// <summary>The same, higher up.</summary>
    public MathBox Raised(double by) => Within(width, height + by, depth - by, 0, by);

    /// <summary>The same in the middle of more room.</summary>
    public MathBox Centered(double room) =>
        room == width ? this : Within(room, height, depth, (room - width) / 2, 0);

    /// <summary>Boxes where they stand, in the room that they take.</summary>
    public static MathBox Of(double width, params ReadOnlySpan<PlacedMathBox> parts)
    {
        var (height, depth) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var (box, _, y) in parts)
        {
            height = Math.Max(height, box.Height + y);
            depth = Math.Max(depth, box.Depth - y);
        }

        return parts.IsEmpty
            ? new(width, 0, 0)
            : new(width, height, depth) { Parts = parts.ToArray() };
    }

    /// <summary>A filled rectangle on the baseline.</summary>
    public static MathBox Rule(double width, double thickness, RgbColor color) =>
        new(width, thickness, 0) { Stroke = new(width, 0, thickness, color) { IsRule = true } };
}

/// <param name="X">To the right of the left edge of what it is a part of.</param>
/// <param name="Y">Above its baseline.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedMathBox(MathBox Box, double X, double Y);

/// <param name="Text">What it stands for; never empty.</param>
internal sealed record MathGlyph(Font Font, ushort Id, double Size, string Text, RgbColor Color);

/// <summary>A rule, or a line to a point to the right and above.</summary>
internal sealed record MathStroke(double Width, double Rise, double Thickness, RgbColor Color)
{
    public bool IsRule { get; init; }
}
