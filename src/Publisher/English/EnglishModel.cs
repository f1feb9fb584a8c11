using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Publisher.English;

/// <summary>What was learned from the treebank: how to tag, to parse, and to tell whether a sentence ends.</summary>
internal sealed class EnglishModel(
    IReadOnlyList<string> tags,
    WeightTable tagging,
    WeightTable parsing,
    WeightTable ending
)
{
    /// <summary>The ending model's weights are in this part of the natural unit, the logarithm of the odds.</summary>
    public const int Unit = 256;

    private static readonly Lazy<EnglishModel> Loaded = new(Load);
    private readonly Tagger _tagger = new(tagging, tags);
    private readonly Parser _parser = new(parsing);

    /// <summary>The one that ships.</summary>
    public static EnglishModel Shipped => Loaded.Value;

    public Reading Read(Sentence sentence)
    {
        var shapes = Tagger.Shapes(sentence.Words);
        return new(
            sentence,
            shapes,
            tags,
            _parser.Parse(shapes, _tagger.Tag(sentence.Words, shapes))
        );
    }

    /// <param name="ends">What is seen of a sentence's end, as <see cref="FeatureHash"/>.</param>
    /// <returns>The logarithm of the odds, in <see cref="Unit"/>s, that the sentence breaks off, were as many broken
    /// off as complete.</returns>
    public int Odds(IEnumerable<uint> ends)
    {
        var sum = 0;
        foreach (var feature in ends)
        {
            sum += ending.Values[ending.Index(feature, 0)];
        }

        return sum;
    }

    public void Save(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(string.Join(' ', tags));
        foreach (var table in new[] { tagging, parsing, ending })
        {
            writer.Write(table.Classes);
            writer.Write(table.Values.Length);
            foreach (var value in table.Values)
            {
                writer.Write(value);
            }
        }
    }

    private static EnglishModel Load()
    {
        using var resource = typeof(EnglishModel).Assembly.GetManifestResourceStream(
            "Publisher.English.english.model"
        )!;
        using var packed = new BrotliStream(resource, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed, Encoding.UTF8);
        var tags = reader.ReadString().Split(' ');
        return new(tags, Table(reader), Table(reader), Table(reader));
    }

    private static WeightTable Table(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var values = new short[reader.ReadInt32()];
        reader.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(values, values);
        }

        return new(values, classes);
    }
}
