using Publisher.Features;

namespace Publisher.Model;

/// <summary>What an import counts.</summary>
public enum ContentKind
{
    /// <summary>Stretches of text that the end of a paragraph, a line break or the end of a line of code closes. Those
    /// with nothing in them are not counted.</summary>
    Paragraph,

    /// <summary>Runs of characters that are not white space; those of formulas are not counted.</summary>
    Word,

    ListItem,

    /// <summary>Stretches of one paragraph that lead to one address.</summary>
    Link,

    Image,

    Table,

    Footnote,

    Comment,

    Equation,
}

public static class ContentKinds
{
    /// <summary>The kind in words, as for "3 list items".</summary>
    public static string Name(this ContentKind kind, int count = 2) =>
        kind switch
        {
            ContentKind.Paragraph => "paragraph",
            ContentKind.Word => "word",
            ContentKind.ListItem => "list item",
            ContentKind.Link => "link",
            ContentKind.Image => "image",
            ContentKind.Table => "table",
            ContentKind.Footnote => "footnote",
            ContentKind.Comment => "comment",
            _ => "equation",
        } + (count == 1 ? "" : "s");
}

/// <summary>What an importer left out, and why.</summary>
/// <param name="Reason">Such as "table of contents".</param>
public sealed record Omission(string Reason, Source Source, int Count)
{
    /// <summary>What stands before the text and says something of it, as its authors and its date, which editions show as such.</summary>
    public const string FrontMatter = "front matter";

    /// <summary>What was left out, where its kind is words and the importer has them at hand; else empty.</summary>
    public string Words { get; init; } = "";
}

/// <summary>One kind of content on its way through an import.</summary>
/// <param name="CameIn">Counted in the parsed export, before anything was mended or read.</param>
/// <param name="WentOut">Counted in the document.</param>
/// <param name="Omitted">Told by the code that left it out.</param>
public sealed record AccountLine(ContentKind Kind, int CameIn, int WentOut, Items<Omission> Omitted)
{
    /// <summary>What is missing for no reason; below zero, what the document has and the export has not.</summary>
    public int Unaccounted => CameIn - WentOut - Omitted.Sum(omission => omission.Count);
}

/// <summary>What came in and where it went: for each kind, what came in is what went out and what was left out.</summary>
public sealed record ImportAccount(Items<AccountLine> Lines)
{
    public bool IsBalanced => Lines.All(line => line.Unaccounted == 0);
}

/// <summary>A document as an importer gives it.</summary>
/// <param name="Format">What it was exported in.</param>
public sealed record ImportResult(
    Document Value,
    Items<Finding> Findings,
    ImportAccount Account,
    ExportFormat Format
) : Result<Document>(Value, Findings);
