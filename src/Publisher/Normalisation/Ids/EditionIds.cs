using System.Security.Cryptography;
using System.Text;
using Publisher.Model;

namespace Publisher.Normalisation.Ids;

/// <summary>What an edition remembers of one of its entries, so that the next one knows it under another name.</summary>
/// <param name="Names">The headword and its aliases.</param>
/// <param name="Section">Id of the section around it; empty when there is none.</param>
/// <param name="Parent">Id of the entry around it; empty when there is none.</param>
/// <param name="Definition">Fingerprint of the words of its head without its names; empty when too few are left to tell
/// it from others.</param>
/// <param name="Body">Fingerprint of the words under the head; empty when there are too few.</param>
/// <param name="OtherIds">Further ids that led to it.</param>
public sealed record EditionId(
    string Id,
    Items<string> Names,
    string Section,
    string Parent,
    string Definition,
    string Body,
    Items<string> OtherIds
);

/// <summary>The list of an edition's ids.</summary>
public static class EditionIds
{
    private const int FewestWordsInDefinition = 3;
    private const int FewestWordsInBody = 5;

    /// <summary>In reading order.</summary>
    /// <param name="document">Normalised.</param>
    public static Items<EditionId> Of(Document document) =>
        [.. Outline.Of(document).Entries.Select(Of)];

    private static EditionId Of(OutlineEntry entry) =>
        new(
            entry.Id,
            entry.Headword.Terms,
            entry.Section,
            entry.Parent,
            Fingerprint(Definition(entry), FewestWordsInDefinition),
            Fingerprint([.. Words(PlainText.Of(entry.Body))], FewestWordsInBody),
            entry.Headword.OtherIds
        );

    /// <summary>The words of the head, each name taken out once: a definition may well use the words of its term.</summary>
    private static List<string> Definition(OutlineEntry entry)
    {
        var words = Words(PlainText.Of(entry.Head)).ToList();
        foreach (var name in entry.Headword.Terms)
        {
            List<string> parts = [.. Words(name)];
            var at = Enumerable
                .Range(0, Math.Max(words.Count - parts.Count + 1, 0))
                .FirstOrDefault(start => Stands(parts, words, start), -1);
            if (at >= 0)
            {
                words.RemoveRange(at, parts.Count);
            }
        }

        return words;
    }

    private static bool Stands(List<string> parts, List<string> words, int start)
    {
        var at = 0;
        while (at < parts.Count && words[start + at] == parts[at])
        {
            at++;
        }

        return at == parts.Count;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                word.Append(char.ToLowerInvariant(text[at]));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static string Fingerprint(List<string> words, int fewest) =>
        words.Count < fewest
            ? ""
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))).AsSpan(0, 8)
            );
}
