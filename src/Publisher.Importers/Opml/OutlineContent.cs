using Publisher.Importers.Accounting;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>Counts what an outline holds before anything becomes of it.</summary>
internal static class OutlineContent
{
    public static ContentCount Of(OutlineFile file)
    {
        var counter = new ContentCounter();
        foreach (var item in file.All)
        {
            counter.Count[ContentKind.ListItem]++;
            Line(item.Words, counter);
            foreach (var line in item.Note)
            {
                Line(line, counter);
            }
        }

        return counter.Count;
    }

    private static void Line(IReadOnlyList<Inline> inlines, ContentCounter into)
    {
        foreach (var inline in inlines)
        {
            Count(inline, "", into);
        }

        into.EndParagraph();
    }

    private static void Count(Inline inline, string address, ContentCounter into)
    {
        switch (inline)
        {
            case Text text:
                into.Text(text.Value, address);
                break;
            case LineBreak:
                into.LineBreak();
                break;
            case Image:
                into.Atom(ContentKind.Image, address);
                break;
            case Formula:
                into.Atom(ContentKind.Equation, address);
                break;
            case Link link:
                foreach (var content in link.Content)
                {
                    Count(content, link.Address, into);
                }

                break;
        }
    }
}
