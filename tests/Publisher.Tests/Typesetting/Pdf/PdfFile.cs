using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Typesetting.Pdf;

/// <summary>As much of a PDF as the tests ask for: the objects in the form in which our own writer writes them, bytes as
/// Latin-1.</summary>
internal sealed partial class PdfFile
{
    /// <summary>Milliseconds that a pattern may take.</summary>
    private const int Patience = 10_000;

    private readonly Dictionary<int, string> objects = [];
    private readonly Dictionary<int, byte[]> streams = [];

    public PdfFile(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        for (var match = Stream().Match(text); match.Success; )
        {
            var (number, entries) = (Number(match, 1), match.Groups[2].Value);
            var (start, length) = (match.Index + match.Length, Number(Length().Match(entries), 1));
            objects[number] = entries;
            streams[number] = Read(entries, bytes.AsSpan(start, length).ToArray());
            match = Stream().Match(text, start + length);
        }

        foreach (var (number, entries) in objects.ToList())
        {
            if (entries.Contains("/Type/ObjStm", StringComparison.Ordinal))
            {
                Unpack(entries, Encoding.Latin1.GetString(streams[number]));
            }
        }

        Catalog = objects.Values.Single(entry =>
            entry.StartsWith("<</Type/Catalog", StringComparison.Ordinal)
        );
        Pages =
        [
            .. Leaves(Reference(Catalog, "/Pages")).Select(number => new PdfFilePage(this, number)),
        ];
    }

    public string Catalog { get; }

    public IReadOnlyList<PdfFilePage> Pages { get; }

    public IEnumerable<string> Objects =>
        objects.OrderBy(pair => pair.Key).Select(pair => pair.Value);

    public string Object(int number) => objects[number];

    public byte[] StreamOf(int number) => streams[number];

    /// <summary>The object that an entry of a dictionary refers to.</summary>
    public static int Reference(string entries, string key) =>
        int.Parse(Between(entries, key + " ", " 0 R"), CultureInfo.InvariantCulture);

    /// <summary>The names of the destinations in the order of the tree, with the page of each.</summary>
    public List<(string Name, int Page)> Destinations()
    {
        var found = new List<(string, int)>();
        foreach (Match kid in ReferenceIn().Matches(Between(Catalog, "/Dests<</Kids[", "]")))
        {
            foreach (Match pair in Destination().Matches(objects[Number(kid, 1)]))
            {
                var page = int.Parse(pair.Groups["page"].ValueSpan, CultureInfo.InvariantCulture);
                found.Add(
                    (
                        Decode(pair.Groups["name"].Value),
                        Pages.ToList().FindIndex(p => p.Number == page)
                    )
                );
            }
        }

        return found;
    }

    public static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    /// <summary>A literal string without its escapes, and as the text string that it is.</summary>
    public static string Decode(string literal)
    {
        var bytes = Encoding.Latin1.GetBytes(Unescaped(literal));
        return bytes is [0xFE, 0xFF, .. var utf16]
            ? Encoding.BigEndianUnicode.GetString(utf16)
            : Encoding.Latin1.GetString(bytes);
    }

    public static string Unescaped(string literal) =>
        Escape().Replace(literal, match => match.Value == "\\r" ? "\r" : match.Value[1..]);

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static byte[] Read(string entries, byte[] data)
    {
        if (!entries.Contains("/Filter/FlateDecode", StringComparison.Ordinal))
        {
            return data;
        }

        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    private void Unpack(string entries, string content)
    {
        var first = Number(First().Match(entries), 1);
        int[] numbers =
        [
            .. content[..first]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
        ];
        for (var i = 0; i < numbers.Length; i += 2)
        {
            var end = i + 3 < numbers.Length ? first + numbers[i + 3] : content.Length;
            objects[numbers[i]] = content[(first + numbers[i + 1])..end];
        }
    }

    private IEnumerable<int> Leaves(int node) =>
        objects[node].Contains("/Kids[", StringComparison.Ordinal)
            ? ReferenceIn()
                .Matches(Between(objects[node], "/Kids[", "]"))
                .SelectMany(kid => Leaves(Number(kid, 1)))
            : [node];

    [GeneratedRegex(
        @"(?<number>\d+) 0 obj\n<<(?<entries>[^\n]*)>>\nstream\n",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Stream();

    [GeneratedRegex(@"/Length (?<number>\d+)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Length();

    [GeneratedRegex(@"/First (?<number>\d+)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex First();

    [GeneratedRegex(@"(?<number>\d+) 0 R", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex ReferenceIn();

    [GeneratedRegex(
        @"\((?<name>([^()\\]|\\.)*)\)\[(?<page>\d+) 0 R/XYZ",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Destination();

    [GeneratedRegex(@"\\.", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Escape();
}
