using System.Text;

namespace Publisher.Editions.Dictionary.Tries;

/// <summary>Words as a trie in the file format of marisa-trie 0.2, which Kobo's readers look words up in. The format lets a
/// trie keep the rests of words apart; this one spells every letter out, which any reader of the format takes.</summary>
internal static class MarisaTrie
{
    /// <summary>One trie, the usual cache, tails as text, in the order of labels.</summary>
    private const uint Flags = 0x1_1201;

    /// <summary>What stands for nothing in the cache.</summary>
    private const uint None = uint.MaxValue;

    public static byte[] Of(IEnumerable<string> words)
    {
        List<byte[]> keys =
        [
            .. words
                .Distinct(StringComparer.Ordinal)
                .Select(Encoding.UTF8.GetBytes)
                .Where(key => key.Length > 0)
                .Order(
                    Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other))
                ),
        ];
        var shape = new TrieShape(keys);
        using var file = new TrieWriter();
        file.Write("We love Marisa.\0"u8);
        file.Write(shape.Children, selectsZeros: true, selectsOnes: true);
        file.Write(shape.Terminals, selectsZeros: false, selectsOnes: true);
        file.Write(shape.Links, selectsZeros: false, selectsOnes: false);
        file.WriteVector([.. shape.Labels]);
        WriteNoNumbers(file);
        WriteNoTails(file);
        file.WriteNumbers([None, None, 0]);
        file.Write((uint)shape.FirstLevel);
        file.Write(Flags);
        return file.ToArray();
    }

    /// <summary>Numbers of so many bits each: how many bits, their mask, how many numbers.</summary>
    private static void WriteNoNumbers(TrieWriter file)
    {
        file.WriteVector([]);
        file.Write(0);
        file.Write(0);
        file.Write(0);
        file.Write(0);
    }

    /// <summary>The characters of the rests of words, and where each ends.</summary>
    private static void WriteNoTails(TrieWriter file)
    {
        file.WriteVector([]);
        file.WriteEmptyBits();
    }
}
