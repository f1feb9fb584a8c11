using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text;

/// <summary>
/// Where words of one language may be parted with a hyphen, by competing patterns (F. M. Liang, Word Hy-phen-a-tion by
/// Com-put-er, 1983): each pattern that occurs in a word votes on the places between its letters, the highest vote
/// counts, and an odd one allows the break. Made once, and then safe to share.
/// </summary>
public sealed class Hyphenation
{
    /// <summary>Longer than any word of a language: what is longer is a name or code.</summary>
    internal const int MostLetters = 60;

    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> votesOf;
    private readonly Dictionary<string, bool[]>.AlternateLookup<ReadOnlySpan<char>> exceptionOf;
    private readonly int leftMinimum;
    private readonly int rightMinimum;
    private readonly int longest;

    private readonly Hyphenation? joints;

    private Hyphenation(PatternReader read, Hyphenation? joints, bool repeatsHyphen)
    {
        this.joints = joints;
        RepeatsHyphen = repeatsHyphen;
        votesOf = read.Patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        exceptionOf = read.Exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = read.Longest;
        HasApostrophes = read.HasApostrophes;
        (leftMinimum, rightMinimum) = (read.LeftMinimum, read.RightMinimum);
    }

    /// <summary>Whether an apostrophe is a letter to the patterns, and so stands within words: French <c>l’homme</c>.</summary>
    internal bool HasApostrophes { get; }

    /// <summary>Whether a word that is parted at a hyphen of its own begins the next line with one too, which tells its
    /// hyphen from that of a parting: Polish <c>czarno-</c>, <c>-biały</c>.</summary>
    internal bool RepeatsHyphen { get; }

    /// <summary>Reads patterns, one a line, digits between the letters that they vote on: <c>hy3ph</c>; a full stop is
    /// the edge of a word. <c>LEFTHYPHENMIN n</c> and <c>RIGHTHYPHENMIN n</c> say how many letters stay before and
    /// after a hyphen; lines with <c>%</c> or <c>#</c> are remarks. Behind a line <c>EXCEPTIONS</c> stand words that are
    /// parted at their hyphens and nowhere else: <c>ta-ble</c>.</summary>
    /// <param name="joints">Patterns of the same form for the places where words are put together, at which a word is parted
    /// first; null where the language has none.</param>
    /// <param name="repeatsHyphen">Whether a word that has a hyphen and is parted there has it again in the next line.</param>
    /// <exception cref="FormatException">A line is none of these; the message tells which.</exception>
    public static Hyphenation Read(
        string dictionary,
        Hyphenation? joints = null,
        bool repeatsHyphen = false
    ) => new(new PatternReader(dictionary), joints, repeatsHyphen);

    /// <summary>Tells for each place within a word whether it may be parted there: <paramref name="allowed"/>[i] stands
    /// for the place before the i-th letter.</summary>
    /// <param name="word">Letters, and apostrophes where the patterns know them.</param>
    /// <param name="allowed">As long as the word.</param>
    public void Find(ReadOnlySpan<char> word, Span<bool> allowed)
    {
        allowed.Clear();
        if (word.Length < leftMinimum + rightMinimum || word.Length > MostLetters)
        {
            return;
        }

        Span<char> edged = stackalloc char[word.Length + 2];
        edged[0] = edged[^1] = PatternReader.Edge;
        word.ToLowerInvariant(edged[1..]);
        foreach (ref var letter in edged)
        {
            letter = PatternReader.Letter(letter);
        }

        if (exceptionOf.TryGetValue(edged[1..^1], out var points))
        {
            points.CopyTo(allowed);
            return;
        }

        Span<byte> votes = stackalloc byte[edged.Length + 1];
        votes.Clear();
        Vote(edged, votes);
        var (first, last) = (PlaceOf(word, leftMinimum), word.Length - rightMinimum);
        for (var place = first; place <= last; place++)
        {
            allowed[place] = votes[place + 1] % 2 == 1 && Letters(word[place..]) >= rightMinimum;
        }
    }

    /// <summary>As <see cref="Find"/>, for the places where the word is put together of others.</summary>
    internal void FindJoints(ReadOnlySpan<char> word, Span<bool> found)
    {
        found.Clear();
        joints?.Find(word, found);
    }

    /// <summary>Behind so many letters: an apostrophe is none, did-n’t.</summary>
    private static int PlaceOf(ReadOnlySpan<char> word, int letters)
    {
        var place = 0;
        while (place < word.Length && letters > 0)
        {
            letters -= PatternReader.IsApostrophe(word[place++]) ? 0 : 1;
        }

        return place;
    }

    private static int Letters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var character in word)
        {
            count += PatternReader.IsApostrophe(character) ? 0 : 1;
        }

        return count;
    }

    private void Vote(ReadOnlySpan<char> edged, Span<byte> votes)
    {
        for (var from = 0; from < edged.Length; from++)
        {
            var most = Math.Min(longest, edged.Length - from);
            for (var length = 1; length <= most; length++)
            {
                if (votesOf.TryGetValue(edged.Slice(from, length), out var cast))
                {
                    Count(cast, votes[from..]);
                }
            }
        }
    }

    private static void Count(byte[] cast, Span<byte> votes)
    {
        for (var i = 0; i < cast.Length; i++)
        {
            votes[i] = Math.Max(votes[i], cast[i]);
        }
    }
}
