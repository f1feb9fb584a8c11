namespace Publisher.Typesetting.Fonts.Files;

/// <summary>Reads one thing after the other, where a table does not say where they are.</summary>
internal sealed class FontReader(FontTable table, int at = 0)
{
    /// <summary>Where it has come to.</summary>
    public int At { get; private set; } = at;

    public void MoveTo(int place) => At = place;

    public int U8() => table.U8(At++);

    public int U16()
    {
        At += 2;
        return table.U16(At - 2);
    }

    public int I16() => (short)U16();

    public FontTable Take(int length)
    {
        At += length;
        return table.Slice(At - length, length);
    }

    /// <summary>What was read since it was there.</summary>
    public FontTable Since(int start) => table.Slice(start, At - start);

    /// <summary>One byte for most numbers, else up to three (WOFF 2.0, 255UInt16).</summary>
    public int Short255() =>
        U8() switch
        {
            253 => U16(),
            254 => U8() + 506,
            255 => U8() + 253,
            var small => small,
        };

    /// <summary>Seven bits a byte, the last of which is below 128 (WOFF 2.0, UIntBase128).</summary>
    public long Long128()
    {
        var value = 0L;
        for (var i = 0; i < 5; i++)
        {
            var next = U8();
            value = (value << 7) | (uint)(next & 127);
            if (next < 128)
            {
                return value;
            }
        }

        throw table.Broken("a length has no end");
    }

    public InvalidFontException Broken() => table.Broken($"what stands at byte {At} is wrong");
}
