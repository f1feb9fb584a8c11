using System.Buffers.Binary;
using Publisher.Model;

namespace Publisher.Tests.Generators;

internal static class Pictures
{
    /// <summary>The smallest PNG that is one by its signature and header (ISO/IEC 15948, 11.2.2).</summary>
    public static ImageFile OfWidth(int width)
    {
        var bytes = new byte[33];
        byte[] start =
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            0x49,
            0x48,
            0x44,
            0x52,
        ];
        start.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 1);
        bytes[24] = 8;
        return ImageFile.Recognise(bytes)!;
    }

    public static ImageFile Named(string name) =>
        Enumerable.Range(1, 3).Select(OfWidth).Single(file => file.Name == name);
}
