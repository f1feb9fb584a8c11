using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A comment is a mark <c>[a]</c> in the text and a bordered div at the end of the body. The export tells neither
/// its author nor where the commented words begin; but they end at the mark and are a span of their own.</summary>
internal static class Comments
{
    public static void TakeOut(Page page)
    {
        var marks = page.Elements()
            .Select(element => Endnotes.Number(element, "#cmnt"))
            .Where(number => number.Length > 0)
            .ToHashSet();
        if (marks.Count == 0)
        {
            return;
        }

        var bodies = Endnotes.TakeBodies(page.Body, "#cmnt_ref", marks);
        foreach (var body in bodies.Values)
        {
            page.Omit(body, "text of a comment");
        }

        var (block, quote) = (page.Body, "");
        foreach (var element in page.Elements())
        {
            (block, quote) = element.IsBlock ? (element, "") : (block, quote);
            quote = Blank.Is(element.Text) ? quote : Blank.Single(element.Text);
            var number = Endnotes.Number(element, "#cmnt");
            if (number.Length > 0)
            {
                var text = bodies.TryGetValue(number, out var body) ? Text(body) : "";
                page.Comments.Add(
                    new("", text, quote) { Source = new(page.File, block.Ordinal, []) }
                );
                Endnotes.Empty(element);
            }
        }
    }

    private static string Text(Element body)
    {
        var paragraphs = body.Children.Exists(child => child.IsBlock) ? body.Children : [body];
        return string.Join(
            '\n',
            paragraphs
                .Select(paragraph => Blank.Single(paragraph.Words()))
                .Where(text => text.Length > 0)
        );
    }
}
