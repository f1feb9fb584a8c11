using System.Globalization;
using System.IO.Compression;
using System.Text;
using Publisher.Editions.Dictionary.Tries;
using Publisher.Editions.Packaging;
using Publisher.Model;

namespace Publisher.Editions.Dictionary;

/// <summary>The terms as Kobo's readers take them: a zip with the words as a trie, and the articles in files by the first
/// letters of the word, each compressed on its own. An article that goes by several names stands in the file of each.
/// Kobo finds its way by expressions, so that every blank counts ("dicthtml", version 2).</summary>
internal static class KoboDictionary
{
    /// <summary>The file of words that do not begin with two letters.</summary>
    private const string Others = "11";

    private const int PrefixLength = 2;

    /// <summary>A name that no dictionary of Kobo's own has, so that none is replaced.</summary>
    public static string Name(string language) =>
        $"dicthtml-{Small(language.Split('-', '_')[0])}-glossary.zip";

    public static byte[] Of(
        Document document,
        EditionSettings settings,
        IReadOnlyList<Article> articles
    )
    {
        using var output = new MemoryStream();
        using (var zip = new DeterministicZip(output, settings.Date, settings.EditionId(document)))
        {
            Add(zip, "words", MarisaTrie.Of(articles.SelectMany(article => article.AllNames)));
            foreach (var (prefix, page) in Pages(articles))
            {
                Add(zip, $"{prefix}.html", Compressed(page));
            }
        }

        return output.ToArray();
    }

    /// <summary>The name of the file that Kobo looks a word up in.</summary>
    public static string Prefix(string word)
    {
        var start = string.Concat(
            word.EnumerateRunes().Take(PrefixLength).Select(Rune.ToLowerInvariant)
        );
        var letters = start.Trim().EnumerateRunes().ToList();
        if (letters.Count == 0)
        {
            return Others;
        }

        if (IsCyrillic(letters[0]))
        {
            return string.Concat(letters);
        }

        while (letters.Count < PrefixLength)
        {
            letters.Add(new('a'));
        }

        return letters.TrueForAll(Rune.IsLetter) ? string.Concat(letters) : Others;
    }

    /// <summary>Shorter words first, since Kobo takes the first that a word begins with.</summary>
    private static IEnumerable<(string Prefix, string Page)> Pages(
        IReadOnlyList<Article> articles
    ) =>
        articles
            .SelectMany(article =>
                article
                    .AllNames.Select(Prefix)
                    .Distinct(StringComparer.Ordinal)
                    .Select(prefix => (Prefix: prefix, Article: article))
            )
            .GroupBy(part => part.Prefix, StringComparer.Ordinal)
            .OrderBy(page => page.Key, StringComparer.Ordinal)
            .Select(page =>
                (
                    page.Key,
                    $"<html>{string.Concat(page.Select(part => part.Article).OrderBy(article => article.Term.Length).ThenBy(article => article.Term, StringComparer.Ordinal).Select(Entry))}</html>"
                )
            );

    private static string Entry(Article article)
    {
        var variants = article
            .Names.Select(Small)
            .Distinct(StringComparer.Ordinal)
            .Select(name => $"<variant name=\"{MarkupWriter.Escape(name)}\"/>");
        var term = MarkupWriter.Escape(article.Term);
        return $"<w><p><a name=\"{term}\" /><b>{term}</b></p><var>{string.Concat(variants)}</var>{article.Definition}</w>";
    }

    private static string Small(string text) => CultureInfo.InvariantCulture.TextInfo.ToLower(text);

    private static bool IsCyrillic(Rune letter) => letter.Value is >= 0x400 and <= 0x52F;

    private static byte[] Compressed(string page)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(page));
        }

        return output.ToArray();
    }

    private static void Add(DeterministicZip zip, string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = zip.Add(name);
        entry.Write(bytes);
    }
}
