using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Words and signs that a browser shows though they are no text of the page: the quotes of <c>q</c>, the brackets
/// around the reading of a sign (<c>ruby</c>), and the long form of a short one, which a pointer shows (<c>abbr</c>).</summary>
internal sealed class Spelling
{
    private const int LongestForm = 80;
    private const int LongestBlock = 5000;
    private const int MostParts = 100;

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
        if (element.Name == "ruby")
        {
            element.Children = [.. element.Children.SelectMany(child => Parts(child, MostParts))];
        }

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

    /// <summary>A sign, a reading or a bracket ends where the next begins (HTML Standard, 13.1.2.4), which the parser does not
    /// know.</summary>
    private static IEnumerable<Element> Parts(Element part, int most)
    {
        var at = most > 0 && IsPart(part) ? part.Children.FindIndex(IsPart) : -1;
        if (at < 0)
        {
            return [part];
        }

        var next = part.Children[at..];
        part.Children = part.Children[..at];
        return next.SelectMany(inner => Parts(inner, most - 1)).Prepend(part);
    }

    private static bool IsPart(Element element) => element.Name is "rt" or "rp" or "rb" or "rtc";

    private static void Around(Element element, string before, string after) =>
        element.Children = [
            Element.OfText(before, element.Look, element.Language),
            .. element.Children,
            Element.OfText(after, element.Look, element.Language),
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
            abbreviation.Children.Add(
                Element.OfText($" ({form})", abbreviation.Look, abbreviation.Language)
            );
        }
    }
}
