using Publisher.Languages;
using Publisher.Words;

namespace Publisher.References;

/// <summary>Numbers the words of names so that the forms of one word have one number, as its language bends it.</summary>
/// <param name="isInCapitals">Whether the names of the document are set in capitals, which then mean nothing.</param>
internal sealed class NameWords(NormalForm form, Language? language, bool isInCapitals)
{
    public const int None = -1;

    /// <summary>A longer word in capitals is a word set in capitals.</summary>
    private const int LongestAbbreviation = 5;

    private readonly Inflection? _inflection = Inflections.Of(language);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The number of a name's word, which all its forms have from then on.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var number = Find(word);
        number = number == None ? _count++ : number;
        foreach (var written in Forms(word))
        {
            _numbers.TryAdd(written, number);
        }

        return number;
    }

    /// <summary>The number of the name's word that a text has a form of; the very form goes before others.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        foreach (var written in Forms(word))
        {
            if (_numbers.TryGetValue(written, out var number))
            {
                return number;
            }
        }

        return None;
    }

    /// <summary>How much of a word is another that was drawn to it: "l'" of "l'arbre".</summary>
    public int LengthOfElision(ReadOnlySpan<char> word) => _inflection?.LengthOfElision(word) ?? 0;

    private IEnumerable<string> Forms(ReadOnlySpan<char> word)
    {
        var bare = word[LengthOfElision(word)..];
        var folded = form.Word(bare);
        return
            _inflection is null
            || (!isInCapitals && IsAbbreviation(bare))
            || language!.Commonest.Contains(folded)
            ? [folded]
            : [folded, .. _inflection.Stems(folded)];
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsLower(character))
            {
                return false;
            }
        }

        return word.Length <= LongestAbbreviation;
    }
}
