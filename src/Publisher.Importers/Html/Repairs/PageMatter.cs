using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Says what of a page is left out, a finding for each reason, with the first of the words.</summary>
internal static class PageMatter
{
    private const int LongestQuote = 80;

    public static void Tell(Page page)
    {
        var reasons = new Dictionary<string, (int Words, string Quote, int Ordinal)>(
            StringComparer.Ordinal
        );
        Collect(page.Body, reasons);
        foreach (var (reason, (words, quote, ordinal)) in reasons)
        {
            if (words > 0)
            {
                page.Report(
                    Severity.Note,
                    FormattableString.Invariant(
                        $"Left out of the page as {reason}: {words} {(words == 1 ? "word" : "words")}, from “{quote}” on."
                    ),
                    "Nothing, unless it belongs to the text: then move it into the page's main part.",
                    quote,
                    ordinal
                );
            }
        }

        TellEmbedded(page);
    }

    private static void Collect(
        Element parent,
        Dictionary<string, (int Words, string Quote, int Ordinal)> reasons
    )
    {
        foreach (var element in parent.Children)
        {
            if (element.LeftOut.Length == 0)
            {
                Collect(element, reasons);
            }
            else if (element.LeftOut is not (Furniture.Sign or Furniture.Edition))
            {
                var words = element.SpacedWords();
                var before = reasons.GetValueOrDefault(element.LeftOut);
                reasons[element.LeftOut] = (
                    before.Words + words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
                    before.Quote is { Length: > 0 } quote ? quote
                    : words.Length > LongestQuote ? words[..LongestQuote] + "…"
                    : words,
                    before.Ordinal > 0
                        ? before.Ordinal
                        : element.SelfAndDescendants().Max(inner => inner.Ordinal)
                );
            }
        }
    }

    /// <summary>What moves, sounds or comes from elsewhere is in no edition. What is left out with the box around it, as the
    /// contents of a site are, goes with that.</summary>
    private static void TellEmbedded(Page page)
    {
        var ordinal = 0;
        var open = new Stack<Element>([page.Body]);
        while (open.TryPop(out var element))
        {
            ordinal = element.Ordinal > 0 ? element.Ordinal : ordinal;
            if (IsEmbedded(element))
            {
                Tell(page, element, ordinal);
            }

            if (element.LeftOut.Length == 0)
            {
                foreach (var child in Enumerable.Reverse(element.Children))
                {
                    open.Push(child);
                }
            }
        }
    }

    private static bool IsEmbedded(Element element) =>
        element.Name is "iframe" or "video" or "audio" or "embed"
        || (element.Name == "object" && !element.HasWords());

    private static void Tell(Page page, Element element, int ordinal)
    {
        var source = element["src"].Length > 0 ? element["src"] : element["data"];
        page.Report(
            Severity.Warning,
            $"{(element.Name == "video" ? "A video" : element.Name == "audio" ? "A recording" : "A page within the page")} is left out, since no edition can show it{(source.Length is > 0 and < 300 ? $": {source}" : "")}.",
            "Link to it in words, if readers should find it.",
            element["title"],
            ordinal
        );
    }
}
