namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>GIF's variable-length LZW (GIF89a specification, appendix F).</summary>
internal static class GifCodes
{
    private const int MostBits = 12;

    /// <param name="count">How many indices the frame has.</param>
    /// <param name="written">How many there are; fewer where the stream ends early or goes astray.</param>
    public static byte[] Decode(ReadOnlySpan<byte> data, int codeSize, int count, out int written)
    {
        if (codeSize is < 1 or > 8)
        {
            throw GifReader.Broken();
        }
        var (clear, end) = (1 << codeSize, (1 << codeSize) + 1);
        var prefixes = new short[1 << MostBits];
        var suffixes = new byte[1 << MostBits];
        var stack = new byte[(1 << MostBits) + 1];
        for (var code = 0; code < clear; code++)
        {
            suffixes[code] = (byte)code;
        }
        var indices = new byte[count];
        written = 0;
        var (next, bits, previous, first) = (end + 1, codeSize + 1, -1, (byte)0);
        var reader = new BitReader(data);
        while (written < count && reader.TryRead(bits, out var code) && code != end)
        {
            if (code == clear)
            {
                (next, bits, previous) = (end + 1, codeSize + 1, -1);
                continue;
            }
            if (code > next || (code == next && previous < 0))
            {
                break;
            }
            var depth = 0;
            var current = code;
            if (code == next)
            {
                stack[depth++] = first;
                current = previous;
            }
            for (; current >= clear; current = prefixes[current])
            {
                stack[depth++] = suffixes[current];
            }
            first = suffixes[current];
            stack[depth++] = first;
            if (previous >= 0 && next < 1 << MostBits)
            {
                (prefixes[next], suffixes[next]) = ((short)previous, first);
                next++;
                bits += next == 1 << bits && bits < MostBits ? 1 : 0;
            }
            previous = code;
            while (depth > 0 && written < count)
            {
                indices[written++] = stack[--depth];
            }
        }
        return indices;
    }

    /// <summary>Codes are packed from the least significant bit.</summary>
    private ref struct BitReader(ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> data = data;
        private int at;
        private int held;
        private int count;

        public bool TryRead(int bits, out int code)
        {
            for (; count < bits; count += 8)
            {
                if (at == data.Length)
                {
                    code = 0;
                    return false;
                }
                held |= data[at++] << count;
            }
            code = held & ((1 << bits) - 1);
            held >>= bits;
            count -= bits;
            return true;
        }
    }
}
