using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>The table kern, of fonts that don't kern by GPOS: formats 0 (listed pairs) and 2 (classes).</summary>
internal sealed class KernTable
{
    private const int MostSubtables = 64;
    private const int Horizontal = 1;
    private const int Override = 8;
    private const int MinimumOrCrossStream = 6;
    private readonly List<(FontTable Table, int Format, int Header, bool IsOverride)> subtables =
    [];

    public KernTable(FontTable kern)
    {
        // Apple's header and subtables are longer, and their flags stand at the other end.
        var isApple = kern.U16(0) != 0;
        var count = isApple ? kern.Size32(4) : kern.U16(2);
        var at = isApple ? 8 : 4;
        for (var i = 0; i < Math.Min(count, MostSubtables); i++)
        {
            var table = kern.From(at);
            var (coverage, format) = isApple
                ? (table.U8(4) == 0 ? Horizontal : 0, table.U8(5))
                : (table.U8(5), table.U8(4));
            if ((coverage & Horizontal) != 0 && (coverage & MinimumOrCrossStream) == 0)
            {
                var isOverride = (coverage & Override) != 0;
                subtables.Add((table, format, isApple ? 8 : 6, isOverride));
            }

            var length = isApple ? table.Size32(0) : table.U16(2);
            // The length of a large table overflows its 16 bits; it is then the only one.
            at = length > 0 && at + (long)length <= kern.Length ? at + length : kern.Length;
            if (at >= kern.Length)
            {
                break;
            }
        }
    }

    /// <summary>What is added to the advance of the left glyph, in font units.</summary>
    public int Between(ushort left, ushort right)
    {
        var sum = 0;
        foreach (var (table, format, header, isOverride) in subtables)
        {
            var value = format switch
            {
                0 => Listed(table, header, left, right),
                2 => OfClasses(table, header, left, right),
                _ => 0,
            };
            sum = isOverride && value != 0 ? value : sum + value;
        }

        return sum;
    }

    private static int Listed(FontTable table, int header, ushort left, ushort right)
    {
        var pair = ((uint)left << 16) | right;
        var most = (table.Length - header - 8) / 6;
        var (low, high) = (0, Math.Min((int)table.U16(header), most) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = header + 8 + (6 * middle);
            var found = table.U32(at);
            if (found == pair)
            {
                return table.I16(at + 4);
            }

            (low, high) = found < pair ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private static int OfClasses(FontTable table, int header, ushort left, ushort right)
    {
        // The classes are offsets already: of a row from the subtable, of a column within it.
        var row = ClassOf(table.From(table.U16(header + 2)), left);
        var column = ClassOf(table.From(table.U16(header + 4)), right);
        var array = table.U16(header + 6);
        var at = row + column;
        return row >= array && at + 2 <= table.Length ? table.I16(at) : 0;
    }

    private static int ClassOf(FontTable classes, ushort glyph)
    {
        var index = glyph - classes.U16(0);
        return index >= 0 && index < classes.U16(2) ? classes.U16(4 + (2 * index)) : 0;
    }
}
