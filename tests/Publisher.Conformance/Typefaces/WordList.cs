using System.Text;

namespace Publisher.Conformance.Typefaces;

/// <summary>10,000 words in Latin, Greek and Cyrillic: evenly from the dictionaries, some in capitals, some beside
/// punctuation, some with combining marks.</summary>
internal static class WordList
{
    private static readonly (string Name, int Count)[] Dictionaries =
    [
        ("en_US", 1500),
        ("de_DE", 1000),
        ("fr_FR", 1000),
        ("pl_PL", 700),
        ("cs_CZ", 400),
        ("ro_RO", 400),
        ("tr_TR", 400),
        ("vi_VN", 400),
        ("el_GR", 1500),
        ("ru_RU", 1200),
        ("bg_BG", 400),
        ("uk_UA", 500),
        ("sr_RS", 400),
    ];

    // Few, for here we differ from HarfBuzz on purpose: a mark takes no room, though a variable font give it some.
    private static readonly string[] Marked =
    [
        .. "anxpMγωАГя".SelectMany(letter =>
            "\u0300\u0301\u0302\u0303\u0304\u0308\u030A\u030C\u0323\u0327\u0331".Select(mark =>
                $"{letter}{mark}{letter}"
            )
        ),
    ];

    private static readonly Lazy<IReadOnlyList<string>> Lazy = new(Read);

    public static IReadOnlyList<string> All => Lazy.Value;

    private static List<string> Read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var words = new List<string>(Marked);
        foreach (var (name, count) in Dictionaries)
        {
            string[] all =
            [
                .. File.ReadLines(Faces.Dictionary($"{name}.dic"), EncodingOf(name))
                    .Skip(1)
                    .Select(line => line.Split('/', '\t', ' ')[0])
                    .Where(word => word.Length is > 1 and < 25 && word.All(char.IsLetter)),
            ];
            words.AddRange(
                Enumerable.Range(0, count).Select(i => Varied(all[i * (all.Length / count)], i))
            );
        }

        return words;
    }

    /// <summary>Each dictionary's file of endings says it in the line SET.</summary>
    private static Encoding EncodingOf(string dictionary)
    {
        var said = File.ReadLines(Faces.Dictionary($"{dictionary}.aff"), Encoding.Latin1)
            .Select(line => line.Split(' '))
            .First(line => line[0].EndsWith("SET", StringComparison.Ordinal))[1];
        return Encoding.GetEncoding(
            said.Replace("microsoft-cp", "windows-", StringComparison.Ordinal)
                .Replace("ISO8859", "iso-8859", StringComparison.Ordinal)
        );
    }

    private static string Varied(string word, int index) =>
        (index % 8) switch
        {
            0 => word.ToUpperInvariant(),
            1 => $"{char.ToUpperInvariant(word[0])}{word[1..]}",
            2 => word + ",.)?;:!”’"[index / 8 % 9],
            3 => "(“«‘"[index / 8 % 4] + word,
            _ => word,
        };
}
