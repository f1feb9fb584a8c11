using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Cff;

/// <summary>An INDEX: pieces of bytes by their number (Adobe technical note 5176, 5; of CFF2 its count is longer).</summary>
internal sealed class CffIndex
{
    private readonly FontTable table;
    private readonly int offsets;
    private readonly int offsetSize;
    private readonly int data;

    /// <param name="at">Where it begins.</param>
    public CffIndex(FontTable table, int at, bool isCff2)
    {
        this.table = table;
        Count = isCff2 ? table.Size32(at) : table.U16(at);
        at += isCff2 ? 4 : 2;
        End = at;
        if (Count == 0)
        {
            return;
        }

        offsetSize = table.U8(at);
        offsets = at + 1;
        var end = offsets + (((long)Count + 1) * offsetSize) - 1;
        if (offsetSize is < 1 or > 4 || end > table.Length)
        {
            throw table.Broken($"an index of {Count} pieces doesn't fit into it");
        }

        data = (int)end;
        End = data + Offset(Count);
    }

    public int Count { get; }

    /// <summary>Where what follows it begins.</summary>
    public int End { get; }

    public FontTable this[int index] =>
        (uint)index < (uint)Count
            ? table.Slice(data + Offset(index), Offset(index + 1) - Offset(index))
            : throw table.Broken($"it has no piece {index} in an index of {Count}");

    // Counted from the byte before the data.
    private int Offset(int index)
    {
        var value = 0L;
        for (var i = 0; i < offsetSize; i++)
        {
            value = (value << 8) | (uint)table.U8(offsets + (index * offsetSize) + i);
        }

        return value is > 0 and <= int.MaxValue
            ? (int)value
            : throw table.Broken("an index points outside of any font");
    }
}
