using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Graphics;

/// <summary>A colour of sRGB, each part 0 to 255.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RgbColor(byte Red, byte Green, byte Blue)
{
    public static RgbColor Black { get; }

    public static RgbColor White { get; } = new(255, 255, 255);
}
