using Publisher.Editions.Html;
using Publisher.Editions.Revisions;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The navigation document (EPUB 3.3, 7): sections and entries in reading order, and the landmarks.</summary>
internal sealed class EpubNavigation(
    Anchors anchors,
    EditionWords words,
    string titlePath,
    string startPath,
    string name
)
{
    /// <summary>Title of the list of changes; empty where there is none.</summary>
    public string Changes { get; init; } = "";

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
                Item(titlePath, name, into);
                Items(Contents.Of(document.Blocks), into);
                if (anchors.Address(RevisionList.Id) is { } changes)
                {
                    Item(changes, Changes, into);
                }

                if (anchors.Address(IndexPart.Id) is { } index)
                {
                    Item(index, words.Index, into);
                }
            }
        }

        Landmarks(document, into);
    }

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

    private void Landmarks(Document document, MarkupWriter into)
    {
        using (
            into.Block(
                "nav",
                ("epub:type", "landmarks"),
                ("hidden", ""),
                ("aria-label", words.Landmarks)
            )
        )
        using (into.Block("ol"))
        {
            Landmark("cover", "cover.xhtml", words.Cover, into);
            Landmark("toc", "#_toc", words.Contents, into);
            Landmark("bodymatter", startPath, words.Beginning, into);
            if (document.Notes.Count > 0)
            {
                Landmark(
                    "endnotes",
                    anchors.Address(Anchors.Note(document.Notes[0].Id))!,
                    words.Notes,
                    into
                );
            }

            if (anchors.Address(IndexPart.Id) is { } index)
            {
                Landmark("index", index, words.Index, into);
            }
        }
    }

    private static void Landmark(string type, string address, string label, MarkupWriter into)
    {
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
