using System.Buffers.Binary;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Outlines;

/// <summary>A simple glyph of TrueType as its points, in font units.</summary>
/// <param name="Ends">The last point of each contour.</param>
internal sealed record Contours(int[] Ends, double[] X, double[] Y, bool[] IsOnCurve)
{
    private const int OnCurve = 1;
    private const int ShortX = 2;
    private const int ShortY = 4;
    private const int Repeats = 8;
    private const int SameX = 16;
    private const int SameY = 32;

    public static Contours Read(FontTable outline)
    {
        var reader = new FontReader(outline, 10);
        var ends = new int[outline.I16(0)];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = reader.U16();
        }

        var count = ends.Length > 0 ? ends[^1] + 1 : 0;
        reader.Take(reader.U16());
        var flags = new int[count];
        for (var i = 0; i < count; )
        {
            var flag = reader.U8();
            var times = (flag & Repeats) != 0 ? reader.U8() + 1 : 1;
            for (; times > 0 && i < count; times--)
            {
                flags[i++] = flag;
            }
        }

        return new(
            ends,
            Places(reader, flags, ShortX, SameX),
            Places(reader, flags, ShortY, SameY),
            Array.ConvertAll(flags, flag => (flag & OnCurve) != 0)
        );
    }

    /// <summary>The outline as the table glyf holds it; its places are rounded.</summary>
    public byte[] Write(ReadOnlySpan<byte> instructions)
    {
        var (x, y) = (Array.ConvertAll(X, Rounded), Array.ConvertAll(Y, Rounded));
        var bytes = new List<byte>(16 + (5 * x.Length));
        void Add(int value) => bytes.AddRange([(byte)(value >> 8), (byte)value]);
        Add(Ends.Length);
        Add(x.Length > 0 ? x.Min() : 0);
        Add(y.Length > 0 ? y.Min() : 0);
        Add(x.Length > 0 ? x.Max() : 0);
        Add(y.Length > 0 ? y.Max() : 0);
        foreach (var end in Ends)
        {
            Add(end);
        }

        Add(instructions.Length);
        bytes.AddRange(instructions);
        for (var i = 0; i < x.Length; i++)
        {
            var flag = IsOnCurve[i] ? OnCurve : 0;
            flag |= Flag(x, i, ShortX, SameX) | Flag(y, i, ShortY, SameY);
            bytes.Add((byte)flag);
        }

        AddSteps(x, bytes);
        AddSteps(y, bytes);
        return [.. bytes];
    }

    private static int Rounded(double place) =>
        (int)Math.Clamp(Math.Round(place), short.MinValue, short.MaxValue);

    private static double[] Places(FontReader reader, int[] flags, int isShort, int isSame)
    {
        var places = new double[flags.Length];
        var place = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & isSame) != 0;
            place +=
                (flags[i] & isShort) != 0 ? (same ? reader.U8() : -reader.U8())
                : same ? 0
                : reader.I16();
            places[i] = place;
        }

        return places;
    }

    private static int Step(int[] places, int i) => i == 0 ? places[0] : places[i] - places[i - 1];

    private static int Flag(int[] places, int i, int isShort, int isSame) =>
        Step(places, i) switch
        {
            0 => isSame,
            > 0 and <= 255 => isShort | isSame,
            >= -255 and < 0 => isShort,
            _ => 0,
        };

    private static void AddSteps(int[] places, List<byte> bytes)
    {
        Span<byte> word = stackalloc byte[2];
        for (var i = 0; i < places.Length; i++)
        {
            var step = Step(places, i);
            if (Math.Abs(step) is > 0 and <= 255)
            {
                bytes.Add((byte)Math.Abs(step));
            }
            else if (step != 0)
            {
                BinaryPrimitives.WriteInt16BigEndian(word, (short)step);
                bytes.AddRange(word);
            }
        }
    }
}
