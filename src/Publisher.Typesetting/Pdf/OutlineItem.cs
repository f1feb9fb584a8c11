using System.Collections.Immutable;

namespace Publisher.Typesetting.Pdf;

/// <summary>A line of the outline (the viewer's bookmarks), which opens a named destination.</summary>
public sealed record OutlineItem(string Title, string Destination)
{
    public ImmutableArray<OutlineItem> Children { get; init; } = [];

    /// <summary>Whether its children show when the document is opened.</summary>
    public bool IsOpen { get; init; }
}
