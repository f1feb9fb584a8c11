namespace Publisher.Model;

/// <summary>A document, as imported and, after normalisation, understood as a glossary.</summary>
/// <param name="Blocks">In the author's order; after normalisation, sections hold what stands under their headings.</param>
public sealed record Document(Items<Block> Blocks)
{
    /// <summary>What the author set as the title; empty when no paragraph has that role.</summary>
    public Items<Inline> Title { get; init; }

    public Items<Inline> Subtitle { get; init; }

    /// <summary>The title to show where one is needed: the author's, or the next best thing that the export offers.</summary>
    public string Name { get; init; } = "";

    /// <summary>BCP 47 tag; "en" when the export does not say.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The export's own date, in UTC, where it carries one (the newest file of a zip); else null.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Those whom the document names; empty when it names none.</summary>
    public Items<string> Authors { get; init; }

    /// <summary>What the document says of itself in a sentence; empty when it says nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the document says of itself: its description, else its subtitle.</summary>
    public string Summary => Description.Length > 0 ? Description : PlainText.Of(Subtitle);

    public Items<string> Keywords { get; init; }

    /// <summary>What the author lists as short for something, outside of the text.</summary>
    public Items<ShortForm> Abbreviations { get; init; }

    /// <summary>In the order of their marks.</summary>
    public Items<Note> Notes { get; init; }

    /// <summary>The pictures in the export, in the order of first use.</summary>
    public Items<ImageFile> Images { get; init; }

    public Items<Comment> Comments { get; init; }
}

/// <summary>A short form and what it is short for.</summary>
public sealed record ShortForm(string Short, string Long);

/// <summary>A footnote.</summary>
/// <param name="Id">"1", "2", … in the order of the marks.</param>
public sealed record Note(string Id, Items<Block> Blocks);

/// <summary>A reviewer's remark. Never part of an edition.</summary>
/// <param name="Author">Empty when the export does not tell.</param>
/// <param name="Quote">The words that it stands on, as far as the export tells.</param>
public sealed record Comment(string Author, string Text, string Quote)
{
    /// <summary>When it was written, in UTC; null when the export does not tell.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Where in the document's comments the one stands that it replies to, counted from 0; null where it opens a
    /// thread.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>Whether its thread is marked as resolved.</summary>
    public bool IsResolved { get; init; }

    public Source Source { get; init; } = Source.Unknown;
}
