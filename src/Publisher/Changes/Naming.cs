namespace Publisher.Changes;

/// <summary>Tells what changed of a text only because the names changed: the names are changes of their own.</summary>
internal sealed class Naming
{
    /// <summary>As many words may stand around a name that came or went: "also known as".</summary>
    private const int MostWordsAround = 3;

    private readonly Vocabulary _vocabulary;
    private readonly HashSet<int> _words;

    public Naming(TextGroup group, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var old = group.Before.SelectMany(unit => unit.Names).ToHashSet(StringComparer.Ordinal);
        var now = group.After.SelectMany(unit => unit.Names).ToHashSet(StringComparer.Ordinal);
        var isBoth = old.Count > 0 && now.Count > 0;
        old.SymmetricExceptWith(now);
        _words = isBoth ? vocabulary.WordsOf(old) : [];
    }

    /// <summary>Whether a line only gives a name that came or went.</summary>
    public bool IsOnlyNames(Statement statement) =>
        _words.Count > 0 && statement.IsHead && IsOnlyNames(statement.Tokens);

    public bool IsOnlyNames(Statement before, Statement after) =>
        _words.Count > 0
        && WordDifference
            .Of(before.Tokens, after.Tokens)
            .All(hunk =>
                IsOnlyNames([
                    .. before.Tokens[hunk.OldStart..hunk.OldEnd],
                    .. after.Tokens[hunk.NowStart..hunk.NowEnd],
                ])
            );

    private bool IsOnlyNames(ReadOnlySpan<int> tokens)
    {
        var (others, names) = (0, 0);
        foreach (var token in tokens)
        {
            names += _words.Contains(token) ? 1 : 0;
            others += !_words.Contains(token) && _vocabulary.IsWord(token) ? 1 : 0;
        }

        return names > 0 ? others <= MostWordsAround : others == 0;
    }
}
