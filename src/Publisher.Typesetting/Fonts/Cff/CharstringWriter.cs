namespace Publisher.Typesetting.Fonts.Cff;

using static CharstringOperators;

/// <summary>Writes a charstring of CFF by itself: as it was, hints and all, without subroutines.</summary>
/// <param name="width">In font units; the subset's nominal width is none.</param>
internal sealed class CharstringWriter(int width) : ICharstringSink
{
    // No glyph of the trade comes near it; a broken one could make a small file boundless.
    private const int MostBytes = 1 << 17;
    private readonly CffBytes bytes = new();
    private bool hasWidth;

    public byte[] Written => bytes.ToArray();

    public void Operator(int code, ReadOnlySpan<double> operands, ReadOnlySpan<byte> mask)
    {
        if (bytes.Length > MostBytes)
        {
            throw new InvalidFontException("A glyph of the font is larger than any: it is broken.");
        }

        if (!hasWidth)
        {
            WriteWidth(code);
        }

        foreach (var operand in operands)
        {
            bytes.Operand(operand);
        }

        bytes.Operator(code).Raw(mask);
    }

    /// <summary>It stands before the operands of hints, of a move or of the end; a glyph that begins with none of them is given
    /// a move that does not move.</summary>
    private void WriteWidth(int code)
    {
        hasWidth = true;
        bytes.Operand(width);
        if (
            code
            is not (
                HStem
                or VStem
                or HStemHm
                or VStemHm
                or HintMask
                or CntrMask
                or RMoveTo
                or HMoveTo
                or VMoveTo
                or EndChar
            )
        )
        {
            bytes.Operand(0).Operator(HMoveTo);
        }
    }
}

/// <summary>Writes a charstring of CFF from the outline alone: what a glyph of CFF2 is at an instance, whose operators may
/// have more operands than CFF allows and whose places fall between whole units.</summary>
/// <param name="width">In font units; the subset's nominal width is none.</param>
internal sealed class CharstringOutline(int width) : CharstringPath
{
    private readonly CharstringWriter writer = new(width);

    // Where the pen is, and where it would be without rounding.
    private (double X, double Y) written;
    private (double X, double Y) pen;

    public byte[] Written => writer.Written;

    protected override void Move(double x, double y) => Write(RMoveTo, [x, y]);

    protected override void Line(double x, double y) => Write(RLineTo, [x, y]);

    protected override void Curve(ReadOnlySpan<double> points) => Write(RRCurveTo, points);

    protected override void End() => writer.Operator(EndChar, [], []);

    private void Write(int code, ReadOnlySpan<double> points)
    {
        Span<double> rounded = stackalloc double[6];
        for (var i = 0; i < points.Length; i += 2)
        {
            pen = (pen.X + points[i], pen.Y + points[i + 1]);
            var (x, y) = (Math.Round(pen.X), Math.Round(pen.Y));
            (rounded[i], rounded[i + 1]) = (x - written.X, y - written.Y);
            written = (x, y);
        }

        writer.Operator(code, rounded[..points.Length], []);
    }
}
