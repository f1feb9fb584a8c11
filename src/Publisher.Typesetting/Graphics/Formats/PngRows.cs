using System.IO.Compression;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>The rows of a PNG from top to bottom, each with its filter's byte before it (ISO/IEC 15948, 9.2). One row is in
/// memory at a time, however large the picture, unless it is interlaced.</summary>
internal class PngRows : IDisposable
{
    private const int LastFilter = 4;

    // Deflate packs 258 bytes into two bits at best (RFC 1951, 3.2.5).
    private const int BestPacking = 258 * 8 / 2;

    private readonly ZLibStream stream;
    private int left;

    protected PngRows(PngHeader header, byte[] data)
    {
        var length = PngPasses
            .Of(header)
            .Sum(pass => pass.Height * (1L + header.RowBytes(pass.Width)));
        if (length / BestPacking > data.Length)
        {
            throw PngReader.Broken();
        }
        stream = new(new MemoryStream(data), CompressionMode.Decompress);
        left = header.Height;
    }

    /// <summary>Whether no row was missing or broken so far.</summary>
    public bool IsWhole { get; private set; } = true;

    public static PngRows Of(PngHeader header, byte[] data) =>
        header.IsInterlaced ? new InterlacedRows(header, data) : new PngRows(header, data);

    /// <summary>The next row; false after the last, and where the data ends before it or within it.</summary>
    public virtual bool TryRead(Span<byte> row) => left-- > 0 && TryInflate(row);

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing) => stream.Dispose();

    protected bool TryInflate(Span<byte> row)
    {
        if (!IsWhole)
        {
            return false;
        }
        var count = 0;
        try
        {
            count = stream.ReadAtLeast(row, row.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            // The rows before it are kept.
        }
        IsWhole = count == row.Length && row[0] <= LastFilter;
        return IsWhole;
    }
}

/// <summary>The rows of an interlaced PNG, put in their places, without filters.</summary>
internal sealed class InterlacedRows : PngRows
{
    /// <summary>All pixels are in memory at once.</summary>
    private const long MostPixels = 40_000_000;

    private readonly PngHeader header;
    private readonly byte[] pixels;
    private readonly int length;
    private readonly int known;
    private int next;

    public InterlacedRows(PngHeader header, byte[] data)
        : base(header, data)
    {
        if ((long)header.Width * header.Height > MostPixels)
        {
            throw new InvalidImageException(
                $"The PNG is interlaced and has {header.Width} x {header.Height} pixels, more than {MostPixels / 1_000_000} million. Save it without interlacing, or smaller."
            );
        }
        this.header = header;
        length = header.RowBytes(header.Width);
        pixels = new byte[length * header.Height];
        pixels
            .AsSpan()
            .Fill((byte)(header.HasAlpha || header.Colour == PngColour.Palette ? 0 : 255));
        var isAny = false;
        foreach (var pass in PngPasses.Of(header))
        {
            isAny |= Spread(pass);
        }
        // What the passes that are there leave out is white or transparent.
        known = isAny ? header.Height : 0;
    }

    public override bool TryRead(Span<byte> row)
    {
        if (next == known)
        {
            return false;
        }
        row[0] = 0;
        pixels.AsSpan(next++ * length, length).CopyTo(row[1..]);
        return true;
    }

    private bool Spread(PngPass pass)
    {
        var row = new byte[1 + header.RowBytes(pass.Width)];
        var above = new byte[row.Length];
        var bits = header.Channels * header.BitDepth;
        var line = 0;
        for (; line < pass.Height && TryInflate(row); line++)
        {
            PngFilter.Undo(row, above, Math.Max(1, bits / 8));
            var to = pixels.AsSpan((pass.Y + (line * pass.StepY)) * length, length);
            for (var column = 0; column < pass.Width; column++)
            {
                Copy(row.AsSpan(1), column, to, pass.X + (column * pass.StepX), bits);
            }
            (row, above) = (above, row);
        }
        return line > 0;
    }

    private static void Copy(
        ReadOnlySpan<byte> from,
        int source,
        Span<byte> to,
        int place,
        int bits
    )
    {
        if (bits >= 8)
        {
            from.Slice(source * bits / 8, bits / 8).CopyTo(to[(place * bits / 8)..]);
            return;
        }
        var mask = (1 << bits) - 1;
        var value = (from[source * bits >> 3] >> (8 - bits - (source * bits & 7))) & mask;
        var shift = 8 - bits - (place * bits & 7);
        ref var target = ref to[place * bits >> 3];
        target = (byte)((target & ~(mask << shift)) | (value << shift));
    }
}
