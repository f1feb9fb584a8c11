namespace Publisher.Changes;

/// <summary>Texts in which a term that was renamed is the same under both its names, so that a sentence which only follows
/// the new name says the same.</summary>
internal sealed class RenamedTerms
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, List<(int[] Name, int Number)>> _old = [];
    private readonly Dictionary<int, List<(int[] Name, int Number)>> _now = [];

    public RenamedTerms(IEnumerable<(Unit Before, Unit After)> renamed, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        // Numbers below zero are no words of the vocabulary.
        var number = -1;
        foreach (var (before, after) in renamed)
        {
            Add(_old, before.Name, number);
            Add(_now, after.Name, number);
            number--;
        }
    }

    public Statement InOld(Statement statement) => With(_old, statement);

    public Statement InNow(Statement statement) => With(_now, statement);

    private void Add(Dictionary<int, List<(int[] Name, int Number)>> names, string name, int number)
    {
        int[] words = [.. _vocabulary.NumbersOf(name).Select(_vocabulary.NormalOf)];
        if (words.Length > 0)
        {
            if (!names.TryGetValue(words[0], out var bearers))
            {
                names[words[0]] = bearers = [];
            }

            bearers.Add((words, number));
        }
    }

    private Statement With(
        Dictionary<int, List<(int[] Name, int Number)>> names,
        Statement statement
    )
    {
        if (names.Count == 0)
        {
            return statement;
        }

        var tokens = new List<int>();
        for (var at = 0; at < statement.Tokens.Length; )
        {
            var found = Longest(names, statement.Tokens[at..]);
            tokens.Add(found.Name is null ? statement.Tokens[at] : found.Number);
            at += found.Name?.Length ?? 1;
        }

        return statement.With([.. tokens]);
    }

    private (int[]? Name, int Number) Longest(
        Dictionary<int, List<(int[] Name, int Number)>> names,
        ReadOnlySpan<int> tokens
    )
    {
        (int[]? Name, int Number) longest = (null, 0);
        foreach (var bearer in names.GetValueOrDefault(_vocabulary.NormalOf(tokens[0])) ?? [])
        {
            if (bearer.Name.Length > (longest.Name?.Length ?? 0) && Begins(tokens, bearer.Name))
            {
                longest = bearer;
            }
        }

        return longest;
    }

    private bool Begins(ReadOnlySpan<int> tokens, int[] name)
    {
        var at = 0;
        while (
            at < name.Length && at < tokens.Length && _vocabulary.NormalOf(tokens[at]) == name[at]
        )
        {
            at++;
        }

        return at == name.Length;
    }
}
