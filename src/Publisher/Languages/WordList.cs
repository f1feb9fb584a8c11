using System.Collections.Frozen;

namespace Publisher.Languages;

/// <summary>Sets of words as one reads them: with a blank between two.</summary>
internal static class WordList
{
    public static FrozenSet<string> Of(string words) =>
        words
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
