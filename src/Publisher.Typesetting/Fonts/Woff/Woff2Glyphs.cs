using System.Buffers.Binary;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Outlines;

namespace Publisher.Typesetting.Fonts.Woff;

/// <summary>Restores the tables glyf, loca and hmtx from the streams that WOFF 2.0 parts them into (5.1 to 5.4).</summary>
internal sealed class Woff2Glyphs
{
    private const int Header = 36;
    private const int Composite = -1;

    // Of an outline by its own bytes: how many there can be is bounded by the streams.
    private const int LargestOutlines = 128 << 20;
    private readonly FontReader contours;
    private readonly FontReader points;
    private readonly FontReader flags;
    private readonly FontReader coordinates;
    private readonly FontReader composites;
    private readonly FontReader boxes;
    private readonly FontReader instructions;
    private readonly FontTable boxBits;
    private readonly int[] left;

    public Woff2Glyphs(FontTable glyf)
    {
        var at = Header;
        FontReader Stream(int size)
        {
            var length = glyf.Size32(size);
            at += length;
            return new(glyf.Slice(at - length, length));
        }

        int count = glyf.U16(4);
        contours = Stream(8);
        points = Stream(12);
        flags = Stream(16);
        coordinates = Stream(20);
        composites = Stream(24);
        boxBits = glyf.From(at);
        boxes = Stream(28);
        boxes.Take(4 * ((count + 31) / 32));
        instructions = Stream(32);
        left = new int[count];
        (Outlines, Locations) = Write(glyf, count);
    }

    /// <summary>The table glyf.</summary>
    public byte[] Outlines { get; }

    /// <summary>The table loca, of four bytes each.</summary>
    public byte[] Locations { get; }

    /// <summary>The table hmtx, whose left bearings may be those of the outlines.</summary>
    /// <param name="measured">How many glyphs have an advance of their own.</param>
    public byte[] Metrics(FontTable packed, int measured)
    {
        var reader = new FontReader(packed);
        var absent = reader.U8();
        if (measured > left.Length)
        {
            throw packed.Broken($"it has {measured} advances for {left.Length} glyphs");
        }

        var metrics = new byte[(4 * measured) + (2 * (left.Length - measured))];
        for (var i = 0; i < measured; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)reader.U16());
        }

        for (var i = 0; i < left.Length; i++)
        {
            var isAbsent = (absent & (i < measured ? 1 : 2)) != 0;
            var at = i < measured ? (4 * i) + 2 : (2 * measured) + (2 * i);
            var bearing = isAbsent ? left[i] : reader.I16();
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(at), (short)bearing);
        }

        return metrics;
    }

    private (byte[] Outlines, byte[] Locations) Write(FontTable glyf, int count)
    {
        var outlines = new MemoryStream();
        var locations = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph < count; glyph++)
        {
            outlines.Write(Outline(glyph, contours.I16()));
            if (outlines.Length > LargestOutlines)
            {
                throw glyf.Broken("its outlines are larger than any font");
            }

            outlines.SetLength((outlines.Length + 3) & ~3L);
            outlines.Position = outlines.Length;
            BinaryPrimitives.WriteInt32BigEndian(
                locations.AsSpan(4 * (glyph + 1)),
                (int)outlines.Length
            );
        }

        return (outlines.ToArray(), locations);
    }

    private byte[] Outline(int glyph, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var box = (boxBits.U8(glyph >> 3) & (0x80 >> (glyph & 7))) != 0 ? boxes.Take(8) : default;
        var outline = count == Composite ? CompositeOutline(box) : SimpleOutline(count);
        if (box.Length > 0)
        {
            box.Bytes.Span.CopyTo(outline.AsSpan(2));
        }

        left[glyph] = BinaryPrimitives.ReadInt16BigEndian(outline.AsSpan(2));
        return outline;
    }

    private byte[] CompositeOutline(FontTable box)
    {
        if (box.Length == 0)
        {
            throw composites.Broken();
        }

        var start = composites.At;
        var hasInstructions = CompositeParts.Skip(composites);
        var parts = composites.Since(start);
        List<byte> outline = [0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, .. parts.Bytes.Span];
        if (hasInstructions)
        {
            var length = coordinates.Short255();
            outline.AddRange([(byte)(length >> 8), (byte)length]);
            outline.AddRange(instructions.Take(length).Bytes.Span);
        }

        return [.. outline];
    }

    private byte[] SimpleOutline(int count)
    {
        var ends = new int[count];
        var total = 0;
        for (var i = 0; i < count; i++)
        {
            total += points.Short255();
            ends[i] = total - 1;
        }

        if (total > ushort.MaxValue)
        {
            throw points.Broken();
        }

        var outline = new Contours(ends, new double[total], new double[total], new bool[total]);
        var (x, y) = (0, 0);
        for (var i = 0; i < total; i++)
        {
            var flag = flags.U8();
            var (right, up) = Step(flag & 127);
            (x, y) = (x + right, y + up);
            (outline.X[i], outline.Y[i], outline.IsOnCurve[i]) = (x, y, flag < 128);
        }

        return outline.Write(instructions.Take(coordinates.Short255()).Bytes.Span);
    }

    /// <summary>From a point to the next: the shorter the step, the fewer bytes it has (5.2).</summary>
    private (int X, int Y) Step(int flag)
    {
        int Next() => coordinates.U8();
        int Across(int length) => (flag & 1) != 0 ? length : -length;
        int Along(int length) => (flag & 2) != 0 ? length : -length;
        switch (flag)
        {
            case < 10:
                return (0, Across(((flag & 14) << 7) + Next()));
            case < 20:
                return (Across((((flag - 10) & 14) << 7) + Next()), 0);
            case < 84:
                var (high, low) = (flag - 20, Next());
                return (
                    Across(1 + (high & 0x30) + (low >> 4)),
                    Along(1 + ((high & 0x0C) << 2) + (low & 0x0F))
                );
            case < 120:
                var part = flag - 84;
                var wide = Across(1 + ((part / 12) << 8) + Next());
                return (wide, Along(1 + ((part % 12 >> 2) << 8) + Next()));
            case < 124:
                var (first, second) = (Next(), Next());
                return (
                    Across((first << 4) + (second >> 4)),
                    Along(((second & 0x0F) << 8) + Next())
                );
            default:
                var right = Across((Next() << 8) + Next());
                return (right, Along((Next() << 8) + Next()));
        }
    }
}
