using Publisher.Words;

namespace Publisher.References;

/// <summary>An entry that bears a name.</summary>
/// <param name="IsAlias">Whether the name is not the entry's headword.</param>
/// <param name="Position">Number of the entry in reading order.</param>
/// <param name="Path">Ids of the sections around it, the innermost first.</param>
internal sealed record Bearer(
    string Id,
    string Written,
    bool IsAlias,
    int Position,
    IReadOnlyList<string> Path
)
{
    /// <summary>What clings to the name in the text and belongs to it.</summary>
    public NameMarks Marks { get; } = NameMarks.Of(Written);

    /// <summary>The name without case and accents.</summary>
    public string Folded { get; } = NormalForm.Fold(Written);

    /// <summary>What tells its entry from others of its name; empty where there is nothing.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>The case of its letters, as far as it has a meaning.</summary>
    public string Case { get; } = NameCase.Of(Written);

    /// <summary>A letter, which in the other case is another name.</summary>
    public bool IsLetter { get; } = Written.Length == 1;

    /// <summary>An abbreviation in capitals, which the same letters in lower case do not mean: "IT", "it".</summary>
    public bool IsCapitals { get; init; }

    /// <summary>Whether its entry stands in the section of another's, where the two are told apart on purpose.</summary>
    public bool IsBeside(Bearer other) => Id != other.Id && Path.SequenceEqual(other.Path);

    public bool DiffersByCase(Bearer other) =>
        Written != other.Written
        && Written.Equals(other.Written, StringComparison.OrdinalIgnoreCase);

    public static bool HasCapitals(string name) =>
        name.Count(char.IsUpper) > 1 && !name.Any(char.IsLower);
}
