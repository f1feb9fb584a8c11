namespace Publisher.Model;

/// <summary>A section and where it stands.</summary>
/// <param name="Parent">Id of the section around it; empty at the top.</param>
public sealed record OutlineSection(Section Section, string Parent)
{
    public string Id => Section.Id;

    public string Title => PlainText.Of(Section.Title);
}

/// <summary>An entry and where it stands, whether it is a block, a row of a table or a group of a definition list.</summary>
/// <param name="Head">The author's words that name the term: an entry's head, a row's first cell, a group's terms.</param>
/// <param name="Body">What follows the head: an entry's body, a row's other cells, a group's definitions.</param>
/// <param name="Form">How a block entry was written; null for a row of a table and a group.</param>
/// <param name="Section">Id of the section around it; empty when there is none.</param>
/// <param name="Parent">Id of the entry around it; empty when there is none.</param>
public sealed record OutlineEntry(
    Headword Headword,
    Items<Inline> Head,
    Items<Block> Body,
    EntryForm? Form,
    string Section,
    string Parent,
    Source Source
)
{
    public string Id => Headword.Id;
}

/// <summary>A link and where it stands.</summary>
/// <param name="Section">Id of the section around it; empty when there is none.</param>
/// <param name="Entry">Id of the entry around it; empty when there is none.</param>
public sealed record OutlineLink(Link Link, string Section, string Entry, Source Source)
{
    /// <summary>Id of the innermost entry, else section, else empty: the top of the document.</summary>
    public string From => Entry.Length > 0 ? Entry : Section;

    /// <summary>The id it leads to, or the address as written.</summary>
    public string To => Link.Target ?? Link.Address;
}

/// <summary>Sections, entries and links of a normalised document, each list in reading order.</summary>
public sealed class Outline
{
    private readonly List<OutlineSection> _sections = [];
    private readonly List<OutlineEntry> _entries = [];
    private readonly List<OutlineLink> _links = [];

    private Outline() { }

    public IReadOnlyList<OutlineSection> Sections => _sections;

    public IReadOnlyList<OutlineEntry> Entries => _entries;

    public IReadOnlyList<OutlineLink> Links => _links;

    public static Outline Of(Document document)
    {
        var outline = new Outline();
        new Collector(outline).Collect(document);
        return outline;
    }

    private readonly record struct Place(string Section, string Entry, Source Source);

    private sealed class Collector(Outline outline) : DocumentWalker<Place>
    {
        public void Collect(Document document) => Walk(document, new("", "", Source.Unknown));

        protected override void Paragraph(Paragraph node, Place into) =>
            base.Paragraph(node, into with { Source = node.Source });

        protected override void Heading(Heading node, Place into) =>
            base.Heading(node, into with { Source = node.Source });

        protected override void Section(Section node, Place into)
        {
            outline._sections.Add(new(node, into.Section));
            base.Section(node, new(node.Id, into.Entry, node.Source));
        }

        protected override void Entry(Entry node, Place into)
        {
            Add(
                new(
                    node.Headword,
                    node.Head,
                    node.Body,
                    node.Form,
                    into.Section,
                    into.Entry,
                    node.Source
                )
            );
            base.Entry(node, into with { Entry = node.Headword.Id, Source = node.Source });
        }

        protected override void Row(TableRow row, Place into)
        {
            if (row.Headword is null)
            {
                base.Row(row, into);
                return;
            }

            var first = row.Cells[0].Blocks;
            var head = first.OfType<Paragraph>().FirstOrDefault();
            Add(
                new(
                    row.Headword,
                    head?.Content ?? [],
                    [.. row.Cells.Skip(1).SelectMany(cell => cell.Blocks)],
                    Form: null,
                    into.Section,
                    into.Entry,
                    head?.Source ?? into.Source
                )
            );
            base.Row(row, into with { Entry = row.Headword.Id });
        }

        protected override void Group(DefinitionGroup group, Place into)
        {
            if (group.Headword is null)
            {
                base.Group(group, into);
                return;
            }

            var source = group.Terms[0] is [var first, ..] ? first.Source : into.Source;
            Add(
                new(
                    group.Headword,
                    group.Head,
                    [.. group.Definitions.SelectMany(definition => definition)],
                    Form: null,
                    into.Section,
                    into.Entry,
                    source
                )
            );
            base.Group(group, into with { Entry = group.Headword.Id, Source = source });
        }

        /// <summary>Terms that share their definition are entries in their own right.</summary>
        private void Add(OutlineEntry entry)
        {
            outline._entries.Add(entry);
            foreach (var other in entry.Headword.Others)
            {
                outline._entries.Add(entry with { Headword = other });
            }
        }

        /// <summary>Within the words of a link that leads nowhere there can be others.</summary>
        protected override void Link(Link node, Place into)
        {
            outline._links.Add(new(node, into.Section, into.Entry, into.Source));
            base.Link(node, into);
        }
    }
}
