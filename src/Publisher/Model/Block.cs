namespace Publisher.Model;

/// <summary>What a document, a section, an entry, a list item, a cell, a quotation or a note is made of.</summary>
public abstract record Block : Node
{
    /// <summary>Derived: the id of this very place, where a link leads to it and it is no entry's and no section's head; else
    /// empty. It begins with an underscore, as no id of an entry or a section does.</summary>
    public string Place { get; init; } = "";
}

public sealed record Paragraph(Items<Inline> Content) : Block
{
    /// <summary>Derived: why a line that looks like a definition was not taken for one; null for all others.</summary>
    public string? LeftBecause { get; init; }
}

/// <summary>A heading as imported. Normalisation turns those of the document's own level into sections or
/// entries; in a cell, an item or a quotation it stays a heading.</summary>
/// <param name="Level">1 to 6.</param>
public sealed record Heading(int Level, Items<Inline> Content) : Block;

/// <summary>A heading with all that stands under it, deeper sections included.</summary>
/// <param name="Level">The author's heading level, 1 to 6.</param>
public sealed record Section(int Level, Items<Inline> Title, Items<Block> Blocks) : Block
{
    /// <summary>Derived: readable, unique, stable; empty until ids are assigned.</summary>
    public string Id { get; init; } = "";
}

/// <summary>How the author wrote an entry, and so how an edition sets it.</summary>
public enum EntryForm
{
    /// <summary>A list item.</summary>
    Item,

    /// <summary>A paragraph that opens with its term.</summary>
    Paragraph,

    /// <summary>A heading, with what stands under it as the body.</summary>
    Heading,
}

/// <summary>A term with what is said of it.</summary>
/// <param name="Headword">The names it goes by; derived from the head.</param>
/// <param name="Head">The author's words that name the term and, unless <paramref name="Form"/> is a heading,
/// open its definition: the whole paragraph, item text or heading.</param>
/// <param name="Body">What follows the head; entries nested where the author nested them.</param>
public sealed record Entry(Headword Headword, EntryForm Form, Items<Inline> Head, Items<Block> Body)
    : Block
{
    /// <summary>The author's heading level, 1 to 6, where <see cref="Form"/> is a heading; else 0.</summary>
    public int Level { get; init; }
}

public enum ListStyle
{
    Bullet,
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// <summary>A list; deeper levels are lists within its items.</summary>
/// <param name="Start">Number of the first item; 1 for bullets.</param>
public sealed record List(ListStyle Style, int Start, Items<ListItem> Items) : Block
{
    public bool IsOrdered => Style != ListStyle.Bullet;
}

public sealed record ListItem(Items<Block> Blocks)
{
    /// <summary>State of a checklist item; null for an ordinary one.</summary>
    public bool? Checked { get; init; }
}

/// <param name="HeaderRows">How many rows at the top head the columns.</param>
public sealed record Table(Items<TableRow> Rows, int HeaderRows) : Block
{
    /// <summary>What the author calls it, read before its rows.</summary>
    public Items<Block> Caption { get; init; }

    /// <summary>How many rows at the end sum up those above.</summary>
    public int FooterRows { get; init; }

    /// <summary>Number of columns, spans counted.</summary>
    public int Columns =>
        Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Sum(cell => cell.ColumnSpan));
}

/// <param name="Cells">As in HTML: a cell spanned from above or from the left has no place of its own.</param>
public sealed record TableRow(Items<TableCell> Cells)
{
    /// <summary>Derived: the term that this row defines, in a table whose first column holds terms; else null.</summary>
    public Headword? Headword { get; init; }
}

public sealed record TableCell(Items<Block> Blocks)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>Whether the author made it the head of its row.</summary>
    public bool IsRowHead { get; init; }
}

/// <summary>Pictures, code or whatever else the author set apart, with its caption.</summary>
/// <param name="Caption">Never empty: what has none is no figure.</param>
public sealed record Figure(Items<Block> Blocks, Items<Block> Caption) : Block
{
    /// <summary>Whether the caption stands above.</summary>
    public bool IsCaptionFirst { get; init; }

    /// <summary>All of it, as it is read.</summary>
    public Items<Block> InOrder =>
        IsCaptionFirst ? [.. Caption, .. Blocks] : [.. Blocks, .. Caption];
}

/// <summary>Terms, each with what is said of it.</summary>
public sealed record DefinitionList(Items<DefinitionGroup> Groups) : Block;

/// <summary>The terms that share their definitions. Terms or definitions may be missing, not both.</summary>
/// <param name="Terms">The blocks of each; what leads to a term is an anchor of the first of them.</param>
/// <param name="Definitions">The blocks of each.</param>
public sealed record DefinitionGroup(Items<Items<Block>> Terms, Items<Items<Block>> Definitions)
{
    /// <summary>Derived: the entry that this is; null where it is none.</summary>
    public Headword? Headword { get; init; }

    /// <summary>The words of its terms, each on a line.</summary>
    public Items<Inline> Head =>
        [
            .. Terms
                .SelectMany(blocks => blocks)
                .OfType<Paragraph>()
                .SelectMany(
                    (term, at) => at == 0 ? term.Content : term.Content.Prepend(new LineBreak())
                ),
        ];
}

public sealed record Quote(Items<Block> Blocks) : Block;

/// <summary>Preformatted lines.</summary>
/// <param name="Code">The lines, separated by LF, with no LF at the end.</param>
/// <param name="Language">As the author named it; empty when unknown.</param>
public sealed record CodeBlock(string Code, string Language) : Block;

/// <summary>A horizontal rule.</summary>
public sealed record Rule : Block;
