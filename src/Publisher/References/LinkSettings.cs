using Publisher.Model;

namespace Publisher.References;

/// <summary>Which mentions of a term become links.</summary>
public enum LinkedMentions
{
    /// <summary>None: only the author's links and references in words.</summary>
    Off,

    /// <summary>The first in every entry.</summary>
    First,

    All,
}

/// <summary>What the author decides about the links that we add.</summary>
public sealed record LinkSettings
{
    public LinkedMentions Mentions { get; init; } = LinkedMentions.First;

    /// <summary>Names that no mention is linked for.</summary>
    public Items<string> Never { get; init; }

    /// <summary>Names whose mentions are linked though they are everyday words.</summary>
    public Items<string> Always { get; init; }
}
