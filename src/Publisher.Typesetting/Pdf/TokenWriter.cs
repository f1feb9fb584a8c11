using System.Buffers.Text;
using System.Text;

namespace Publisher.Typesetting.Pdf;

/// <summary>A growing buffer of PDF syntax (ISO 32000-1, 7.2 and 7.3). Deterministic: no culture, no clock.</summary>
internal sealed class TokenWriter
{
    private byte[] buffer = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Syntax as it stands: ASCII only.</summary>
    public TokenWriter Raw(string ascii)
    {
        Length += Encoding.ASCII.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public TokenWriter Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public TokenWriter Byte(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public TokenWriter Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var count);
        Length += count;
        return this;
    }

    /// <summary>A number to a thousandth: of a point, that is finer than any printer.</summary>
    public TokenWriter Number(double value) => Thousandths((long)Math.Round(value * 1000));

    public TokenWriter Thousandths(long value)
    {
        if (value < 0)
        {
            Byte((byte)'-');
            value = -value;
        }
        if (value >= 1000 || value == 0)
        {
            Integer(value / 1000);
        }
        var rest = (int)(value % 1000);
        if (rest != 0)
        {
            Byte((byte)'.');
            for (var unit = 100; rest > 0; unit /= 10)
            {
                Byte((byte)('0' + (rest / unit)));
                rest %= unit;
            }
        }
        return this;
    }

    public TokenWriter Space() => Byte((byte)' ');

    public TokenWriter Reference(int number) => Integer(number).Raw(" 0 R"u8);

    public TokenWriter Name(string name)
    {
        Byte((byte)'/');
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            // Delimiters, white space and all beyond ASCII are written by number (7.3.5).
            if (b is > 32 and < 127 && !"()<>[]{}/%#".Contains((char)b, StringComparison.Ordinal))
            {
                Byte(b);
            }
            else
            {
                Byte((byte)'#').Hex(b);
            }
        }
        return this;
    }

    /// <summary>A text string (7.9.2.2): ASCII as it is, all else as UTF-16 with its mark.</summary>
    public TokenWriter Text(string text) =>
        Ascii.IsValid(text)
            ? Literal(Encoding.ASCII.GetBytes(text))
            : Literal([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    /// <summary>A byte string in parentheses.</summary>
    public TokenWriter Literal(ReadOnlySpan<byte> bytes)
    {
        Byte((byte)'(');
        foreach (var b in bytes)
        {
            LiteralByte(b);
        }
        return Byte((byte)')');
    }

    /// <summary>One byte inside of a literal string: a bare CR would be read as LF (7.3.4.2).</summary>
    public void LiteralByte(byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                Byte((byte)'\\').Byte(value);
                break;
            case (byte)'\r':
                Raw("\\r"u8);
                break;
            default:
                Byte(value);
                break;
        }
    }

    public TokenWriter Hex(byte value)
    {
        var room = Room(2);
        (room[0], room[1]) = (Digit(value >> 4), Digit(value & 15));
        Length += 2;
        return this;
    }

    public TokenWriter Hex(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            Hex(b);
        }
        return this;
    }

    private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    private Span<byte> Room(int count)
    {
        if (buffer.Length - Length < count)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + count));
        }
        return buffer.AsSpan(Length);
    }
}
