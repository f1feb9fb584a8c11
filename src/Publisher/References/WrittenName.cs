using Publisher.Words;

namespace Publisher.References;

/// <summary>A name as a text writes it, by which entries of the same name are told apart.</summary>
internal readonly struct WrittenName(string text, int start, int end)
{
    private readonly string _text = text;
    private readonly int _start = start;
    private readonly int _end = end;
    private readonly string _case = NameCase.Of(text.AsSpan(start, end - start));

    /// <summary>Capitals in the text: one may be the sentence's, so "It" is not "IT".</summary>
    private readonly bool _isInCapitals = Capitals(text.AsSpan(start, end - start)) > 1;

    /// <summary>Whether it can mean the entry: its marks are there, and letters that mean something only as capitals
    /// are capitals.</summary>
    public bool IsOf(Bearer bearer) =>
        (_isInCapitals || !bearer.IsCapitals)
        && !(bearer.IsLetter && char.IsUpper(bearer.Written[0]) != char.IsUpper(_text[_start]))
        && (bearer.Marks.IsEmpty || bearer.Marks.Around(_text, _start, _end) is not null);

    /// <summary>"light (physics)".</summary>
    public bool HasQualifierOf(Bearer bearer) => LengthOfQualifier(bearer) > 0 && IsOf(bearer);

    /// <summary>Of the bearer's qualifier in its brackets behind the name, the blank counted; 0 where it is not
    /// there.</summary>
    public int LengthOfQualifier(Bearer bearer)
    {
        var length = bearer.Qualifier.Length + 3;
        return
            bearer.Qualifier.Length > 0
            && _end + length <= _text.Length
            && _text.AsSpan(_end) is [' ', '(' or '[', ..]
            && _text[_end + length - 1] is ')' or ']'
            && _text
                .AsSpan(_end + 2, bearer.Qualifier.Length)
                .Equals(bearer.Qualifier, StringComparison.OrdinalIgnoreCase)
            ? length
            : 0;
    }

    /// <summary>Whether it is the bearer's name letter for letter, but for case and accents.</summary>
    public bool IsVery(Bearer bearer) =>
        IsOf(bearer)
        && HasCaseOf(bearer)
        && bearer.Folded == NormalForm.Fold(_text.AsSpan(_start, _end - _start));

    /// <summary>Whether it is the bearer's name letter for letter.</summary>
    public bool IsExactly(Bearer bearer) =>
        IsOf(bearer)
        && _text.AsSpan(_start, _end - _start).Equals(bearer.Written, StringComparison.Ordinal);

    public bool HasCaseOf(Bearer bearer) => bearer.Case == _case;

    private static int Capitals(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var character in text)
        {
            capitals += char.IsUpper(character) ? 1 : 0;
        }

        return capitals;
    }
}
