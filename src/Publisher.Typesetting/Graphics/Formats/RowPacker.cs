using System.IO.Compression;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>Compresses rows as they come.</summary>
internal sealed class RowPacker : IDisposable
{
    /// <summary>In bytes: more than this is packed faster and less well.</summary>
    private const long MostPackedWell = 64 << 20;

    private readonly MemoryStream packed = new();
    private readonly ZLibStream stream;
    private readonly int step;
    private readonly byte[] above;
    private readonly byte[] filtered;

    public RowPacker(PngHeader header)
    {
        var size = (long)header.RowBytes(header.Width) * header.Height;
        stream = new(
            packed,
            size <= MostPackedWell ? CompressionLevel.SmallestSize : CompressionLevel.Optimal,
            leaveOpen: true
        );
        step = Math.Max(1, header.Channels * header.BitDepth / 8);
        above = new byte[1 + header.RowBytes(header.Width)];
        filtered = new byte[above.Length];
    }

    /// <summary>In bytes, with the filter's.</summary>
    public int RowLength => above.Length;

    /// <param name="isToFilter">Whether the row is not filtered yet and gains by it.</param>
    public void Add(ReadOnlySpan<byte> row, bool isToFilter)
    {
        if (!isToFilter)
        {
            stream.Write(row);
            return;
        }
        PngFilter.Apply(row, above, step, filtered);
        stream.Write(filtered);
        row.CopyTo(above);
    }

    public ReadOnlyMemory<byte> Finish()
    {
        stream.Dispose();
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    public void Dispose()
    {
        stream.Dispose();
        packed.Dispose();
    }
}
