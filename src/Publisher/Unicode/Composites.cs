namespace Publisher.Unicode;

/// <summary>The character that a letter and a mark make, or two parts of a Hangul syllable.</summary>
internal static class Composites
{
    private static readonly Dictionary<(int, int), int> Pairs = NormalFormTable.Shared.Pairs();

    /// <returns>Null where there is none.</returns>
    public static int? Of(int first, int second) =>
        Hangul.Syllable(first, second)
        ?? (Pairs.TryGetValue((first, second), out var composite) ? composite : null);
}
