using System.Globalization;
using System.Text;

namespace Publisher.Unicode;

/// <summary>What <c>normal-forms.txt</c> says of each character; it is read when the first text needs it.</summary>
internal sealed class NormalFormTable
{
    private readonly Dictionary<int, Entry> _entries = [];
    private readonly List<int> _parts = [];
    private readonly List<int> _starts = [];
    private readonly List<byte> _classes = [];

    private NormalFormTable()
    {
        using var file = typeof(NormalFormTable).Assembly.GetManifestResourceStream(
            "Publisher.Unicode.normal-forms.txt"
        )!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            switch (line)
            {
                case ['#', ..]:
                    break;
                case ['@', .. var range]:
                    AddClass(range);
                    break;
                default:
                    AddParts(line);
                    break;
            }
        }
    }

    /// <param name="Mark">'=' where the parts make the character again, '!' where they don't, '~' where they only look like
    /// it.</param>
    private readonly record struct Entry(char Mark, int Start, int Count);

    public static NormalFormTable Shared { get; } = new();

    /// <summary>What a character is made of, at first; nothing for one that is whole.</summary>
    public ReadOnlySpan<int> Parts(int codePoint, bool isCompatible) =>
        _entries.TryGetValue(codePoint, out var entry) && (isCompatible || entry.Mark != '~')
            ? System
                .Runtime.InteropServices.CollectionsMarshal.AsSpan(_parts)
                .Slice(entry.Start, entry.Count)
            : [];

    public int Class(int codePoint)
    {
        var at = _starts.BinarySearch(codePoint);
        return _classes[at >= 0 ? at : ~at - 1];
    }

    /// <summary>The characters that two make, by the two.</summary>
    public Dictionary<(int, int), int> Pairs() =>
        _entries
            .Where(pair => pair.Value.Mark == '=')
            .ToDictionary(
                pair => (_parts[pair.Value.Start], _parts[pair.Value.Start + 1]),
                pair => pair.Key
            );

    private void AddClass(ReadOnlySpan<char> range)
    {
        var blank = range.IndexOf(' ');
        _starts.Add(Hex(range[..blank]));
        _classes.Add(byte.Parse(range[(blank + 1)..], CultureInfo.InvariantCulture));
    }

    private void AddParts(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOfAny('=', '!', '~');
        var start = _parts.Count;
        foreach (var part in line[(mark + 1)..].Split(' '))
        {
            _parts.Add(Hex(line[(mark + 1)..][part]));
        }

        _entries.Add(Hex(line[..mark]), new(line[mark], start, _parts.Count - start));
    }

    private static int Hex(ReadOnlySpan<char> text) =>
        int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
