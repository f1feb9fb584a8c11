namespace Publisher.Typesetting.Fonts.Cff;

/// <summary>Receives a glyph's drawing, operator by operator, with subroutines called, blends resolved and the width taken
/// off.</summary>
internal interface ICharstringSink
{
    /// <param name="code">Of two bytes as 0x0Cnn.</param>
    /// <param name="mask">The bytes that follow a hint mask.</param>
    void Operator(int code, ReadOnlySpan<double> operands, ReadOnlySpan<byte> mask);
}

/// <summary>The operators of Type 2 charstrings that draw (Adobe technical note 5177).</summary>
internal static class CharstringOperators
{
    public const int HStem = 1;
    public const int VStem = 3;
    public const int VMoveTo = 4;
    public const int RLineTo = 5;
    public const int HLineTo = 6;
    public const int VLineTo = 7;
    public const int RRCurveTo = 8;
    public const int CallSubr = 10;
    public const int Return = 11;
    public const int Escape = 12;
    public const int EndChar = 14;
    public const int VsIndex = 15;
    public const int Blend = 16;
    public const int HStemHm = 18;
    public const int HintMask = 19;
    public const int CntrMask = 20;
    public const int RMoveTo = 21;
    public const int HMoveTo = 22;
    public const int VStemHm = 23;
    public const int RCurveLine = 24;
    public const int RLineCurve = 25;
    public const int VVCurveTo = 26;
    public const int HHCurveTo = 27;
    public const int CallGSubr = 29;
    public const int VHCurveTo = 30;
    public const int HVCurveTo = 31;
    public const int HFlex = 0x0C22;
    public const int Flex = 0x0C23;
    public const int HFlex1 = 0x0C24;
    public const int Flex1 = 0x0C25;
}
