using System.Buffers.Binary;

namespace Publisher.Typesetting.Fonts.Files;

/// <summary>
/// The bytes of one table (or of a part of it), big-endian, each read checked against its end: a font is hostile input,
/// and a wrong offset must end as a message that names the table.
/// </summary>
internal readonly struct FontTable(string font, string tag, ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes => bytes;

    public int Length => bytes.Length;

    public int U8(int offset) => At(offset, 1)[0];

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(At(offset, 2));

    public short I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(At(offset, 2));

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(At(offset, 4));

    public int I32(int offset) => BinaryPrimitives.ReadInt32BigEndian(At(offset, 4));

    /// <summary>A number of 16 bits, 14 of them after the point: -2 to just below 2.</summary>
    public double F2Dot14(int offset) => I16(offset) / 16384.0;

    /// <summary>A 32-bit offset or count, which no table of ours needs above 2 GB.</summary>
    public int Size32(int offset) =>
        U32(offset) is var value && value <= int.MaxValue
            ? (int)value
            : throw Broken($"the number at byte {offset} is larger than any font");

    /// <summary>The part from an offset to the end: subtables are addressed from their own start.</summary>
    public FontTable From(int offset) =>
        offset >= 0 && offset <= bytes.Length
            ? new(font, tag, bytes[offset..])
            : throw Outside(offset);

    /// <summary>Other bytes of the same font.</summary>
    public FontTable Of(string table, ReadOnlyMemory<byte> other) => new(font, table, other);

    public FontTable Copy() => new(font, tag, bytes.ToArray());

    public FontTable Slice(int offset, int length) =>
        offset >= 0 && length >= 0 && length <= bytes.Length - offset
            ? new(font, tag, bytes.Slice(offset, length))
            : throw Outside(offset);

    /// <summary>The font is sound, but of a kind that can't be used.</summary>
    public InvalidFontException Unusable(string why) =>
        new($"The font {font} can't be used: {why}.");

    public InvalidFontException Broken(string what) =>
        new($"The font {font} is broken: table '{tag}': {what}.");

    private ReadOnlySpan<byte> At(int offset, int length) =>
        offset >= 0 && offset <= bytes.Length - length
            ? bytes.Span.Slice(offset, length)
            : throw Outside(offset);

    private InvalidFontException Outside(int offset) =>
        Broken($"it points to byte {offset}, but has only {bytes.Length} bytes");
}
