using System.Globalization;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts.Cff;

/// <summary>A DICT: operators with their operands, as numbers and as the bytes that were read (Adobe technical note 5176, 4).</summary>
internal sealed class CffDictionary
{
    private const int EscapeByte = 12;
    private const int VariationIndex = 22;
    private const int Blend = 23;
    private const int LastOperator = 24;
    private const int MostOperands = 513;
    private readonly Dictionary<int, double[]> entries = [];

    /// <param name="variations">Of a CFF2 font: what its blends are resolved by.</param>
    public CffDictionary(FontTable dictionary, VariationStore? variations)
    {
        var operands = new List<double>();
        var outer = 0;
        for (var at = 0; at < dictionary.Length; )
        {
            var first = dictionary.U8(at);
            if (first > LastOperator)
            {
                operands.Add(Number(dictionary, ref at));
                if (operands.Count > MostOperands)
                {
                    throw dictionary.Broken($"an operator has more than {MostOperands} operands");
                }

                continue;
            }

            at++;
            var code = first == EscapeByte ? Escaped(dictionary.U8(at++)) : first;
            if (code == VariationIndex)
            {
                outer = operands.Count > 0 ? (int)operands[^1] : 0;
            }
            else if (code == Blend)
            {
                CffBlend.Resolve(operands, variations?.ScalarsOf(outer) ?? [], dictionary);
                continue;
            }
            else
            {
                entries[code] = [.. operands];
            }

            operands.Clear();
        }
    }

    public IEnumerable<KeyValuePair<int, double[]>> Entries => entries;

    /// <summary>An operator of two bytes, as one number.</summary>
    public static int Escaped(int second) => (EscapeByte << 8) | second;

    public bool Has(int code) => entries.ContainsKey(code);

    public double[] Operands(int code) => entries.GetValueOrDefault(code, []);

    /// <summary>The last operand: an offset, a size.</summary>
    public int Integer(int code, int otherwise = 0) =>
        entries.TryGetValue(code, out var operands) && operands.Length > 0
            ? (int)operands[^1]
            : otherwise;

    private static double Number(FontTable table, ref int at)
    {
        var first = table.U8(at++);
        switch (first)
        {
            case 28:
                at += 2;
                return table.I16(at - 2);
            case 29:
                at += 4;
                return table.I32(at - 4);
            case 30:
                return Real(table, ref at);
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return ((first - 247) * 256) + table.U8(at++) + 108;
            case >= 251 and <= 254:
                return (-(first - 251) * 256) - table.U8(at++) - 108;
            default:
                throw table.Broken($"a dictionary has the unknown byte {first}");
        }
    }

    /// <summary>Decimal digits, two a byte.</summary>
    private static double Real(FontTable table, ref int at)
    {
        var digits = new System.Text.StringBuilder();
        while (true)
        {
            var pair = table.U8(at++);
            foreach (var half in (ReadOnlySpan<int>)[pair >> 4, pair & 15])
            {
                if (half == 15)
                {
                    return double.TryParse(
                        digits.ToString(),
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var value
                    )
                        ? value
                        : throw table.Broken($"{digits} is no number");
                }

                digits.Append(
                    half switch
                    {
                        <= 9 => ((char)('0' + half)).ToString(),
                        10 => ".",
                        11 => "E",
                        12 => "E-",
                        14 => "-",
                        _ => throw table.Broken("a number has a reserved digit"),
                    }
                );
            }
        }
    }
}

/// <summary>Values of a CFF2 font at an instance: each with its differences in some regions of the design.</summary>
internal static class CffBlend
{
    /// <summary>Takes the count, the differences and the defaults from the end, and leaves the blended values.</summary>
    public static void Resolve(List<double> operands, double[] scalars, FontTable table)
    {
        var count = operands.Count > 0 ? (int)operands[^1] : 0;
        var first = operands.Count - 1 - ((long)count * (scalars.Length + 1));
        if (count < 0 || first < 0)
        {
            throw table.Broken("a blend has too few operands");
        }

        var start = (int)first;
        for (var i = 0; i < count; i++)
        {
            for (var region = 0; region < scalars.Length; region++)
            {
                operands[start + i] +=
                    scalars[region] * operands[start + count + (i * scalars.Length) + region];
            }
        }

        operands.RemoveRange(start + count, operands.Count - start - count);
    }
}
