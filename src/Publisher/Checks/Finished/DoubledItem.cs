using System.Buffers;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Checks.Finished;

/// <summary>A word or two that an enumeration names twice: "above, below, among, before, among".</summary>
internal static class DoubledItem
{
    /// <summary>Of fewer, a word said twice is a figure of speech.</summary>
    private const int FewestItems = 5;

    private const int MostWords = 3;

    private const int FewestLetters = 3;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".;:!?()[]—–/=\uFFFC");

    private static readonly char[] Marks = [' ', '"', '“', '”', '‘', '’', '«', '»', '„'];

    /// <param name="text">Of a line.</param>
    /// <param name="joiners">"And" and "or" in its language.</param>
    /// <returns>The words, as they stand the second time.</returns>
    public static IEnumerable<string> In(string text, IReadOnlyCollection<string> joiners)
    {
        var items = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : at + length;
            foreach (var part in text[at..end].Split(','))
            {
                var item = Without(part.Trim(Marks), joiners);
                if (PlainText.Words(item) is > 0 and <= MostWords)
                {
                    items.Add(item);
                    continue;
                }

                if (Doubled(items) is { } early)
                {
                    yield return early;
                }

                items.Clear();
            }

            if (Doubled(items) is { } doubled)
            {
                yield return doubled;
            }

            items.Clear();
            at = end + 1;
        }
    }

    /// <summary>A pattern repeats several items, and what is said three times is part of one; "many, many" is stress.</summary>
    private static string? Doubled(List<string> items)
    {
        if (items.Count < FewestItems)
        {
            return null;
        }

        var twice = items
            .Index()
            .GroupBy(item => NormalForm.Fold(item.Item), StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.ToList())
            .ToList();
        return
            twice is [[var first, var second]]
            && second.Index > first.Index + 1
            && !(
                second.Index + 1 < items.Count
                && items[second.Index + 1]
                    .StartsWith(second.Item, StringComparison.OrdinalIgnoreCase)
            )
            && second.Item.Length >= FewestLetters
            && second.Item.All(letter => char.IsLetter(letter) || letter is ' ' or '-')
            ? second.Item
            : null;
    }

    private static string Without(string item, IReadOnlyCollection<string> joiners)
    {
        var blank = item.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && joiners.Contains(item[..blank].ToLowerInvariant())
            ? item[(blank + 1)..].Trim(Marks)
            : item;
    }
}
