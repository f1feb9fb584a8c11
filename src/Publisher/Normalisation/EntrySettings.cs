using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Which way of writing entries counts in a part of the document.</summary>
public enum ShapeRule
{
    /// <summary>Whatever the author wrote, judged line by line.</summary>
    Any,

    /// <summary>Lines that open with a bold term, whether or not the part looks like a glossary.</summary>
    Bold,

    /// <summary>Every "Term: definition".</summary>
    Colon,

    /// <summary>Every "Term - definition".</summary>
    Dash,

    /// <summary>Every lowest heading.</summary>
    Heading,

    /// <summary>Every table of two columns.</summary>
    Table,

    /// <summary>Nothing is an entry.</summary>
    None,
}

/// <summary>A line that the author calls an entry.</summary>
/// <param name="Quote">The words at the start of the line.</param>
/// <param name="Term">The term with its aliases, written as a head is; null to read it out of the line.</param>
public sealed record QuotedEntry(string Quote, string? Term);

/// <summary>What the author decides about entries. The defaults leave everything to the text.</summary>
public sealed record EntrySettings
{
    /// <summary>For the whole document.</summary>
    public ShapeRule Shape { get; init; }

    /// <summary>By title of a section, in whatever case; it holds for the sections within too.</summary>
    public Items<SectionShape> Sections { get; init; }

    public Items<QuotedEntry> Entries { get; init; }

    /// <summary>Words at the start of lines, headings or rows that are no entries.</summary>
    public Items<string> NotEntries { get; init; }

    /// <summary>The rule for a section within a part that has another.</summary>
    internal ShapeRule For(string title, ShapeRule outer)
    {
        foreach (var section in Sections)
        {
            if (Quotation.IsSame(section.Title, title))
            {
                return section.Shape;
            }
        }

        return outer;
    }

    internal bool Excludes(string words) =>
        NotEntries.AsEnumerable().Any(quote => Quotation.Opens(words, quote));

    internal QuotedEntry? Forces(string words) =>
        Entries.FirstOrDefault(entry => Quotation.Opens(words, entry.Quote));
}

/// <summary>A rule for one section.</summary>
public sealed record SectionShape(string Title, ShapeRule Shape);
