namespace Publisher.Editions.Epub;

/// <summary>A file of the publication.</summary>
/// <param name="Id">Its id in the manifest.</param>
/// <param name="Path">Seen from the package document.</param>
/// <param name="Properties">Of the manifest item (EPUB 3.3, D.4); empty for none.</param>
/// <param name="IsInSpine">Whether it is read in its turn.</param>
internal sealed record EpubFile(
    string Id,
    string Path,
    string MediaType,
    ReadOnlyMemory<byte> Content,
    string Properties = "",
    bool IsInSpine = false
)
{
    public const string Xhtml = "application/xhtml+xml";
}
