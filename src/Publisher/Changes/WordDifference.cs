namespace Publisher.Changes;

/// <summary>A stretch that differs: tokens of the one in place of tokens of the other; either may be empty.</summary>
internal sealed record Hunk(int OldStart, int OldEnd, int NowStart, int NowEnd);

/// <summary>Which words of a sentence changed: what is left beside the longest sequence of words that both have.</summary>
internal static class WordDifference
{
    /// <summary>Of longer ones, which are no sentences, the middle is taken as one stretch.</summary>
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<Hunk> Of(ReadOnlySpan<int> old, ReadOnlySpan<int> now)
    {
        var start = old.CommonPrefixLength(now);
        var (oldEnd, nowEnd) = (old.Length, now.Length);
        while (oldEnd > start && nowEnd > start && old[oldEnd - 1] == now[nowEnd - 1])
        {
            (oldEnd, nowEnd) = (oldEnd - 1, nowEnd - 1);
        }

        if ((long)(oldEnd - start) * (nowEnd - start) > MostCells)
        {
            return [new(start, oldEnd, start, nowEnd)];
        }

        var middle = Middle(old[start..oldEnd], now[start..nowEnd]);
        return
        [
            .. middle.Select(hunk => new Hunk(
                hunk.OldStart + start,
                hunk.OldEnd + start,
                hunk.NowStart + start,
                hunk.NowEnd + start
            )),
        ];
    }

    /// <summary>The sentence cut at its hunks.</summary>
    public static Items<ChangedWords> Show(
        Statement before,
        Statement after,
        IReadOnlyList<Hunk> hunks
    )
    {
        var words = new List<ChangedWords>();
        var at = 0;
        foreach (var hunk in hunks)
        {
            var same = after.Slice(at, hunk.NowStart);
            // The last word of a sentence has no blank behind it, and one within has.
            var isCut = hunk.OldEnd > hunk.OldStart && same.Length > 0 && same[^1] != ' ';
            Add(WordChange.None, isCut && EndsInBlank(before, hunk.OldStart) ? $"{same} " : same);
            Add(WordChange.Removed, before.Slice(hunk.OldStart, hunk.OldEnd));
            Add(WordChange.Added, after.Slice(hunk.NowStart, hunk.NowEnd));
            at = hunk.NowEnd;
        }

        Add(WordChange.None, after.Slice(at, after.Tokens.Length));
        return [.. words];

        void Add(WordChange change, string text)
        {
            if (text.Length > 0)
            {
                words.Add(new(change, text));
            }
        }
    }

    private static bool EndsInBlank(Statement statement, int token) =>
        token > 0 && char.IsWhiteSpace(statement.Slice(token - 1, token)[^1]);

    private static List<Hunk> Middle(ReadOnlySpan<int> old, ReadOnlySpan<int> now)
    {
        var longest = Longest(old, now);
        var width = now.Length + 1;
        var hunks = new List<Hunk>();
        var (oldAt, nowAt) = (0, 0);
        while (oldAt < old.Length || nowAt < now.Length)
        {
            var (oldStart, nowStart) = (oldAt, nowAt);
            while (
                (oldAt < old.Length || nowAt < now.Length)
                && (oldAt == old.Length || nowAt == now.Length || old[oldAt] != now[nowAt])
            )
            {
                var dropsOld =
                    nowAt == now.Length
                    || (
                        oldAt < old.Length
                        && longest[((oldAt + 1) * width) + nowAt]
                            >= longest[(oldAt * width) + nowAt + 1]
                    );
                (oldAt, nowAt) = dropsOld ? (oldAt + 1, nowAt) : (oldAt, nowAt + 1);
            }

            if (oldAt > oldStart || nowAt > nowStart)
            {
                hunks.Add(new(oldStart, oldAt, nowStart, nowAt));
            }

            while (oldAt < old.Length && nowAt < now.Length && old[oldAt] == now[nowAt])
            {
                (oldAt, nowAt) = (oldAt + 1, nowAt + 1);
            }
        }

        return hunks;
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of places.</summary>
    private static int[] Longest(ReadOnlySpan<int> old, ReadOnlySpan<int> now)
    {
        var width = now.Length + 1;
        var longest = new int[(old.Length + 1) * width];
        for (var one = old.Length - 1; one >= 0; one--)
        {
            for (var other = now.Length - 1; other >= 0; other--)
            {
                longest[(one * width) + other] =
                    old[one] == now[other]
                        ? longest[((one + 1) * width) + other + 1] + 1
                        : Math.Max(
                            longest[((one + 1) * width) + other],
                            longest[(one * width) + other + 1]
                        );
            }
        }

        return longest;
    }
}
