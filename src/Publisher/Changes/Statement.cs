namespace Publisher.Changes;

/// <summary>A sentence, or a line without one, as a sequence of words and marks. Equal to another that says the same, however
/// its blanks, quotation marks and dashes are set.</summary>
/// <param name="text">As it stands in the document.</param>
/// <param name="tokens">Numbers of its words and marks in the vocabulary.</param>
/// <param name="ends">Where each of them ends in the text, the blanks behind it included.</param>
/// <param name="isHead">Whether it stands in the line that names the term.</param>
internal sealed class Statement(string text, int[] tokens, int[] ends, bool isHead)
    : IEquatable<Statement>
{
    /// <summary>Shorter ones ("See below.") recur by chance, and are not followed from place to place.</summary>
    private const int FewestTokensToFollow = 4;

    private readonly int _hash = Hash(tokens);

    public string Text => text;

    public ReadOnlySpan<int> Tokens => tokens;

    public bool IsHead => isHead;

    public bool IsTelling => tokens.Length >= FewestTokensToFollow;

    /// <summary>The text from one token up to another.</summary>
    public string Slice(int from, int to) =>
        text[(from == 0 ? 0 : ends[from - 1])..(to == 0 ? 0 : ends[to - 1])];

    public Statement With(int[] otherTokens) => new(text, otherTokens, [], isHead);

    public bool Equals(Statement? other) =>
        other is not null && _hash == other._hash && Tokens.SequenceEqual(other.Tokens);

    public override bool Equals(object? obj) => Equals(obj as Statement);

    public override int GetHashCode() => _hash;

    private static int Hash(int[] tokens)
    {
        var hash = 17;
        foreach (var token in tokens)
        {
            hash = unchecked((hash * 31) + token);
        }

        return hash;
    }
}
