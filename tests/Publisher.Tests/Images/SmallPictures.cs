using System.Globalization;
using System.Text;

namespace Publisher.Tests.Images;

/// <summary>Pictures of a few pixels, written by hand.</summary>
internal static class SmallPictures
{
    /// <summary>A BMP (BITMAPINFOHEADER) whose rows are red, green, blue ... from the top.</summary>
    public static byte[] Bmp(int width, int height)
    {
        var stride = ((width * 3) + 3) / 4 * 4;
        var file = new byte[54 + (stride * height)];
        "BM"u8.CopyTo(file);
        void Put(int at, int value) => BitConverter.TryWriteBytes(file.AsSpan(at), value);
        Put(2, file.Length);
        Put(10, 54);
        Put(14, 40);
        Put(18, width);
        Put(22, height);
        (file[26], file[28]) = (1, 24);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                // Blue, green, red; the lowest row first.
                file[54 + ((height - 1 - y) * stride) + (x * 3) + 2 - (y % 3)] = 255;
            }
        }

        return file;
    }

    /// <summary>A TIFF of grey pixels in one strip, 0 to 255 from the left, that says how it lies and how fine it is.</summary>
    public static byte[] Tiff(int width, int height, int orientation = 1, int resolution = 72)
    {
        (int Tag, int Type, int Value)[] entries =
        [
            (256, 3, width),
            (257, 3, height),
            (258, 3, 8),
            (259, 3, 1),
            (262, 3, 1),
            (273, 4, 8 + 2 + (12 * 12) + 4 + 8),
            (274, 3, orientation),
            (277, 3, 1),
            (278, 3, height),
            (279, 4, width * height),
            (282, 5, 8 + 2 + (12 * 12) + 4),
            (283, 5, 8 + 2 + (12 * 12) + 4),
        ];
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(8);
        writer.Write((short)entries.Length);
        foreach (var (tag, type, value) in entries)
        {
            writer.Write((short)tag);
            writer.Write((short)type);
            writer.Write(1);
            writer.Write(value);
        }

        writer.Write(0);
        writer.Write(resolution);
        writer.Write(1);
        for (var i = 0; i < width * height; i++)
        {
            writer.Write((byte)(i % width * 255 / Math.Max(1, width - 1)));
        }

        return file.ToArray();
    }

    /// <summary>The segments of a JPEG that say its size and how its camera was held; it has no pixels.</summary>
    public static byte[] Jpeg(int width, int height, int orientation) =>
        [
            .. (ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xE1, 0, 34],
            .. "Exif\0\0MM\0*"u8,
            .. (ReadOnlySpan<byte>)[0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1],
            .. (ReadOnlySpan<byte>)[0, (byte)orientation, 0, 0, 0, 0, 0, 0],
            .. (ReadOnlySpan<byte>)[0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height],
            .. (ReadOnlySpan<byte>)[(byte)(width >> 8), (byte)width, 1, 1, 0x11, 0],
            .. (ReadOnlySpan<byte>)[0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 7, 0xFF, 0xD9],
        ];

    public static byte[] Svg(string content, string attributes = "width=\"40\" height=\"20\"") =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}>{content}</svg>"
            )
        );
}
