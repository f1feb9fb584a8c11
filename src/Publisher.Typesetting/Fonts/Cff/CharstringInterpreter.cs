using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Cff;

using static CharstringOperators;

/// <summary>Runs a glyph's charstring, of CFF or CFF2: calls its subroutines, counts its hints, takes its width off.</summary>
internal sealed class CharstringInterpreter(
    CffFont font,
    CffPrivate dictionary,
    ICharstringSink sink
)
{
    private const int DeepestNesting = 10;
    private const int MostOperands = 513;
    private const int MostSteps = 100_000;
    private readonly List<double> stack = [];
    private int variationIndex = dictionary.VariationIndex;
    private int stems;
    private int steps;
    private bool hasWidth = !font.IsCff2;
    private bool hasEnded;

    public void Run(int glyph)
    {
        Run(font.CharString(glyph), 0);
        if (!hasEnded)
        {
            sink.Operator(EndChar, [], []);
        }
    }

    private void Run(FontTable code, int depth)
    {
        for (var at = 0; at < code.Length && !hasEnded; )
        {
            var first = code.U8(at);
            if (first >= 32 || first == 28)
            {
                Push(code, ref at);
                continue;
            }

            if (++steps > MostSteps)
            {
                throw code.Broken("a glyph is drawn in more steps than any");
            }

            at++;
            switch (first)
            {
                case CallSubr:
                    Call(dictionary.Subroutines, code, depth);
                    break;
                case CallGSubr:
                    Call(font.GlobalSubroutines, code, depth);
                    break;
                case Return:
                    return;
                case VsIndex:
                    variationIndex = (int)Pop(code);
                    break;
                case Blend:
                    var scalars = font.Variations?.ScalarsOf(variationIndex) ?? [];
                    CffBlend.Resolve(stack, scalars, code);
                    break;
                case Escape:
                    RunEscaped(code, code.U8(at++));
                    break;
                default:
                    Draw(code, first, ref at);
                    break;
            }
        }
    }

    private void Push(FontTable code, ref int at)
    {
        var first = code.U8(at++);
        double value;
        switch (first)
        {
            case 28:
                value = code.I16(at);
                at += 2;
                break;
            case <= 246:
                value = first - 139;
                break;
            case <= 250:
                value = ((first - 247) * 256) + code.U8(at++) + 108;
                break;
            case <= 254:
                value = (-(first - 251) * 256) - code.U8(at++) - 108;
                break;
            default:
                value = code.I32(at) / 65536.0;
                at += 4;
                break;
        }

        stack.Add(value);
        if (stack.Count > MostOperands || ++steps > MostSteps)
        {
            throw code.Broken($"a glyph has more than {MostOperands} operands at once");
        }
    }

    private double Pop(FontTable code)
    {
        if (stack.Count == 0)
        {
            throw code.Broken("an operator of a glyph lacks its operand");
        }

        var value = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return value;
    }

    private void Call(CffIndex? subroutines, FontTable code, int depth)
    {
        var number = (int)Pop(code);
        if (subroutines is null || depth >= DeepestNesting)
        {
            throw code.Broken("a glyph calls subroutines that there are not, or without end");
        }

        var bias =
            subroutines.Count < 1240 ? 107
            : subroutines.Count < 33900 ? 1131
            : 32768;
        Run(subroutines[number + bias], depth + 1);
    }

    private void Draw(FontTable code, int operation, ref int at)
    {
        TakeWidth(operation);
        var mask = ReadOnlySpan<byte>.Empty;
        if (operation is HStem or VStem or HStemHm or VStemHm or HintMask or CntrMask)
        {
            stems += stack.Count / 2;
        }

        if (operation is HintMask or CntrMask)
        {
            mask = code.Slice(at, (stems + 7) / 8).Bytes.Span;
            at += mask.Length;
        }

        if (operation == EndChar)
        {
            if (stack.Count >= 4)
            {
                throw code.Broken("a glyph is composed of two others in a way that is out of use");
            }

            hasEnded = true;
        }

        Emit(operation, mask);
    }

    private void Emit(int operation, ReadOnlySpan<byte> mask)
    {
        sink.Operator(
            operation,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stack),
            mask
        );
        stack.Clear();
    }

    /// <summary>Before the operands of the first operator that clears the stack may stand the width.</summary>
    private void TakeWidth(int operation)
    {
        if (!hasWidth)
        {
            return;
        }

        hasWidth = false;
        var isOdd = operation switch
        {
            HStem or VStem or HStemHm or VStemHm or HintMask or CntrMask => stack.Count % 2 == 1,
            RMoveTo => stack.Count > 2,
            HMoveTo or VMoveTo => stack.Count > 1,
            EndChar => stack.Count is 1 or 5,
            _ => false,
        };
        if (isOdd)
        {
            stack.RemoveAt(0);
        }
    }

    private void RunEscaped(FontTable code, int second)
    {
        var operation = (Escape << 8) | second;
        if (operation is HFlex or Flex or HFlex1 or Flex1)
        {
            Emit(operation, []);
            return;
        }

        var last = Pop(code);
        switch (second)
        {
            case 9:
                stack.Add(Math.Abs(last));
                break;
            case 10:
                stack.Add(Pop(code) + last);
                break;
            case 11:
                stack.Add(Pop(code) - last);
                break;
            case 12:
                stack.Add(last == 0 ? 0 : Pop(code) / last);
                break;
            case 14:
                stack.Add(-last);
                break;
            case 18:
                break;
            case 24:
                stack.Add(Pop(code) * last);
                break;
            case 27:
                stack.AddRange([last, last]);
                break;
            case 28:
                stack.Insert(Math.Max(0, stack.Count - 1), last);
                break;
            default:
                throw code.Broken($"a glyph uses the operator 12 {second}, which none needs");
        }
    }
}
