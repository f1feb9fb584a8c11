namespace Publisher.Model;

public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>Something the author should know, from an importer, a check or an edition.</summary>
/// <param name="Check">Name of the check, in kebab case, for the healthy state: <c>resolved-reference</c>.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record Finding(string Check, Severity Severity, string Message, string Hint)
{
    public Source Source { get; init; } = Source.Unknown;

    /// <summary>Id of the section around the place; empty when there is none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Id of the entry around the place; empty when there is none.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The exact words that it is about.</summary>
    public string Quote { get; init; } = "";

    /// <summary>What it has in common with findings that are one fault, an address, a skipped level: they are told once.
    /// Empty where each is told by itself.</summary>
    public string Same { get; init; } = "";

    /// <summary>The other places of the one fault, in the document's order.</summary>
    public Items<FindingPlace> Others { get; init; }
}

/// <summary>A further place of a fault that is told once.</summary>
/// <param name="Quote">The exact words there.</param>
/// <param name="Section">Id of the section around it; empty when there is none.</param>
/// <param name="Entry">Id of the entry around it; empty when there is none.</param>
public sealed record FindingPlace(string Quote, string Section, string Entry)
{
    public Source Source { get; init; } = Source.Unknown;
}

/// <summary>A value with what was found on the way to it.</summary>
public record Result<T>(T Value, Items<Finding> Findings);

/// <summary>The source can't be read as an export: a person has to act. Nothing else about it is an exception.</summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="hint">What to do next.</param>
public sealed class UnreadableSourceException(string message, string hint) : Exception(message)
{
    public string Hint { get; } = hint;
}
