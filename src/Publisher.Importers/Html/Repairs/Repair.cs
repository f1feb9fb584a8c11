namespace Publisher.Importers.Html.Repairs;

/// <summary>What turns Google's shape into plain blocks, in the order in which it is done. One quirk, one repair.</summary>
internal static class Repair
{
    /// <summary>What is done to pages that Google did not write before they are counted: afterwards what they show stands
    /// in them, and what is none of their text is marked.</summary>
    public static readonly IReadOnlyList<Action<Page>> First =
    [
        Titles.Restore,
        RelativeAddresses.Resolve,
        LinkedNotes.Recognise,
        Ticks.Read,
        Furniture.Mark,
        Notices.Quote,
        Tabs.Label,
        CodeTables.Unbox,
        Spelling.Write,
        HiddenPlaces.Unlink,
    ];

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
        NumberedLists.Cut,
        ListMarkers.Read,
        Checklists.Tick,
        Ticks.ReadSigns,
        BlockStructure.Flatten,
        WordLists.Gather,
        CodeBuildingBlocks.Gather,
        MonospaceParagraphs.Gather,
        ContentsTable.Drop,
        SpacerParagraphs.Drop,
        IndentedQuotes.Gather,
        ListTrees.Grow,
    ];
}
