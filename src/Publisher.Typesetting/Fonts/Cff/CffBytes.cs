using System.Buffers;
using System.Globalization;

namespace Publisher.Typesetting.Fonts.Cff;

/// <summary>Writes the numbers of CFF: in charstrings and in dictionaries (Adobe technical notes 5176, 4 and 5177, 3.2).</summary>
internal sealed class CffBytes
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public int Length => bytes.WrittenCount;

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    public CffBytes Raw(ReadOnlySpan<byte> raw)
    {
        bytes.Write(raw);
        return this;
    }

    public CffBytes Byte(int value)
    {
        bytes.Write([(byte)value]);
        return this;
    }

    public CffBytes U16(int value) => Byte(value >> 8).Byte(value);

    public CffBytes Operator(int code) => code > 0xFF ? U16(code) : Byte(code);

    /// <summary>An operand of a charstring: 16 bits before the point and 16 behind it.</summary>
    public CffBytes Operand(double value)
    {
        var whole = Math.Round(value);
        if (whole == value && Math.Abs(value) <= short.MaxValue)
        {
            return Small((int)value);
        }

        var parts = (int)Math.Clamp(Math.Round(value * 65536), int.MinValue, int.MaxValue);
        return Byte(255).U16(parts >> 16).U16(parts);
    }

    /// <summary>An operand of a dictionary.</summary>
    public CffBytes Entry(double value) =>
        Math.Round(value) != value || Math.Abs(value) > int.MaxValue ? Real(value)
        : Math.Abs(value) <= short.MaxValue ? Small((int)value)
        : Offset((int)value);

    /// <summary>A number of the longest form, so that its length is known before it is.</summary>
    public CffBytes Offset(int value) => Byte(29).U16(value >> 16).U16(value);

    /// <summary>An INDEX of pieces.</summary>
    public CffBytes Index(IReadOnlyList<byte[]> pieces)
    {
        U16(pieces.Count);
        if (pieces.Count == 0)
        {
            return this;
        }

        Byte(4);
        var offset = 1;
        U16(offset >> 16).U16(offset);
        foreach (var piece in pieces)
        {
            offset += piece.Length;
            U16(offset >> 16).U16(offset);
        }

        foreach (var piece in pieces)
        {
            Raw(piece);
        }

        return this;
    }

    private CffBytes Small(int value) =>
        value switch
        {
            >= -107 and <= 107 => Byte(value + 139),
            >= 108 and <= 1131 => Byte(247 + ((value - 108) >> 8)).Byte(value - 108),
            >= -1131 and <= -108 => Byte(251 + ((-value - 108) >> 8)).Byte(-value - 108),
            _ => Byte(28).U16(value),
        };

    private CffBytes Real(double value)
    {
        var digits = value
            .ToString("R", CultureInfo.InvariantCulture)
            .Replace("E-", "m", StringComparison.Ordinal);
        var halves = new List<int>();
        foreach (var digit in digits)
        {
            if (digit != '+')
            {
                halves.Add("0123456789.Em?-".IndexOf(digit, StringComparison.Ordinal));
            }
        }

        halves.AddRange(halves.Count % 2 == 0 ? [15, 15] : [15]);
        Byte(30);
        for (var i = 0; i < halves.Count; i += 2)
        {
            Byte((halves[i] << 4) | halves[i + 1]);
        }

        return this;
    }
}
