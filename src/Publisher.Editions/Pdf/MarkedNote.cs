using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>A note as the edition sets it: the author's, or the address of a link.</summary>
/// <param name="Label">Of its mark and of itself.</param>
/// <param name="Name">Of the place where it stands, and its id.</param>
/// <param name="MarkName">Of the place where its mark stands.</param>
internal sealed record MarkedNote(string Label, string Name, string MarkName, Items<Block> Blocks)
{
    /// <summary>Whether it is but an address, which is not justified.</summary>
    public bool IsAddress { get; init; }

    public static MarkedNote Of(Note note) =>
        new(note.Id, PdfNames.Note(note.Id), PdfNames.Mark(note.Id), note.Blocks);
}
