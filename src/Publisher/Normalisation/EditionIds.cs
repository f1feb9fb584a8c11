using System.Security.Cryptography;
using System.Text;
using Publisher.Model;

namespace Publisher.Normalisation;

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

    private static EditionId Of(OutlineEntry entry)
    {
        var names = entry.Headword.Terms.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        return new(
            entry.Id,
            entry.Headword.Terms,
            entry.Section,
            entry.Parent,
            // A row is defined by its other cells, which are its body.
            Fingerprint(
                Words(PlainText.Of(entry.Head)).Where(word => !names.Contains(word)),
                FewestWordsInDefinition
            ),
            Fingerprint(Words(PlainText.Of(entry.Body)), FewestWordsInBody),
            entry.Headword.OtherIds
        );
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text.Append(' '))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static string Fingerprint(IEnumerable<string> words, int fewest)
    {
        var all = words.ToList();
        return all.Count < fewest
            ? ""
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', all))).AsSpan(0, 8)
            );
    }
}
