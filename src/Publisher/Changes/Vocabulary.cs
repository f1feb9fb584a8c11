using Publisher.Words;

namespace Publisher.Changes;

/// <summary>Numbers the words and marks of two editions, the same for the same ones: marks that only look otherwise - curly
/// and straight quotation marks, dashes of any length - are one.</summary>
internal sealed class Vocabulary
{
    private readonly NormalForm _form;
    private readonly Dictionary<int, int> _normal = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = [];
    private readonly List<bool> _areWords = [];

    /// <param name="form">Of the names of terms.</param>
    public Vocabulary(NormalForm form)
    {
        _form = form;
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int NumberOf(ReadOnlySpan<char> token)
    {
        token =
            token.Length == 1 ? Folded(token)
            : token.Contains('’') ? token.ToString().Replace('’', '\'')
            : token;
        if (_lookup.TryGetValue(token, out var number))
        {
            return number;
        }

        var word = token.ToString();
        _numbers[word] = _areWords.Count;
        _words.Add(word);
        _areWords.Add(char.IsLetterOrDigit(token[0]) || char.IsSurrogate(token[0]));
        return _areWords.Count - 1;
    }

    /// <summary>Whether it is a word and no mark.</summary>
    public bool IsWord(int number) => number < _areWords.Count && _areWords[number];

    /// <summary>A word of the names of terms in its normal form: of all its cases and numbers the same.</summary>
    public int NormalOf(int number)
    {
        if (!_normal.TryGetValue(number, out var normal))
        {
            normal = IsWord(number) ? NumberOf(_form.Word(_words[number])) : number;
            _normal[number] = normal;
        }

        return normal;
    }

    /// <summary>The words of names, each once.</summary>
    public HashSet<int> WordsOf(IEnumerable<string> names)
    {
        var words = new HashSet<int>();
        foreach (var name in names)
        {
            words.UnionWith(NumbersOf(name).Where(IsWord));
        }

        return words;
    }

    /// <summary>The words and marks of a name.</summary>
    public int[] NumbersOf(string name)
    {
        var read = new List<Statement>();
        new StatementReader(this).Read(name, isHead: false, read);
        return [.. read.SelectMany(statement => statement.Tokens.ToArray())];
    }

    private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> mark) =>
        mark[0] switch
        {
            '“' or '”' or '„' or '«' or '»' or '″' => "\"",
            '‘' or '’' or '‚' or '‹' or '›' or '′' => "'",
            '–' or '—' or '‐' or '‑' or '−' => "-",
            _ => mark,
        };
}
