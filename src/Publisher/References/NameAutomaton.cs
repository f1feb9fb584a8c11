using System.Runtime.InteropServices;
using Publisher.Words;

namespace Publisher.References;

/// <summary>Where a name stands in a text.</summary>
/// <param name="Name">Its number, as <see cref="NameAutomaton.Add"/> gave it.</param>
/// <param name="Start">In UTF-16 units; <paramref name="End"/> is after the last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occurrence(int Name, int Start, int End);

/// <summary>Finds all names of a glossary in one pass over a text: whole words in their normal form, the leftmost and
/// then the longest name. The automaton of Aho and Corasick, over words in place of letters.</summary>
internal sealed class NameAutomaton(NormalForm form, NameWords words)
{
    /// <summary>A longer name is a sentence, which no text mentions.</summary>
    public const int MostWords = 24;

    private const int Root = 0;
    private const int None = NameWords.None;

    private readonly Dictionary<string, int> _gaps = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, (int Number, int Elided)> _wordsAsWritten = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<Edge, int> _edges = [];
    private readonly List<State> _states = [new(0)];
    private readonly List<Token> _tokens = [];
    private readonly List<(string Joined, int Name)> _joined = [];
    private int _names;

    /// <summary>Takes in a name before <see cref="Prepare"/>.</summary>
    /// <returns>Its number, the same for all its spellings; -1 for a name that can't be found in a text.</returns>
    public int Add(string name)
    {
        var parts = form.Parts(name);
        if (parts.Count is 0 or > MostWords)
        {
            return None;
        }

        var end = Path(parts);
        if (_states[end].Name == None)
        {
            _states[end].Name = _names++;
        }

        if (name.AsSpan().ContainsAny('-', '\u2011') && Joined(name) is { } joined)
        {
            _joined.Add((joined, _states[end].Name));
        }

        return _states[end].Name;
    }

    /// <summary>Lays the ways back: where to go on when a name breaks off. Breadth first, so that the way back of every
    /// shorter path is known.</summary>
    public void Prepare()
    {
        foreach (var (joined, name) in _joined)
        {
            var end = Path(form.Parts(joined));
            _states[end].Name = _states[end].Name == None ? name : _states[end].Name;
        }

        var children = _edges.ToLookup(edge => edge.Key.From);
        var queue = new Queue<int>([Root]);
        while (queue.TryDequeue(out var from))
        {
            foreach (var (edge, to) in children[from])
            {
                var back = from == Root ? Root : Step(_states[from].Back, edge.Word, edge.Gap);
                _states[to].Back = back;
                _states[to].Inner = _states[back].Name != None ? back : _states[back].Inner;
                queue.Enqueue(to);
            }
        }
    }

    /// <summary>Fills the list with the names in a text, in their order; they do not overlap.</summary>
    public void Find(ReadOnlySpan<char> text, List<Occurrence> found)
    {
        found.Clear();
        Tokenise(text);
        var tokens = CollectionsMarshal.AsSpan(_tokens);
        var states = CollectionsMarshal.AsSpan(_states);
        var (state, bestStart, bestEnd, bestName) = (Root, None, None, None);
        for (var at = 0; at <= tokens.Length; at++)
        {
            state = at < tokens.Length ? Step(state, tokens[at].Word, tokens[at].Gap) : Root;
            if (bestName != None && at - states[state].Depth + 1 > bestStart)
            {
                // No longer name that begins as early can come any more; what follows begins anew behind it.
                found.Add(new(bestName, tokens[bestStart].Start, tokens[bestEnd].End));
                (at, state, bestName) = (bestEnd, Root, None);
                continue;
            }

            var end = states[state].Name != None ? state : states[state].Inner;
            var start = at - states[end].Depth + 1;
            if (end != Root && (bestName == None || start <= bestStart))
            {
                (bestStart, bestEnd, bestName) = (start, at, states[end].Name);
            }
        }
    }

    /// <summary>"subdirectory" for "sub-directory"; null where the letters around the hyphen are too few for a word.</summary>
    private static string? Joined(string name)
    {
        const int ShortestWord = 6;
        var joined = name.Replace("-", "", StringComparison.Ordinal)
            .Replace("\u2011", "", StringComparison.Ordinal);
        return joined.Length >= ShortestWord && joined.All(char.IsLetter) ? joined : null;
    }

    private int Path(List<NormalPart> parts)
    {
        var state = Root;
        for (var at = 0; at < parts.Count; at++)
        {
            var gap = at == 0 ? 0 : Number(_gaps, parts[at].Gap);
            var edge = new Edge(state, words.Add(parts[at].Written), gap);
            if (!_edges.TryGetValue(edge, out var next))
            {
                next = _states.Count;
                _edges[edge] = next;
                _states.Add(new(at + 1));
            }

            state = next;
        }

        return state;
    }

    private static int Number(Dictionary<string, int> numbers, string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
            numbers,
            text,
            out var isKnown
        );
        number = isKnown ? number : numbers.Count - 1;
        return number;
    }

    private int Step(int state, int word, int gap)
    {
        if (word == None)
        {
            return Root;
        }

        while (true)
        {
            // What stands before a name does not matter.
            if (_edges.TryGetValue(new(state, word, state == Root ? 0 : gap), out var next))
            {
                return next;
            }

            if (state == Root)
            {
                return Root;
            }

            state = _states[state].Back;
        }
    }

    private void Tokenise(ReadOnlySpan<char> text)
    {
        _tokens.Clear();
        var asWritten = _wordsAsWritten.GetAlternateLookup<ReadOnlySpan<char>>();
        var gaps = _gaps.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            if (!asWritten.TryGetValue(scanner.Word, out var word))
            {
                word = (words.Find(scanner.Word), words.LengthOfElision(scanner.Word));
                asWritten[scanner.Word] = word;
            }

            var gap = gaps.TryGetValue(scanner.Gap, out var known) ? known : None;
            _tokens.Add(new(word.Number, gap, scanner.Start + word.Elided, scanner.End));
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Edge(int From, int Word, int Gap);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Token(int Word, int Gap, int Start, int End);

    /// <param name="depth">Words on the way here.</param>
    private sealed class State(int depth)
    {
        public int Depth { get; } = depth;

        /// <summary>The name that ends here.</summary>
        public int Name { get; set; } = None;

        /// <summary>The state of the longest path that is the end of this one.</summary>
        public int Back { get; set; }

        /// <summary>The state of the longest name that is the end of this path; the root when there is none.</summary>
        public int Inner { get; set; }
    }
}
