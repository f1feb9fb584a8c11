using System.Buffers.Binary;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>Reads the first frame of a GIF (GIF89a specification, CompuServe 1990). The screen grows to hold the frame, and
/// what the frame leaves free or the data leaves out is transparent, as browsers have it.</summary>
internal ref struct GifReader
{
    /// <summary>No picture in a document has more; a file that says so is made to exhaust memory.</summary>
    private const long MostPixels = 40_000_000;

    private readonly ReadOnlySpan<byte> file;
    private int at;
    private int transparent = -1;

    private GifReader(ReadOnlySpan<byte> file) => this.file = file;

    public static PageImage Read(ReadOnlyMemory<byte> file)
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

    private SampledImage ReadFrame()
    {
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
        var frame = new GifFrame(
            Word(at + 1),
            Word(at + 3),
            Word(at + 5),
            Word(at + 7),
            (file[at + 9] & 0x40) != 0
        );
        var own = Palette(file[at + 9], at + 10);
        at += 10 + own.Length;
        var (width, height) = Screen(frame);
        var codeSize = file[at++];
        var indices = GifCodes.Decode(
            SubBlocks(),
            codeSize,
            frame.Width * frame.Height,
            out var written
        );
        if (written == 0)
        {
            throw Broken();
        }
        return frame.On(
            (width, height),
            indices.AsSpan(0, written),
            (own.IsEmpty ? palette : own).ToArray(),
            transparent
        );
    }

    private readonly (int Width, int Height) Screen(GifFrame frame)
    {
        var (width, height) = (
            Math.Max(Word(6), frame.X + frame.Width),
            Math.Max(Word(8), frame.Y + frame.Height)
        );
        if (frame.Width == 0 || frame.Height == 0)
        {
            throw Broken();
        }
        return (long)width * height <= MostPixels
            ? (width, height)
            : throw new InvalidImageException(
                $"The GIF says that it has {width} x {height} pixels, more than {MostPixels / 1_000_000} million. Insert a smaller one."
            );
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

    /// <summary>The data of blocks that follow one another; what is there of it where the file ends too early.</summary>
    private byte[] SubBlocks()
    {
        using var data = new MemoryStream();
        for (int length; at < file.Length && (length = file[at++]) != 0; at += length)
        {
            data.Write(file[at..Math.Min(at + length, file.Length)]);
        }
        return data.ToArray();
    }
}
