using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Words and signs that a browser shows though they are no text of the page: the quotes of <c>q</c>, the brackets
/// around the reading of a sign (<c>ruby</c>), and the long form of a short one, which a pointer shows (<c>abbr</c>).</summary>
internal sealed class Spelling
{
    private const int LongestForm = 80;
    private const int LongestBlock = 5000;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public static void Write(Page page)
    {
        if (!page.IsOfGoogle)
        {
            new Spelling().Visit(page.Body, page.Body, page.Language, depth: 0);
        }
    }

    private void Visit(Element element, Element block, string language, int depth)
    {
        block = element.IsBlock ? element : block;
        language = element["lang"].Length > 0 ? element["lang"] : language;
        var isQuoted = element.Name == "q";
        foreach (var child in element.Children)
        {
            if (!child.IsText)
            {
                Visit(child, block, language, depth + (isQuoted ? 1 : 0));
            }
        }

        switch (element.Name)
        {
            case "q":
                var (open, close) = QuotationMarks.Of(language, depth);
                Around(element, open, close);
                break;
            case "rp":
                element.Children = [];
                break;
            case "rt":
                Around(element, " (", ")");
                break;
            case "abbr" or "acronym":
                Expand(element, block);
                break;
        }
    }

    private static void Around(Element element, string before, string after) =>
        element.Children = [
            Element.OfText(before, element.Look),
            .. element.Children,
            Element.OfText(after, element.Look),
        ];

    private void Expand(Element abbreviation, Element block)
    {
        var (form, words) = (
            Blank.Single(abbreviation["title"]),
            Blank.Single(abbreviation.Words())
        );
        if (
            form.Length is 0 or > LongestForm
            || words.Length == 0
            || !_told.Add(words + "\n" + form)
        )
        {
            return;
        }

        var text = block.Words();
        if (
            text.Length > LongestBlock
            || !Blank.Single(text).Contains(form, StringComparison.OrdinalIgnoreCase)
        )
        {
            abbreviation.Children.Add(Element.OfText($" ({form})", abbreviation.Look));
        }
    }
}
