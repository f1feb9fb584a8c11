using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Typesetting.Pdf;

/// <summary>
/// Reads our PDF back by its cross-reference stream, knowing nothing of the writer. Bytes are characters of Latin-1.
/// </summary>
internal sealed partial class PdfReading
{
    private readonly byte[] file;
    private readonly string text;
    private readonly Dictionary<int, string> objects = [];
    private readonly Dictionary<int, byte[]> streams = [];

    public PdfReading(byte[] file)
    {
        this.file = file;
        text = Encoding.Latin1.GetString(file);
        var start = Number(Between(text[^40..], "startxref\n", "\n%%EOF\n"));
        var (trailer, table) = ReadStream(start);
        Trailer = trailer;
        var places = Enumerable
            .Range(0, table.Length / 7)
            .Select(i => table.AsMemory(7 * i, 7))
            .ToList();
        for (var number = 0; number < places.Count; number++)
        {
            if (places[number].Span[0] == 1)
            {
                (objects[number], streams[number]) = ReadStream(Place(places[number].Span));
            }
        }
        for (var number = 0; number < places.Count; number++)
        {
            if (places[number].Span[0] == 2)
            {
                objects[number] = Packed(
                    Place(places[number].Span),
                    places[number].Span[6],
                    number
                );
            }
        }
    }

    public string Trailer { get; }

    public IReadOnlyDictionary<int, string> Objects => objects;

    public string Catalog => objects[Reference(Trailer, "Root")];

    /// <summary>The pages in the order of the tree.</summary>
    public IReadOnlyList<string> Pages
    {
        get
        {
            var pages = new List<string>();
            AddPages(Reference(Catalog, "Pages"), pages);
            return pages;
        }
    }

    public string Stream(int number) => Encoding.Latin1.GetString(streams[number]);

    public byte[] Bytes(int number) => streams[number];

    public static int Reference(string dictionary, string key) => Integer(dictionary, key);

    /// <summary>What stands between a key and a mark after it.</summary>
    public static string Between(string dictionary, string key, string end)
    {
        var start = dictionary.IndexOf(key, StringComparison.Ordinal);
        Xunit.Assert.True(start >= 0, $"{key} is missing in {dictionary}");
        start += key.Length;
        return dictionary[start..dictionary.IndexOf(end, start, StringComparison.Ordinal)];
    }

    /// <summary>All numbers of objects that are referred to.</summary>
    public IEnumerable<int> References() =>
        objects
            .Values.Append(Trailer)
            .SelectMany(o => AnyReference().Matches(o))
            .Select(m => Number(m.Groups["number"].Value));

    private void AddPages(int node, List<string> pages)
    {
        if (!objects[node].Contains("/Type/Pages", StringComparison.Ordinal))
        {
            pages.Add(objects[node]);
            return;
        }
        var kids = objects[node][objects[node].IndexOf("/Kids", StringComparison.Ordinal)..];
        foreach (Match kid in AnyReference().Matches(kids))
        {
            AddPages(Number(kid.Groups["number"].Value), pages);
        }
    }

    private (string Dictionary, byte[] Data) ReadStream(int at)
    {
        var keyword = text.IndexOf(">>\nstream\n", at, StringComparison.Ordinal);
        var dictionary = text[at..(keyword + 2)];
        var length = Integer(dictionary, "Length");
        var data = file.AsSpan(keyword + 10, length).ToArray();
        if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return (dictionary, data);
        }
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        return (dictionary, inflated.ToArray());
    }

    private string Packed(int stream, int index, int number)
    {
        var content = Stream(stream);
        var first = Integer(objects[stream], "First");
        var heads = content[..first]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Number)
            .ToArray();
        Xunit.Assert.Equal(number, heads[2 * index]);
        var end = (2 * index) + 3 < heads.Length ? first + heads[(2 * index) + 3] : content.Length;
        return content[(first + heads[(2 * index) + 1])..end].TrimEnd('\n');
    }

    private static int Place(ReadOnlySpan<byte> row) =>
        (row[1] << 24) | (row[2] << 16) | (row[3] << 8) | row[4];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Integer(string dictionary, string key) =>
        Number(
            string.Concat(
                dictionary[
                    (
                        dictionary.LastIndexOf($"/{key} ", StringComparison.Ordinal)
                        + key.Length
                        + 2
                    )..
                ]
                    .TakeWhile(char.IsAsciiDigit)
            )
        );

    [GeneratedRegex(@"(?<number>\d+) 0 R", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyReference();
}
