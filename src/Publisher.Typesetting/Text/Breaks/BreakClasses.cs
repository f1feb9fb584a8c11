using System.Globalization;
using System.Text;

namespace Publisher.Typesetting.Text.Breaks;

/// <summary>The class of each character, from Unicode's own files: <c>classes.txt</c> says from which.</summary>
internal static class BreakClasses
{
    private const int FirstHangul = 0xAC00;
    private const int LastHangul = 0xD7A3;
    private const int FinalsOfHangul = 28;
    private const int Direct = 0x3000;

    private static readonly int[] Starts;
    private static readonly BreakClass[] Classes;

    // Of the characters that most texts are written in.
    private static readonly BreakClass[] First = new BreakClass[Direct];

    static BreakClasses()
    {
        var starts = new List<int>();
        var classes = new List<BreakClass>();
        using var file = typeof(BreakClasses).Assembly.GetManifestResourceStream(
            "Publisher.Typesetting.Text.Breaks.classes.txt"
        )!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                starts.Add(
                    int.Parse(
                        line.AsSpan(0, blank),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture
                    )
                );
                classes.Add(Enum.Parse<BreakClass>(line.AsSpan(blank + 1)));
            }
        }

        (Starts, Classes) = ([.. starts], [.. classes]);
        for (var codePoint = 0; codePoint < First.Length; codePoint++)
        {
            First[codePoint] = Find(codePoint);
        }
    }

    public static BreakClass Of(int codePoint) =>
        codePoint switch
        {
            < Direct => First[codePoint],
            >= FirstHangul and <= LastHangul => (codePoint - FirstHangul) % FinalsOfHangul == 0
                ? BreakClass.H2
                : BreakClass.H3,
            _ => Find(codePoint),
        };

    private static BreakClass Find(int codePoint)
    {
        var at = Array.BinarySearch(Starts, codePoint);
        return Classes[at >= 0 ? at : ~at - 1];
    }
}
