using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Publisher.Training.Links;

/// <summary>What a reader says of the links of a document: of those that the program adds <c>right</c>, <c>arguable</c> or
/// <c>wrong</c>, of a mention that he looks for a link at <c>wanted</c>, and of a reference in words to nothing
/// <c>dangling</c> (README.md beside it). They are kept without
/// the words of the documents, which are their authors'.</summary>
internal sealed class LinkVerdicts
{
    public const string Wanted = "wanted";
    public const string Dangling = "dangling";

    private const string File = "tests/Publisher.Training/Links/verdicts.tsv";
    private const int HexDigits = 12;

    private readonly Dictionary<string, string> _verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isTuned = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Verdict), List<string>> _listed = [];

    public static LinkVerdicts Read()
    {
        var read = new LinkVerdicts();
        foreach (var line in System.IO.File.ReadLines(File).Skip(1))
        {
            if (line.Split('\t') is [var document, var half, var key, var verdict])
            {
                read._isTuned[document] = half == "tuned";
                read.Add(document, key, verdict);
            }
        }

        return read;
    }

    public bool Know(string document) => _isTuned.ContainsKey(document);

    /// <summary>Whether the program was mended by what it did in the document.</summary>
    public bool AreTunedOn(string document) => _isTuned[document];

    /// <returns>Empty where nobody has judged it.</returns>
    public string Of(string document, LineOfLinks line, LinkOfLine link) =>
        _verdicts.GetValueOrDefault(KeyOfLink(document, line, link), "");

    /// <summary>Keys of the mentions that ought to be linked.</summary>
    public IReadOnlyList<string> WantedIn(string document) =>
        _listed.GetValueOrDefault((document, Wanted), []);

    /// <summary>Keys of the references in words that lead nowhere.</summary>
    public IReadOnlyList<string> DanglingIn(string document) =>
        _listed.GetValueOrDefault((document, Dangling), []);

    /// <summary>A link by its document, its line, its place in it, its words, and the term that it leads to.</summary>
    public static string KeyOfLink(string document, LineOfLinks line, LinkOfLine link) =>
        Key(
            document,
            line.Text,
            Bare(line.Text[..link.Start]).Length.ToString(CultureInfo.InvariantCulture),
            link.Words,
            link.Names.FirstOrDefault("")
        );

    /// <summary>A mention by its document, its line and the term that it means.</summary>
    public static string KeyOfWanted(string document, string line, string term) =>
        Key(document, line, term);

    /// <summary>A reference in words to nothing, by its document and what it names.</summary>
    public static string KeyOfDangling(string document, string words) => Key(document, words);

    private void Add(string document, string key, string verdict)
    {
        if (verdict is not (Wanted or Dangling))
        {
            _verdicts[key] = verdict;
            return;
        }

        if (!_listed.TryGetValue((document, verdict), out var keys))
        {
            _listed[(document, verdict)] = keys = [];
        }

        keys.Add(key);
    }

    private static string Key(params string[] parts)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(Bare)));
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..HexDigits];
    }

    /// <summary>In small letters and without blanks.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
}
