namespace Publisher.Typesetting.Fonts.Cff;

using static CharstringOperators;

/// <summary>Follows the pen of a charstring: its operators as moves, lines and curves, each relative to where the pen is.</summary>
internal abstract class CharstringPath : ICharstringSink
{
    public void Operator(int code, ReadOnlySpan<double> operands, ReadOnlySpan<byte> mask)
    {
        switch (code)
        {
            case RMoveTo when operands.Length >= 2:
                Move(operands[^2], operands[^1]);
                break;
            case HMoveTo when operands.Length >= 1:
                Move(operands[^1], 0);
                break;
            case VMoveTo when operands.Length >= 1:
                Move(0, operands[^1]);
                break;
            case RLineTo or RLineCurve:
                Lines(operands, curves: code == RLineCurve ? 1 : 0);
                break;
            case HLineTo or VLineTo:
                Alternate(operands, isHorizontal: code == HLineTo);
                break;
            case RRCurveTo or RCurveLine:
                Curves(operands, lines: code == RCurveLine ? 1 : 0);
                break;
            case HHCurveTo or VVCurveTo:
                Level(operands, isHorizontal: code == HHCurveTo);
                break;
            case HVCurveTo or VHCurveTo:
                Round(operands, isHorizontal: code == HVCurveTo);
                break;
            case HFlex or Flex or HFlex1 or Flex1:
                Bend(code, operands);
                break;
            case EndChar:
                End();
                break;
        }
    }

    protected abstract void Move(double x, double y);

    protected abstract void Line(double x, double y);

    protected abstract void Curve(ReadOnlySpan<double> points);

    protected virtual void End() { }

    private void Lines(ReadOnlySpan<double> o, int curves)
    {
        var end = o.Length - (6 * curves);
        for (var i = 0; i + 2 <= end; i += 2)
        {
            Line(o[i], o[i + 1]);
        }

        if (curves > 0 && end >= 0)
        {
            Curve(o[^6..]);
        }
    }

    private void Curves(ReadOnlySpan<double> o, int lines)
    {
        var i = 0;
        for (; i + 6 <= o.Length; i += 6)
        {
            Curve(o.Slice(i, 6));
        }

        if (lines > 0 && i + 2 <= o.Length)
        {
            Line(o[i], o[i + 1]);
        }
    }

    private void Alternate(ReadOnlySpan<double> o, bool isHorizontal)
    {
        foreach (var length in o)
        {
            Line(isHorizontal ? length : 0, isHorizontal ? 0 : length);
            isHorizontal = !isHorizontal;
        }
    }

    /// <summary>Curves that begin and end in one direction; the first may begin with a step aside.</summary>
    private void Level(ReadOnlySpan<double> o, bool isHorizontal)
    {
        var aside = o.Length % 4 == 1 ? o[0] : 0;
        for (var i = o.Length % 4 == 1 ? 1 : 0; i + 4 <= o.Length; i += 4)
        {
            Curve(
                isHorizontal
                    ? [o[i], aside, o[i + 1], o[i + 2], o[i + 3], 0]
                    : [aside, o[i], o[i + 1], o[i + 2], 0, o[i + 3]]
            );
            aside = 0;
        }
    }

    /// <summary>Curves that turn from one direction to the other; the last may end askew.</summary>
    private void Round(ReadOnlySpan<double> o, bool isHorizontal)
    {
        for (var i = 0; i + 4 <= o.Length; i += 4)
        {
            var last = o.Length - i == 5 ? o[i + 4] : 0;
            Curve(
                isHorizontal
                    ? [o[i], 0, o[i + 1], o[i + 2], last, o[i + 3]]
                    : [0, o[i], o[i + 1], o[i + 2], o[i + 3], last]
            );
            isHorizontal = !isHorizontal;
        }
    }

    private void Bend(int code, ReadOnlySpan<double> o)
    {
        switch (code)
        {
            case HFlex when o.Length >= 7:
                Curve([o[0], 0, o[1], o[2], o[3], 0]);
                Curve([o[4], 0, o[5], -o[2], o[6], 0]);
                break;
            case Flex when o.Length >= 12:
                Curve(o[..6]);
                Curve(o[6..12]);
                break;
            case HFlex1 when o.Length >= 9:
                Curve([o[0], o[1], o[2], o[3], o[4], 0]);
                Curve([o[5], 0, o[6], o[7], o[8], -(o[1] + o[3] + o[7])]);
                break;
            case Flex1 when o.Length >= 11:
                var x = o[0] + o[2] + o[4] + o[6] + o[8];
                var y = o[1] + o[3] + o[5] + o[7] + o[9];
                var isFlat = Math.Abs(x) > Math.Abs(y);
                Curve(o[..6]);
                Curve([o[6], o[7], o[8], o[9], isFlat ? o[10] : -x, isFlat ? -y : o[10]]);
                break;
        }
    }
}
