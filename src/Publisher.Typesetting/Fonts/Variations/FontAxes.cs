using System.Text;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Variations;

/// <summary>The tables fvar and avar: along which axes a font varies, and where on them an instance is.</summary>
internal static class FontAxes
{
    private const double Upright = 0;

    /// <summary>The instance that is asked for: one coordinate an axis, -1 to 1. None where the font does not vary.</summary>
    public static double[] Coordinates(FontTable? fvar, FontTable? avar, FontChoice choice)
    {
        if (fvar is not { } table)
        {
            return [];
        }

        var (first, size) = (table.U16(4), table.U16(10));
        var coordinates = new double[table.U16(8)];
        for (var i = 0; i < coordinates.Length; i++)
        {
            var axis = table.Slice(first + (size * i), 20);
            coordinates[i] = Normal(axis, Wanted(axis, choice));
        }

        return avar is { } map ? Mapped(map, coordinates) : coordinates;
    }

    private static double Wanted(FontTable axis, FontChoice choice) =>
        Encoding.Latin1.GetString(axis.Bytes.Span[..4]) switch
        {
            "wght" => choice.Weight,
            "ital" => choice.IsItalic ? 1 : 0,
            // A font may lean by degrees only; italic is then as far as it goes.
            "slnt" => choice.IsItalic ? Fixed(axis, 4) : Upright,
            _ => Fixed(axis, 8),
        };

    private static double Normal(FontTable axis, double wanted)
    {
        var (least, usual, most) = (Fixed(axis, 4), Fixed(axis, 8), Fixed(axis, 12));
        var place =
            wanted < usual && least < usual ? (Math.Max(wanted, least) - usual) / (usual - least)
            : wanted > usual && most > usual ? (Math.Min(wanted, most) - usual) / (most - usual)
            : 0;
        return Rounded(place);
    }

    private static double[] Mapped(FontTable avar, double[] coordinates)
    {
        var at = 8;
        for (var i = 0; i < Math.Min(coordinates.Length, (int)avar.U16(6)); i++)
        {
            var count = avar.U16(at);
            coordinates[i] = Mapped(avar, at + 2, count, coordinates[i]);
            at += 2 + (4 * count);
        }

        return coordinates;
    }

    private static double Mapped(FontTable avar, int at, int count, double place)
    {
        for (var i = 1; i < count; i++)
        {
            var (start, end) = (avar.F2Dot14(at + (4 * i) - 4), avar.F2Dot14(at + (4 * i)));
            if (place < start || place > end)
            {
                continue;
            }

            var (to, toEnd) = (avar.F2Dot14(at + (4 * i) - 2), avar.F2Dot14(at + (4 * i) + 2));
            return end > start
                ? Rounded(to + ((toEnd - to) * (place - start) / (end - start)))
                : to;
        }

        return place;
    }

    private static double Rounded(double place) => Math.Round(place * 16384) / 16384;

    private static double Fixed(FontTable table, int at) => table.I32(at) / 65536.0;
}
