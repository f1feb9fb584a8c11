using System.Buffers.Binary;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>A bare font program of CFF (Adobe technical notes 5176 and 5177): how many glyphs it has, and how wide each of them
/// says that it is.</summary>
internal sealed class CffFacts
{
    private const int CharStrings = 17;
    private const int Private = 18;
    private const int DefaultWidth = 20;
    private const int NominalWidth = 21;
    private const int Dictionaries = 0x0C24;
    private const int Selection = 0x0C25;
    private const int FontMatrix = 0x0C07;
    private readonly byte[] program;

    public CffFacts(byte[] program)
    {
        this.program = program;
        var tops = Index(Index(program[2]).End);
        var top = Read(tops.Pieces[0], isCharString: false).Entries;
        UnitsPerEm = top.TryGetValue(FontMatrix, out var matrix) ? 1 / matrix[0] : 1000;
        var privates = Index((int)top[Dictionaries][0])
            .Pieces.Select(piece => PrivateOf(Read(piece, isCharString: false).Entries))
            .ToList();
        var selection = (int)top[Selection][0];
        Widths =
        [
            .. Index((int)top[CharStrings][0])
                .Pieces.Select(
                    (piece, glyph) => Width(piece, privates[program[selection + 1 + glyph]])
                ),
        ];
    }

    public double UnitsPerEm { get; }

    /// <summary>By glyph, in font units.</summary>
    public IReadOnlyList<double> Widths { get; }

    private Dictionary<int, List<double>> PrivateOf(Dictionary<int, List<double>> font)
    {
        var (size, offset) = ((int)font[Private][0], (int)font[Private][1]);
        return Read(new(offset, size), isCharString: false).Entries;
    }

    private double Width(Piece charString, Dictionary<int, List<double>> entries)
    {
        var (first, operands, _) = Read(charString, isCharString: true);
        var isSaid = first switch
        {
            1 or 3 or 18 or 19 or 20 or 23 => operands.Count % 2 == 1,
            21 => operands.Count > 2,
            4 or 22 => operands.Count > 1,
            14 => operands.Count is 1 or 5,
            _ => false,
        };
        return isSaid
            ? operands[0] + entries.GetValueOrDefault(NominalWidth, [0])[0]
            : entries.GetValueOrDefault(DefaultWidth, [0])[0];
    }

    private (List<Piece> Pieces, int End) Index(int at)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(at));
        if (count == 0)
        {
            return ([], at + 2);
        }

        var size = program[at + 2];
        int Offset(int index) =>
            program
                .AsSpan(at + 3 + (index * size), size)
                .ToArray()
                .Aggregate(0, (value, next) => (value << 8) | next);
        var data = at + 2 + ((count + 1) * size);
        var pieces = Enumerable
            .Range(0, count)
            .Select(i => new Piece(data + Offset(i), Offset(i + 1) - Offset(i)));
        return ([.. pieces], data + Offset(count));
    }

    /// <summary>A dictionary to its end, a charstring to its first operator.</summary>
    private (int First, List<double> Operands, Dictionary<int, List<double>> Entries) Read(
        Piece piece,
        bool isCharString
    )
    {
        var operands = new List<double>();
        var entries = new Dictionary<int, List<double>>();
        for (var at = piece.Offset; at < piece.Offset + piece.Length; )
        {
            int first = program[at];
            if (first is 28 or 30 or >= 32 || (first == 29 && !isCharString))
            {
                operands.Add(Number(ref at, isCharString));
                continue;
            }

            at++;
            var code = first == 12 ? (12 << 8) | program[at++] : first;
            if (isCharString)
            {
                return (code, operands, entries);
            }

            entries[code] = operands;
            operands = [];
        }

        return (0, operands, entries);
    }

    private double Number(ref int at, bool isCharString)
    {
        int first = program[at++];
        switch (first)
        {
            case 28:
                at += 2;
                return BinaryPrimitives.ReadInt16BigEndian(program.AsSpan(at - 2));
            case 29 or 255:
                at += 4;
                var whole = BinaryPrimitives.ReadInt32BigEndian(program.AsSpan(at - 4));
                return isCharString ? whole / 65536.0 : whole;
            case 30:
                return Real(ref at);
            case <= 246:
                return first - 139;
            case <= 250:
                return ((first - 247) * 256) + program[at++] + 108;
            default:
                return (-(first - 251) * 256) - program[at++] - 108;
        }
    }

    private double Real(ref int at)
    {
        var digits = "";
        while (true)
        {
            int pair = program[at++];
            foreach (var half in (int[])[pair >> 4, pair & 15])
            {
                if (half == 15)
                {
                    return double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
                }

                digits += half switch
                {
                    10 => ".",
                    11 => "E",
                    12 => "E-",
                    14 => "-",
                    _ => half.ToString(System.Globalization.CultureInfo.InvariantCulture),
                };
            }
        }
    }

    private sealed record Piece(int Offset, int Length);
}
