using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>A folder of pages that any static host serves: it needs no server that runs anything, and its pages ask nobody
/// else for anything.</summary>
internal sealed class SiteEdition : IFolderEdition
{
    public string Name => "site";

    public bool HoldsOthers => true;

    public Items<Finding> Write(
        Document document,
        EditionSettings settings,
        Action<string, ReadOnlyMemory<byte>> write
    ) => new SiteWriter(document, settings, write).Write();
}
