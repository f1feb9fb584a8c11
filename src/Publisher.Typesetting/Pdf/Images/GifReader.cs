using System.Buffers.Binary;

namespace Publisher.Typesetting.Pdf.Images;

/// <summary>Reads the first frame of a GIF (GIF89a specification, CompuServe 1990).</summary>
internal ref struct GifReader
{
    // No picture in a document is larger; a file that says so is made to exhaust memory.
    private const long MostPixels = 100_000_000;

    private readonly ReadOnlySpan<byte> file;
    private int at;
    private int transparent = -1;

    private GifReader(ReadOnlySpan<byte> file) => this.file = file;

    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            return new GifReader(file.Span).ReadFrame();
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw Broken();
        }
    }

    public static InvalidImageException Broken() =>
        new("The GIF is broken or cut off. Insert the image again in the document.");

    private PdfImage ReadFrame()
    {
        var (width, height) = (Word(6), Word(8));
        var palette = Palette(file[10], 13);
        at = 13 + palette.Length;
        while (file[at] != 0x2C)
        {
            if (file[at] != 0x21)
            {
                throw Broken();
            }
            ReadExtension();
        }
        var frame = (X: Word(at + 1), Y: Word(at + 3), Width: Word(at + 5), Height: Word(at + 7));
        var flags = file[at + 9];
        var own = Palette(flags, at + 10);
        at += 10 + own.Length;
        if (
            width == 0
            || height == 0
            || (long)width * height > MostPixels
            || frame.X + frame.Width > width
            || frame.Y + frame.Height > height
        )
        {
            throw Broken();
        }
        var codeSize = file[at++];
        var indices = GifCodes.Decode(SubBlocks(), codeSize, frame.Width * frame.Height);
        var rows =
            (flags & 0x40) != 0 ? Interlaced(frame.Height) : Enumerable.Range(0, frame.Height);
        var canvas = new GifCanvas(width, height, own.IsEmpty ? palette : own, transparent);
        var source = 0;
        foreach (var row in rows)
        {
            canvas.Draw(frame.X, frame.Y + row, indices.AsSpan(source, frame.Width));
            source += frame.Width;
        }
        return canvas.Image();
    }

    private readonly int Word(int place) => BinaryPrimitives.ReadUInt16LittleEndian(file[place..]);

    private readonly ReadOnlySpan<byte> Palette(byte flags, int place) =>
        (flags & 0x80) == 0 ? [] : file.Slice(place, 3 << ((flags & 7) + 1));

    /// <summary>Of the extensions only graphic control matters: it tells the transparent index (clause 23).</summary>
    private void ReadExtension()
    {
        if (file[at + 1] == 0xF9 && (file[at + 3] & 1) != 0)
        {
            transparent = file[at + 6];
        }
        at += 2;
        SubBlocks();
    }

    private byte[] SubBlocks()
    {
        using var data = new MemoryStream();
        for (int length; (length = file[at++]) != 0; at += length)
        {
            data.Write(file.Slice(at, length));
        }
        return data.ToArray();
    }

    private static IEnumerable<int> Interlaced(int height) =>
        new (int First, int Step)[] { (0, 8), (4, 8), (2, 4), (1, 2) }.SelectMany(pass =>
            Enumerable
                .Range(0, (height - pass.First + pass.Step - 1) / pass.Step)
                .Select(row => pass.First + (row * pass.Step))
        );
}
