using System.Buffers.Binary;

namespace Publisher.Editions.Dictionary.Tries;

/// <summary>Writes the parts of a file of marisa-trie: numbers with their lowest byte first, arrays with their length in
/// bytes before them and filled up to eight bytes, and sequences of bits with what it takes to count and to find ones in
/// them.</summary>
internal sealed class TrieWriter : IDisposable
{
    private const int Alignment = 8;
    private const int WordBits = 64;

    /// <summary>Ones are counted up to each of so many bits, and zeros and ones found in steps of as many.</summary>
    private const int BlockBits = 512;

    private readonly MemoryStream _file = new();

    public byte[] ToArray() => _file.ToArray();

    public void Write(ReadOnlySpan<byte> bytes) => _file.Write(bytes);

    public void Write(uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        _file.Write(bytes);
    }

    public void WriteVector(ReadOnlySpan<byte> bytes)
    {
        Write((uint)bytes.Length);
        Write(0);
        _file.Write(bytes);
        for (var at = bytes.Length; at % Alignment != 0; at++)
        {
            _file.WriteByte(0);
        }
    }

    public void WriteNumbers(IReadOnlyList<uint> numbers)
    {
        var bytes = new byte[numbers.Count * sizeof(uint)];
        for (var at = 0; at < numbers.Count; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at * sizeof(uint)), numbers[at]);
        }

        WriteVector(bytes);
    }

    public void WriteEmptyBits()
    {
        WriteVector([]);
        Write(0);
        Write(0);
        WriteVector([]);
        WriteVector([]);
        WriteVector([]);
    }

    public void Write(List<bool> bits, bool selectsZeros, bool selectsOnes)
    {
        WriteVector(Packed(bits));
        Write((uint)bits.Count);
        Write((uint)bits.Count(bit => bit));
        WriteNumbers(Ranks(bits));
        WriteNumbers(selectsZeros ? Places(bits, of: false) : []);
        WriteNumbers(selectsOnes ? Places(bits, of: true) : []);
    }

    public void Dispose() => _file.Dispose();

    private static byte[] Packed(List<bool> bits)
    {
        var bytes = new byte[(bits.Count + WordBits - 1) / WordBits * Alignment];
        for (var at = 0; at < bits.Count; at++)
        {
            bytes[at / 8] |= bits[at] ? (byte)(1 << (at % 8)) : (byte)0;
        }

        return bytes;
    }

    /// <summary>For each block, how many ones are before it, and in it before its second to eighth word: seven numbers of 7, 8,
    /// 8, 9, and 9, 9, 9 bits. One block more ends the list.</summary>
    private static List<uint> Ranks(List<bool> bits)
    {
        var ones = new uint[bits.Count + 1];
        for (var at = 0; at < bits.Count; at++)
        {
            ones[at + 1] = ones[at] + (bits[at] ? 1u : 0);
        }

        var ranks = new List<uint>();
        for (var start = 0; start < bits.Count + BlockBits; start += BlockBits)
        {
            var before = Before(0);
            uint In(int word) => Before(word) - before;
            ranks.Add(before);
            ranks.Add(In(1) | (In(2) << 7) | (In(3) << 15) | (In(4) << 23));
            ranks.Add(In(5) | (In(6) << 9) | (In(7) << 18));

            uint Before(int word) => ones[Math.Min(start + (word * WordBits), bits.Count)];
        }

        return ranks;
    }

    /// <summary>Where the first, the 513th, … of these bits stands, and how many bits there are.</summary>
    private static List<uint> Places(List<bool> bits, bool of)
    {
        var places = new List<uint>();
        var found = 0;
        for (var at = 0; at < bits.Count; at++)
        {
            if (bits[at] == of && found++ % BlockBits == 0)
            {
                places.Add((uint)at);
            }
        }

        places.Add((uint)bits.Count);
        return places;
    }
}
