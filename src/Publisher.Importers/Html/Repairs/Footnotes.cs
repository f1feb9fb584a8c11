using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A footnote is a mark <c>&lt;sup&gt;&lt;a href="#ftnt1"&gt;[1]&lt;/a&gt;&lt;/sup&gt;</c> and a bare div at the end,
/// after a rule that is no rule of the author's.</summary>
internal static class Footnotes
{
    public static void TakeOut(Page page)
    {
        var marks = page.Elements().Where(IsMark).ToList();
        if (marks.Count == 0)
        {
            return;
        }

        var children = page.Body.Children.ToList();
        var bodies = Endnotes.TakeBodies(page.Body, "#ftnt_ref", marks.Select(Number).ToHashSet());
        DropRule(page.Body, children);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in marks)
        {
            if (bodies.TryGetValue(Number(mark), out var body))
            {
                Number(page, mark, body, ids);
            }
            else
            {
                page.Report(
                    Severity.Warning,
                    $"The footnote mark “{Blank.Single(mark.Words())}” has no footnote.",
                    "Export the document again; if the footnote is missing there too, delete the mark.",
                    Blank.Single(mark.Words()),
                    ordinal: 0
                );
            }
        }
    }

    private static void Number(
        Page page,
        Element mark,
        Element body,
        Dictionary<string, string> ids
    )
    {
        var number = Number(mark);
        if (!ids.TryGetValue(number, out var id))
        {
            ids[number] = id = FormattableString.Invariant($"{ids.Count + 1}");
            page.Notes.Add(new("body") { Children = body.Name == "p" ? [body] : body.Children });
        }

        Endnotes.Empty(mark);
        mark.Children = [new(Element.NoteName) { ["note"] = id }];
    }

    /// <summary>The rule stands right before the first note.</summary>
    private static void DropRule(Element body, List<Element> before)
    {
        var kept = body.Children.ToHashSet();
        var first = before.FindIndex(child => !kept.Contains(child));
        var rule =
            first < 0
                ? null
                : before.Take(first).LastOrDefault(child => !child.IsText || !Blank.Is(child.Text));
        if (rule?.Name == "hr")
        {
            body.Children.Remove(rule);
        }
    }

    private static bool IsMark(Element element) => Number(element).Length > 0;

    private static string Number(Element mark) => Endnotes.Number(mark, "#ftnt");
}
