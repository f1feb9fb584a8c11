namespace Publisher.Model;

/// <summary>Where in the author's document a node stands, so that a finding can lead back to it.</summary>
/// <param name="File">Name of the exported file within its zip or folder, with no directory of the machine.</param>
/// <param name="Ordinal">Number of the paragraph in the export, counted from 1; 0 where it is not known.</param>
/// <param name="Anchors">The author's own ids that point here: Google's heading ids (<c>h.…</c>), bookmark ids
/// (<c>id.…</c>, <c>bookmark=…</c>) and the ids of the Markdown export, without the leading <c>#</c>.</param>
public sealed record Source(string File, int Ordinal, Items<string> Anchors)
{
    public static Source Unknown { get; } = new("", 0, []);

    /// <summary>Titles of the sections around the node, outermost first; known after normalisation.</summary>
    public Items<string> SectionPath { get; init; }
}
