using System.Globalization;

namespace Publisher.Typesetting.Text;

/// <summary>
/// Where words of one language may be parted with a hyphen, by competing patterns (F. M. Liang, Word Hy-phen-a-tion by
/// Com-put-er, 1983): each pattern that occurs in a word votes on the places between its letters, the highest vote
/// counts, and an odd one allows the break. Made once, and then safe to share.
/// </summary>
public sealed class Hyphenation
{
    private const char Edge = '.';

    private readonly Dictionary<string, byte[]> patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> votesOf;
    private readonly int leftMinimum = 2;
    private readonly int rightMinimum = 3;
    private readonly int longest;

    private Hyphenation(string dictionary)
    {
        votesOf = patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        var number = 0;
        foreach (var raw in dictionary.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            number++;
            if (line.IsEmpty || line[0] is '%' or '#' || line is "UTF-8" or "NEXTLEVEL")
            {
                continue;
            }

            if (Minimum(line, "LEFTHYPHENMIN", number) is { } left)
            {
                leftMinimum = left;
            }
            else if (Minimum(line, "RIGHTHYPHENMIN", number) is { } right)
            {
                rightMinimum = right;
            }
            else
            {
                longest = Math.Max(longest, Add(line, number));
            }
        }
    }

    /// <summary>Reads patterns, one a line, digits between the letters that they vote on: <c>hy3ph</c>; a full stop is
    /// the edge of a word. <c>LEFTHYPHENMIN n</c> and <c>RIGHTHYPHENMIN n</c> say how many letters stay before and
    /// after a hyphen; lines with <c>%</c> or <c>#</c> are remarks.</summary>
    /// <exception cref="FormatException">A line is none of these; the message tells which.</exception>
    public static Hyphenation Read(string dictionary) => new(dictionary);

    /// <summary>Tells for each place within a word whether it may be parted there: <paramref name="allowed"/>[i] stands
    /// for the place before the i-th letter.</summary>
    /// <param name="word">Letters only.</param>
    /// <param name="allowed">As long as the word.</param>
    public void Find(ReadOnlySpan<char> word, Span<bool> allowed)
    {
        allowed.Clear();
        if (word.Length < leftMinimum + rightMinimum || word.Length > MostLetters)
        {
            return;
        }

        Span<char> edged = stackalloc char[word.Length + 2];
        edged[0] = edged[^1] = Edge;
        word.ToLowerInvariant(edged[1..]);
        Span<byte> votes = stackalloc byte[edged.Length + 1];
        votes.Clear();
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

        for (var place = leftMinimum; place <= word.Length - rightMinimum; place++)
        {
            allowed[place] = votes[place + 1] % 2 == 1;
        }
    }

    /// <summary>Longer than any word of a language: what is longer is a name or code.</summary>
    private const int MostLetters = 60;

    private static void Count(byte[] cast, Span<byte> votes)
    {
        for (var i = 0; i < cast.Length; i++)
        {
            votes[i] = Math.Max(votes[i], cast[i]);
        }
    }

    private int Add(ReadOnlySpan<char> pattern, int line)
    {
        Span<char> letters = stackalloc char[MostLetters];
        Span<byte> votes = stackalloc byte[MostLetters + 1];
        votes.Clear();
        var length = 0;
        foreach (var character in pattern)
        {
            if (char.IsAsciiDigit(character))
            {
                votes[length] = (byte)(character - '0');
            }
            else if (
                length < MostLetters
                && (char.IsLetter(character) || character is Edge or '\'' or '’' or '-')
            )
            {
                letters[length++] = character;
            }
            else
            {
                throw new FormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {line} is no hyphenation pattern: “{pattern}”"
                    )
                );
            }
        }

        patterns[letters[..length].ToString()] = votes[..(length + 1)].ToArray();
        return length;
    }

    private static int? Minimum(ReadOnlySpan<char> line, string key, int number)
    {
        if (!line.StartsWith(key, StringComparison.Ordinal))
        {
            return null;
        }

        return
            int.TryParse(line[key.Length..], CultureInfo.InvariantCulture, out var value)
            && value is > 0 and < MostLetters
            ? value
            : throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {number} needs a number of letters: “{line}”"
                )
            );
    }
}
