using Publisher.References;

namespace Publisher.Normalisation;

/// <summary>What the author may decide about how the document is understood. The defaults suit a glossary that nobody
/// prepared for us.</summary>
public sealed record NormaliserSettings
{
    /// <summary>Which mentions become links.</summary>
    public LinkSettings Links { get; init; } = new();
}
