using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Dictionary;

/// <summary>The terms as StarDict and those that read its files take them (GoldenDict, KOReader, sdcv): the information, the
/// index of terms, the index of their other names, and the articles, one behind another ("Format for StarDict dictionary
/// files", version 3.0.0).</summary>
internal static class StarDict
{
    /// <summary>What the address of a link begins with that looks a word up.</summary>
    public const string Lookup = "bword://";

    private const string Name = "stardict/glossary";

    /// <summary>With the zero that ends it.</summary>
    private const int LongestWord = 256;

    /// <summary>Of the type "h", HTML.</summary>
    private const string ArticleType = "h";

    public static IEnumerable<(string Path, byte[] Bytes)> Files(
        Document document,
        EditionSettings settings,
        IReadOnlyList<Article> articles
    )
    {
        var (words, text) = Sorted(articles);
        var index = Index(words);
        var synonyms = Synonyms(words);
        yield return (
            $"{Name}.ifo",
            Information(document, settings, words.Count, index.Length, synonyms.Count)
        );
        yield return ($"{Name}.idx", index);
        yield return ($"{Name}.dict", text);
        if (synonyms.Count > 0)
        {
            yield return (
                $"{Name}.syn",
                Table(synonyms.Select(name => (name.Word, new[] { name.Place })))
            );
        }
    }

    /// <summary>The order that readers search in (<c>stardict_strcmp</c>): the letters of ASCII alike in both cases, then
    /// byte by byte.</summary>
    private static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, string> word) =>
        all.Select(each => (Each: each, Key: Encoding.UTF8.GetBytes(word(each))))
            .OrderBy(each => each.Key, Comparer<byte[]>.Create(CompareFolded))
            .ThenBy(
                each => each.Key,
                Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other))
            )
            .Select(each => each.Each);

    private static int CompareFolded(byte[] one, byte[] other)
    {
        for (var at = 0; at < Math.Min(one.Length, other.Length); at++)
        {
            if (Folded(one[at]) - Folded(other[at]) is not 0 and var difference)
            {
                return difference;
            }
        }

        return one.Length - other.Length;
    }

    private static int Folded(byte letter) =>
        letter is >= (byte)'A' and <= (byte)'Z' ? letter + ('a' - 'A') : letter;

    private static (List<Word> Words, byte[] Text) Sorted(IReadOnlyList<Article> articles)
    {
        using var text = new MemoryStream();
        var words = new List<Word>();
        foreach (
            var article in InOrder(
                articles.Where(article => Fits(article.Term)),
                article => article.Term
            )
        )
        {
            var definition = Encoding.UTF8.GetBytes(article.Definition);
            words.Add(new(article, (uint)text.Length, (uint)definition.Length));
            text.Write(definition);
        }

        return (words, text.ToArray());
    }

    private static byte[] Index(List<Word> words) =>
        Table(words.Select(word => (word.Article.Term, new[] { word.Offset, word.Length })));

    private static List<(string Word, uint Place)> Synonyms(List<Word> words) =>
        [
            .. InOrder(
                words
                    .SelectMany(
                        (word, at) =>
                            word.Article.Names.Where(Fits).Select(name => (Word: name, (uint)at))
                    )
                    .Distinct(),
                name => name.Word
            ),
        ];

    private static bool Fits(string word) => Encoding.UTF8.GetByteCount(word) < LongestWord;

    /// <summary>Each word with a zero behind it, and numbers in the order of networks.</summary>
    private static byte[] Table(IEnumerable<(string Word, uint[] Numbers)> lines)
    {
        using var table = new MemoryStream();
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        foreach (var (word, numbers) in lines)
        {
            table.Write(Encoding.UTF8.GetBytes(word));
            table.WriteByte(0);
            foreach (var number in numbers)
            {
                BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
                table.Write(bytes);
            }
        }

        return table.ToArray();
    }

    private static byte[] Information(
        Document document,
        EditionSettings settings,
        int words,
        int index,
        int synonyms
    )
    {
        (string Key, string Value)[] lines =
        [
            ("version", "3.0.0"),
            ("bookname", document.Name.Length > 0 ? document.Name : "Glossary"),
            ("wordcount", Number(words)),
            ("synwordcount", synonyms > 0 ? Number(synonyms) : ""),
            ("idxfilesize", Number(index)),
            ("idxoffsetbits", "32"),
            ("author", string.Join(", ", settings.Authors)),
            ("website", settings.Site.Address),
            ("description", string.Join("; ", ContentId.Of(document), settings.Licence)),
            (
                "date",
                settings.IsDated
                    ? settings.Date.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture)
                    : ""
            ),
            ("sametypesequence", ArticleType),
        ];
        var information = new StringBuilder("StarDict's dict ifo file\n");
        foreach (var (key, value) in lines.Where(line => line.Value.Length > 0))
        {
            information.Append(key).Append('=').Append(value.ReplaceLineEndings(" ")).Append('\n');
        }

        return Encoding.UTF8.GetBytes(information.ToString());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Offset">Of the article in the text.</param>
    private sealed record Word(Article Article, uint Offset, uint Length);
}
