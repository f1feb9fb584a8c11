using System.Buffers.Binary;
using System.Text;
using Publisher.Editions.Dictionary.Tries;
using Xunit;

namespace Publisher.Tests.Editions.Dictionary;

/// <summary>A trie is read back by walking its bits one by one, without the tables that make a reader fast.</summary>
public sealed class MarisaTrieTests
{
    public static TheoryData<string> Words =>
        [
            "",
            "a",
            "a ab abc b",
            "残差 residual Résumé résumé",
            string.Join(' ', Enumerable.Range(0, 3000).Select(number => number * 7919 % 3001)),
        ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_comes_back_and_no_other(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var read = Read(MarisaTrie.Of([.. words, .. words.Take(2)]));

        Assert.Equal(words.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    /// <summary>The bits, the numbers of ones before each block of 512, and the places of every 512th one.</summary>
    [Fact]
    public void The_tables_agree_with_the_bits()
    {
        var file = MarisaTrie.Of(Enumerable.Range(0, 2000).Select(number => $"{number:0000}"));
        var at = 16;
        var (bits, ranks, zeros, ones) = Bits(file, ref at);

        for (var block = 0; block * 3 < ranks.Length; block++)
        {
            var start = Math.Min(block * 512, bits.Count);
            Assert.Equal((uint)bits.Take(start).Count(bit => bit), ranks[block * 3]);
        }

        Assert.Equal(Every512th(bits, of: false), zeros);
        Assert.Equal(Every512th(bits, of: true), ones);
    }

    private static IEnumerable<uint> Every512th(List<bool> bits, bool of) =>
        bits.Index()
            .Where(bit => bit.Item == of)
            .Where((_, at) => at % 512 == 0)
            .Select(bit => (uint)bit.Index)
            .Append((uint)bits.Count);

    private static List<string> Read(byte[] file)
    {
        Assert.Equal("We love Marisa.\0"u8.ToArray(), file[..16]);
        var at = 16;
        var children = Bits(file, ref at).Bits;
        var terminals = Bits(file, ref at).Bits;
        Assert.DoesNotContain(true, Bits(file, ref at).Bits);
        var labels = Vector(file, ref at);
        var words = new List<string>();
        var (node, place) = (0, 2);
        var spelled = new List<byte[]> { Array.Empty<byte>() };
        // Level by level: a one is a child of the node whose zero comes next.
        for (; node < labels.Length; node++)
        {
            if (terminals[node])
            {
                words.Add(Encoding.UTF8.GetString(spelled[node]));
            }

            for (; children[place]; place++)
            {
                spelled.Add([.. spelled[node], labels[spelled.Count]]);
            }

            place++;
        }

        return words;
    }

    private static (List<bool> Bits, uint[] Ranks, uint[] Zeros, uint[] Ones) Bits(
        byte[] file,
        ref int at
    )
    {
        var units = Vector(file, ref at);
        var size = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
        var bits = Enumerable
            .Range(0, size)
            .Select(bit => (units[bit / 8] >> (bit % 8) & 1) == 1)
            .ToList();
        Assert.Equal(
            (uint)bits.Count(bit => bit),
            BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4))
        );
        at += 8;
        return (bits, Numbers(file, ref at), Numbers(file, ref at), Numbers(file, ref at));
    }

    private static uint[] Numbers(byte[] file, ref int at)
    {
        var bytes = Vector(file, ref at);
        return
        [
            .. bytes.Chunk(4).Select(number => BinaryPrimitives.ReadUInt32LittleEndian(number)),
        ];
    }

    private static byte[] Vector(byte[] file, ref int at)
    {
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at));
        var bytes = file[(at + 8)..(at + 8 + length)];
        at += 8 + ((length + 7) / 8 * 8);
        return bytes;
    }
}
