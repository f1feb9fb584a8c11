using System.Text;

namespace Publisher.Typesetting.Pdf;

/// <summary>The named destinations of a document: a name tree (ISO 32000-1, 12.3.2.3 and 7.9.6).</summary>
internal sealed class Destinations
{
    private const int NamesPerLeaf = 64;
    private readonly Dictionary<string, (int Page, double X, double Y)> defined = new(
        StringComparer.Ordinal
    );
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Undefined =>
        [.. used.Where(name => !defined.ContainsKey(name))];

    public bool IsDefined(string name) => defined.ContainsKey(name);

    /// <summary>Takes a place in PDF's own space: y from the page's lower edge.</summary>
    public void Add(string name, int page, double x, double y)
    {
        if (!defined.TryAdd(name, (page, x, y)))
        {
            throw new ArgumentException(
                $"The document has two destinations named '{name}'.",
                nameof(name)
            );
        }
    }

    public void Use(string name) => used.Add(name);

    public void Write(TokenWriter catalog, ObjectFile file)
    {
        if (defined.Count == 0)
        {
            return;
        }
        var names = Sorted();
        catalog.Raw("/Names<</Dests<</Kids["u8);
        for (var first = 0; first < names.Count; first += NamesPerLeaf)
        {
            catalog
                .Reference(
                    WriteLeaf(
                        file,
                        names.GetRange(first, Math.Min(NamesPerLeaf, names.Count - first))
                    )
                )
                .Space();
        }
        catalog.Raw("]>>>>"u8);
    }

    // Viewers search the tree by the bytes as written, which for UTF-16 differ from the order of the characters.
    private List<(string Name, byte[] Bytes)> Sorted()
    {
        var names = defined.Keys.Select(name => (Name: name, Bytes: Encode(name))).ToList();
        names.Sort((a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        return names;
    }

    private static byte[] Encode(string name) =>
        Ascii.IsValid(name)
            ? Encoding.ASCII.GetBytes(name)
            : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(name)];

    private int WriteLeaf(ObjectFile file, List<(string Name, byte[] Bytes)> names)
    {
        var number = file.Allocate();
        var leaf = new TokenWriter()
            .Raw("<</Limits["u8)
            .Literal(names[0].Bytes)
            .Literal(names[^1].Bytes);
        leaf.Raw("]/Names["u8);
        foreach (var (name, bytes) in names)
        {
            var (page, x, y) = defined[name];
            leaf.Literal(bytes).Raw("["u8).Reference(page).Raw("/XYZ "u8);
            // The zoom stays as the reader has it.
            leaf.Number(x).Space().Number(y).Raw(" null]"u8);
        }
        file.Write(number, leaf.Raw("]>>"u8));
        return number;
    }
}
