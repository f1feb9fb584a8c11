using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Typesetting.Pdf;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>What a reader shows beside the pages: sections, entries, and the parts that the edition adds.</summary>
internal sealed class BookOutline(Setting setting)
{
    public IReadOnlyList<OutlineItem> Items(ContentsPages contents, bool hasIndex)
    {
        var items = new List<OutlineItem>();
        if (contents.AreTold)
        {
            items.Add(new(setting.Words.Contents, PdfNames.Contents));
        }

        items.AddRange(Children(setting.Document.Blocks));
        items.AddRange(
            BackMatter.Of(setting, hasIndex).Select(part => new OutlineItem(part.Title, part.Name))
        );
        return items;
    }

    private ImmutableArray<OutlineItem> Children(Items<Block> blocks)
    {
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        foreach (var block in blocks)
        {
            if (block is Section section)
            {
                AddItem(items, PlainText.Of(section.Title), section.Id, Children(section.Blocks));
            }
            else if (block is Entry entry)
            {
                AddItem(items, entry.Headword.Term, entry.Headword.Id, Children(entry.Body));
            }
            else if (block is List list)
            {
                items.AddRange(list.Items.SelectMany(item => Children(item.Blocks)));
            }
            else if (block is Table table)
            {
                foreach (var row in table.Rows)
                {
                    if (row.Headword is { } headword)
                    {
                        AddItem(items, headword.Term, headword.Id, []);
                    }
                }
            }
        }

        return items.DrainToImmutable();
    }

    /// <summary>What can't be named gives its place to its children.</summary>
    private void AddItem(
        ImmutableArray<OutlineItem>.Builder items,
        string title,
        string id,
        ImmutableArray<OutlineItem> children
    )
    {
        if (setting.Book.PageOf(id) is not null && title.Length > 0)
        {
            items.Add(new(title.Replace('\n', ' '), id) { Children = children });
        }
        else
        {
            items.AddRange(children);
        }
    }
}
