using System.Runtime.InteropServices;
using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>How an atom is set where it stands: TeX's eight styles, and the colour (The TeXbook, chapter 17).</summary>
/// <param name="IsCramped">Whether superscripts are raised less, since something stands above.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MathStyle(MathSize Size, bool IsCramped, RgbColor Color)
{
    public bool IsDisplay => Size == MathSize.Display;

    public bool IsScript => Size >= MathSize.Script;

    public MathStyle Cramped => this with { IsCramped = true };

    public MathStyle Super =>
        this with
        {
            Size = Size >= MathSize.Script ? MathSize.ScriptScript : MathSize.Script,
        };

    public MathStyle Sub => Super.Cramped;

    public MathStyle Numerator =>
        this with
        {
            Size = Size == MathSize.ScriptScript ? Size : Size + 1,
        };

    public MathStyle Denominator => Numerator.Cramped;

    public MathStyle As(MathSize size) => this with { Size = size };
}
