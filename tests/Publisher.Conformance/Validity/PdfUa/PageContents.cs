using System.Text;
using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>A marked-content sequence.</summary>
/// <param name="Mcid">Null where it has none.</param>
/// <param name="Keys">The keys of its property list.</param>
internal sealed record Sequence(string Tag, int? Mcid, HashSet<string> Keys, Sequence? Around)
{
    public bool IsArtifact => Tag == "Artifact";

    public Sequence? Enclosing(Func<Sequence, bool> wanted)
    {
        var sequence = this;
        while (sequence is not null && !wanted(sequence))
        {
            sequence = sequence.Around;
        }

        return sequence;
    }
}

/// <summary>Something that is seen: text, a path, an image.</summary>
/// <param name="Font">The reference of the font, for text.</param>
/// <param name="Codes">The character codes, for text.</param>
internal sealed record Painted(
    string Operator,
    Sequence? Within,
    string Font,
    IReadOnlyList<int> Codes
);

/// <summary>What a page's content stream paints, and within which sequences.</summary>
internal sealed class PageContents
{
    private const string Painting = " f F f* B B* b b* S s sh BI Do ";

    private readonly QpdfFile file;
    private readonly JsonObject fonts;
    private readonly List<object> operands = [];
    private readonly Stack<string> saved = [];
    private Sequence? open;
    private string font = "";

    // The sequence that was open where the text object began; null outside of one.
    private (bool IsText, Sequence? Open) text;

    public PageContents(QpdfFile file, string reference, JsonObject page)
    {
        (this.file, Reference, Page) = (file, reference, page);
        var resources = file.Dictionary(page["/Resources"]);
        fonts = file.Dictionary(resources?["/Font"]) ?? [];
        var content = new MemoryStream();
        foreach (var part in file.Array(page["/Contents"]))
        {
            content.Write(file.Stream(part) ?? []);
            content.WriteByte((byte)'\n');
        }

        Read(new(content.ToArray()));
    }

    public string Reference { get; }

    public JsonObject Page { get; }

    public List<Sequence> Sequences { get; } = [];

    public List<Painted> Painted { get; } = [];

    /// <summary>The operators that the page uses.</summary>
    public HashSet<string> Operators { get; } = new(StringComparer.Ordinal);

    /// <summary>How deep graphics states are saved within each other.</summary>
    public int DeepestState { get; private set; }

    /// <summary>Where sequences and text objects are not within each other.</summary>
    public List<string> Misnested { get; } = [];

    private void Read(ContentTokens tokens)
    {
        while (tokens.Next() is { } token)
        {
            if (token is Operator { Name: var name })
            {
                Do(name);
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }

        if (open is not null || text.IsText)
        {
            Misnested.Add($"page {Reference} ends within a sequence or a text object");
        }
    }

    private void Do(string name)
    {
        Operators.Add(name);
        switch (name)
        {
            case "BMC" or "BDC":
                Begin();
                break;
            case "EMC":
                End();
                break;
            case "BT":
                text = (true, open);
                break;
            case "ET":
                if (open != text.Open)
                {
                    Misnested.Add($"page {Reference}: a sequence crosses the end of a text object");
                }

                text = (false, null);
                break;
            case "Tf":
                font = QpdfFile.IsReference(fonts[(string)operands[0]], out var found) ? found : "";
                break;
            case "q":
                saved.Push(font);
                DeepestState = Math.Max(DeepestState, saved.Count);
                break;
            case "Q":
                font = saved.Count > 0 ? saved.Pop() : font;
                break;
            case "Tj" or "TJ" or "'" or "\"":
                Painted.Add(new(name, open, font, Codes(operands[^1])));
                break;
            default:
                if (Painting.Contains($" {name} ", StringComparison.Ordinal))
                {
                    Painted.Add(new(name, open, "", []));
                }

                break;
        }
    }

    private void Begin()
    {
        var properties = operands.Count > 1 ? operands[1] as List<object> ?? [] : [];
        var keys = properties.OfType<string>().ToHashSet();
        var at = properties.IndexOf("/MCID");
        var mcid = at >= 0 && properties[at + 1] is double number ? (int?)number : null;
        open = new(((string)operands[0])[1..], mcid, keys, open);
        Sequences.Add(open);
    }

    private void End()
    {
        if (open is null || (text.IsText && ReferenceEquals(open, text.Open)))
        {
            Misnested.Add($"page {Reference}: a sequence ends that did not begin there");
        }

        open = open?.Around;
    }

    /// <summary>Our fonts are composite: two bytes a character.</summary>
    private static List<int> Codes(object shown)
    {
        var codes = new List<int>();
        foreach (var part in shown is List<object> list ? list : [shown])
        {
            if (part is byte[] bytes)
            {
                for (var i = 0; i + 1 < bytes.Length; i += 2)
                {
                    codes.Add((bytes[i] << 8) | bytes[i + 1]);
                }
            }
        }

        return codes;
    }
}
