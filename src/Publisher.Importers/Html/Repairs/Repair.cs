namespace Publisher.Importers.Html.Repairs;

/// <summary>What turns Google's shape into plain blocks, in the order in which it is done. One quirk, one repair.</summary>
internal static class Repair
{
    public static readonly IReadOnlyList<Action<Page>> All =
    [
        PublishedPage.Unwrap,
        HiddenElements.Drop,
        RunStarts.Blank,
        Comments.TakeOut,
        Footnotes.TakeOut,
        HeadersAndFooters.Drop,
        Anchors.Attach,
        RedirectedLinks.Open,
        Equations.Spell,
        TableRows.Gather,
        ListItems.Gather,
        DefinitionLists.Gather,
        Figures.Gather,
        ListMarkers.Read,
        Checklists.Tick,
        BlockStructure.Flatten,
        CodeBuildingBlocks.Gather,
        MonospaceParagraphs.Gather,
        ContentsTable.Drop,
        SpacerParagraphs.Drop,
        IndentedQuotes.Gather,
        ListTrees.Grow,
    ];
}
