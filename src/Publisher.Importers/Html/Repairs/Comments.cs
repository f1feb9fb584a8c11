using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A comment is a mark <c>[a]</c> in the text and a bordered div at the end of the body. The export tells neither
/// its author nor where the commented words begin; but they end at the mark and are a span of their own. A reply is another
/// comment whose mark follows at once.</summary>
internal static class Comments
{
    public static void TakeOut(Page page)
    {
        var marks = Numbers(page, "#cmnt");
        var backs = Numbers(page, "#cmnt_ref");
        backs.UnionWith(marks);
        if (backs.Count == 0)
        {
            return;
        }

        var bodies = Endnotes.TakeBodies(page.Body, "#cmnt_ref", backs);
        foreach (var body in bodies.Values)
        {
            page.Omit(body, "text of a comment");
        }

        var threads = new List<List<Comment>>();
        var (block, quote, isReply) = (page.Body, "", false);
        foreach (var element in page.Elements())
        {
            (block, quote) = element.IsBlock ? (element, "") : (block, quote);
            var number = Endnotes.Number(element, "#cmnt");
            if (number.Length > 0)
            {
                Endnotes.Empty(element);
                if (marks.Remove(number))
                {
                    threads.AddRange(
                        isReply
                            ? []
                            :
                            [
                                [],
                            ]
                    );
                    threads[^1].Add(Comment(bodies, number, quote, block.Ordinal));
                    isReply = true;
                }
            }
            else if (element.IsBlock || element.Name == "img" || !Blank.Is(element.Text))
            {
                quote = Blank.Is(element.Text) ? quote : Blank.Single(element.Text);
                isReply = false;
            }
        }

        // A comment whose words are gone stands on nothing, and is a comment all the same.
        foreach (var number in bodies.Keys.ToList())
        {
            threads.Add([Comment(bodies, number, "", 0)]);
        }

        page.Comments.AddRange(CommentThreads.InOrder(threads));

        Comment Comment(Dictionary<string, Element> from, string number, string words, int ordinal)
        {
            from.Remove(number, out var body);
            return new("", Text(body), words) { Source = new(page.File, ordinal, []) };
        }
    }

    private static HashSet<string> Numbers(Page page, string prefix) =>
        page.Elements()
            .Select(element => Endnotes.Number(element, prefix))
            .Where(number => number.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

    private static string Text(Element? body)
    {
        if (body is null)
        {
            return "";
        }

        var paragraphs = body.Children.Exists(child => child.IsBlock) ? body.Children : [body];
        return string.Join(
            '\n',
            paragraphs
                .Select(paragraph => Blank.Single(paragraph.Words()))
                .Where(text => text.Length > 0)
        );
    }
}
