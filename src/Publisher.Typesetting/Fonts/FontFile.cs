using System.IO.Compression;
using System.Text;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Woff;

namespace Publisher.Typesetting.Fonts;

/// <summary>
/// The table directory of a font file: OpenType with outlines of TrueType or CFF, plain, one of a collection (.ttc), or wrapped in
/// WOFF 1.0, whose tables are inflated when they are first asked for, or WOFF 2, which is unpacked as a whole.
/// </summary>
internal sealed class FontFile
{
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565;
    private const uint OpenTypeCff = 0x4F54544F;
    private const uint Woff = 0x774F4646;
    private const uint Woff2 = 0x774F4632;
    private const uint Collection = 0x74746366;
    private const int LargestTable = 64 << 20;

    private readonly string name;
    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <param name="index">Which font of a collection.</param>
    public FontFile(ReadOnlyMemory<byte> file, string name, int index = 0)
    {
        this.file = file;
        this.name = name;
        var header = new FontTable(name, "header", file);
        switch (file.Length < 12 ? 0 : header.U32(0))
        {
            case TrueType or AppleTrueType or OpenTypeCff:
                ReadDirectory(header, header.U16(4), first: 12, size: 16);
                break;
            case Woff:
                ReadDirectory(header, header.U16(12), first: 44, size: 20);
                break;
            case Woff2:
                foreach (var (tag, table) in Woff2File.Tables(header, index))
                {
                    entries[tag] = new(0, table.Length, table.Length) { Bytes = table };
                }

                break;
            case Collection:
                if (index >= header.Size32(8))
                {
                    throw header.Unusable($"it is a collection of {header.Size32(8)} fonts only");
                }

                // Its tables are addressed from the file's beginning.
                var font = header.Size32(12 + (4 * index));
                ReadDirectory(header, header.U16(font + 4), first: font + 12, size: 16);
                break;
            default:
                throw new InvalidFontException(
                    $"{name} is not a font: it begins as neither OpenType nor WOFF."
                );
        }
    }

    public bool Has(string tag) => entries.ContainsKey(tag);

    public FontTable Table(string tag) =>
        entries.TryGetValue(tag, out var entry)
            ? new FontTable(
                name,
                tag,
                entry.Bytes is { IsEmpty: false } loaded ? loaded : entry.Bytes = Load(tag, entry)
            )
            : throw new InvalidFontException(
                $"The font {name} is broken: it has no table '{tag}'."
            );

    public FontTable? Optional(string tag) => Has(tag) ? Table(tag) : null;

    private void ReadDirectory(FontTable header, int count, int first, int size)
    {
        for (var i = 0; i < count; i++)
        {
            var at = first + (i * size);
            var tag = Encoding.Latin1.GetString(header.Slice(at, 4).Bytes.Span);
            // Plain: checksum, offset, length. WOFF: offset, packed length, true length, checksum.
            var (offset, packed, length) =
                size == 16
                    ? (header.U32(at + 8), header.U32(at + 12), header.U32(at + 12))
                    : (header.U32(at + 4), header.U32(at + 8), header.U32(at + 12));
            if (offset + (long)packed > file.Length || packed > length || length > LargestTable)
            {
                throw new InvalidFontException(
                    $"The font {name} is broken or cut off: table '{tag}' lies outside of its {file.Length} bytes."
                );
            }

            entries[tag] = new Entry((int)offset, (int)packed, (int)length);
        }
    }

    private ReadOnlyMemory<byte> Load(string tag, Entry entry)
    {
        var packed = file.Slice(entry.Offset, entry.Packed);
        if (entry.Packed == entry.Length)
        {
            return packed;
        }

        var table = new byte[entry.Length];
        try
        {
            using var zlib = new ZLibStream(
                new MemoryStream(packed.ToArray()),
                CompressionMode.Decompress
            );
            zlib.ReadExactly(table);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidFontException(
                $"The font {name} is broken: table '{tag}' can't be unpacked."
            );
        }

        return table;
    }

    private sealed class Entry(int offset, int packed, int length)
    {
        public int Offset => offset;
        public int Packed => packed;
        public int Length => length;
        public ReadOnlyMemory<byte> Bytes { get; set; }
    }
}
