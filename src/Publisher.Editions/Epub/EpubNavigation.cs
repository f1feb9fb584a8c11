using Publisher.Editions.Html;
using Publisher.Editions.Revisions;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The navigation document (EPUB 3.3, 7): sections and entries in reading order, the
/// landmarks, and the pages of the PDF.</summary>
internal sealed class EpubNavigation(Anchors anchors, EditionWords words)
{
    /// <summary>Title of the list of changes; empty where there is none.</summary>
    public string Changes { get; init; } = "";

    /// <summary>What the book is called.</summary>
    public required string Name { get; init; }

    /// <summary>Where its title page is.</summary>
    public required string Title { get; init; }

    /// <summary>Where its text begins.</summary>
    public required string Start { get; init; }

    public required string Colophon { get; init; }

    /// <summary>Where the contents are that are read; null where there are none.</summary>
    public string? Contents { get; init; }

    /// <summary>Null where there are none.</summary>
    public string? Notes { get; init; }

    /// <summary>The pages of the PDF: the printed number of each, and where it begins.</summary>
    public IReadOnlyList<(string Page, string Address)> Pages { get; init; } = [];

    public void Write(Document document, MarkupWriter into)
    {
        using (
            into.Block(
                "nav",
                ("epub:type", "toc"),
                ("role", "doc-toc"),
                ("id", "_toc"),
                ("aria-label", words.Contents)
            )
        )
        {
            using (into.Block("h1"))
            {
                into.Text(words.Contents);
            }

            using (into.Block("ol"))
            {
                Item(Title, Name, into);
                Items(Html.Contents.Of(document.Blocks), into);
                foreach (var (address, label) in BackMatter)
                {
                    Item(address, label, into);
                }
            }
        }

        Landmarks(into);
        PageList(into);
    }

    private string? Index => anchors.Address(IndexPart.Id);

    private IEnumerable<(string Address, string Label)> BackMatter =>
        new[]
        {
            (Notes, words.Notes),
            (anchors.Address(RevisionList.Id), Changes),
            (Index, words.Index),
            (Colophon, words.Colophon),
        }
            .Where(part => part.Item1 is not null)
            .Select(part => (part.Item1!, part.Item2));

    private void Items(IReadOnlyList<ContentsLine> lines, MarkupWriter into)
    {
        foreach (var line in lines)
        {
            using (into.Block("li", ("class", line.IsSection ? "section" : null)))
            {
                Link(anchors.Address(line.Id)!, line.Label, into);
                if (line.Lines.Count > 0)
                {
                    using (into.Block("ol"))
                    {
                        Items(line.Lines, into);
                    }
                }
            }
        }
    }

    private void Landmarks(MarkupWriter into)
    {
        using (Hidden("landmarks", words.Landmarks, into))
        using (into.Block("ol"))
        {
            Landmark("cover", "cover.xhtml", words.Cover, into);
            Landmark("titlepage", Title, Name, into);
            Landmark("toc", Contents, words.Contents, into);
            Landmark("bodymatter", Start, words.Beginning, into);
            Landmark("endnotes", Notes, words.Notes, into);
            Landmark("index", Index, words.Index, into);
            Landmark("colophon", Colophon, words.Colophon, into);
        }
    }

    private void PageList(MarkupWriter into)
    {
        if (Pages.Count == 0)
        {
            return;
        }

        using (Hidden("page-list", words.Pages, into, "doc-pagelist"))
        using (into.Block("ol"))
        {
            foreach (var (page, address) in Pages)
            {
                Item(address, page, into);
            }
        }
    }

    private static MarkupWriter.OpenElement Hidden(
        string type,
        string label,
        MarkupWriter into,
        string? role = null
    ) =>
        into.Block(
            "nav",
            ("epub:type", type),
            ("role", role),
            ("hidden", ""),
            ("aria-label", label)
        );

    private static void Landmark(string type, string? address, string label, MarkupWriter into)
    {
        if (address is null)
        {
            return;
        }

        using (into.Block("li"))
        using (into.Inline("a", ("epub:type", type), ("href", address)))
        {
            into.Text(label);
        }
    }

    private static void Item(string address, string label, MarkupWriter into)
    {
        using (into.Block("li"))
        {
            Link(address, label, into);
        }
    }

    private static void Link(string address, string label, MarkupWriter into)
    {
        using (into.Inline("a", ("href", address)))
        {
            into.Text(label);
        }
    }
}
