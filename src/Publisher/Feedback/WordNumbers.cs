using Publisher.Words;

namespace Publisher.Feedback;

/// <summary>Numbers the words of a document: the same for a word in any case, and beside that one for all its forms
/// ("feature", "features").</summary>
internal sealed class WordNumbers(NormalForm form)
{
    /// <summary>Of a word that the document has not: equal to none.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly List<int> _formOf = [];

    /// <summary>The number of a word of the document.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var key = Key(word);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _numbers.Count;
            _numbers[key] = number;
            var normal = form.Word(key);
            if (!_forms.TryGetValue(normal, out var found))
            {
                _forms[normal] = found = _forms.Count;
            }

            _formOf.Add(found);
        }

        return number;
    }

    public int Of(ReadOnlySpan<char> word) => _numbers.GetValueOrDefault(Key(word), Unknown);

    /// <summary>What all forms of a word of the document have in common.</summary>
    public int FormOf(int number) => _formOf[number];

    /// <summary>The same of any word.</summary>
    public int FormOf(ReadOnlySpan<char> word) =>
        _forms.GetValueOrDefault(form.Word(Key(word)), Unknown);

    public int Forms => _forms.Count;

    private static string Key(ReadOnlySpan<char> word)
    {
        var key = word.ToString().ToLowerInvariant();
        return key.Contains('’', StringComparison.Ordinal) ? key.Replace('’', '\'') : key;
    }
}
