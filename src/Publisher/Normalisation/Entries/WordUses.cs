namespace Publisher.Normalisation.Entries;

/// <summary>Between which lines the words of a document stand, whatever their endings.</summary>
internal sealed class WordUses
{
    /// <summary>Shorter words hold sentences together.</summary>
    private const int FewestLetters = 4;

    /// <summary>Of a word, which may differ.</summary>
    private const int LettersOfEnding = 2;

    private readonly Dictionary<string, (int First, int Last)> _lines = new(
        StringComparer.OrdinalIgnoreCase
    );

    public static WordUses Of(IReadOnlyList<LineSite> lines)
    {
        var uses = new WordUses();
        var known = uses._lines.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            foreach (var stem in Stems(line.Line.Text.Words))
            {
                known[stem] = known.TryGetValue(stem, out var seen)
                    ? (seen.First, line.Number)
                    : (line.Number, line.Number);
            }
        }

        return uses;
    }

    /// <summary>Whether every word of a name stands in a line before.</summary>
    public bool IsBefore(string name, int line) => All(name, seen => seen.First < line);

    /// <summary>Whether every word of a name stands in a line behind.</summary>
    public bool IsAfter(string name, int line) => All(name, seen => seen.Last > line);

    /// <summary>Whether every word of a name stands in more than one line.</summary>
    public bool Recurs(string name) => All(name, seen => seen.First < seen.Last);

    private bool All(string name, Func<(int First, int Last), bool> isSo)
    {
        var known = _lines.GetAlternateLookup<ReadOnlySpan<char>>();
        var any = false;
        foreach (var stem in Stems(name))
        {
            if (!known.TryGetValue(stem, out var seen) || !isSo(seen))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private static StemEnumerator Stems(ReadOnlySpan<char> text) => new(text);

    /// <summary>The words of a text without their endings.</summary>
    private ref struct StemEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly StemEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_rest.Length > 0)
            {
                var (start, end) = (0, 0);
                while (start < _rest.Length && !char.IsLetterOrDigit(_rest[start]))
                {
                    start++;
                }

                end = start;
                while (end < _rest.Length && char.IsLetterOrDigit(_rest[end]))
                {
                    end++;
                }

                var word = _rest[start..end];
                _rest = _rest[end..];
                if (word.Length >= FewestLetters)
                {
                    Current = word[..Math.Max(FewestLetters, word.Length - LettersOfEnding)];
                    return true;
                }
            }

            return false;
        }
    }
}
