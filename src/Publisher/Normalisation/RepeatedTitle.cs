using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>A heading of the first level that says the title again, over all of the text, is the title and no chapter: the
/// only chapter would tell a reader nothing.</summary>
internal static class RepeatedTitle
{
    public static Document Apply(Document document) =>
        document.Blocks is [Heading { Level: 1 } heading, .. var rest]
        && IsTitle(heading, document)
        && IsOverAll(document, rest)
            ? document with
            {
                Title = Located(
                    document.Title.Count > 0 ? document.Title : heading.Content,
                    heading
                ),
                Blocks = rest,
            }
            : document;

    /// <summary>Where the author set no title, its name is that of the first heading, whatever that is.</summary>
    private static bool IsOverAll(Document document, Items<Block> rest)
    {
        var levels = rest.OfType<Heading>().Select(heading => heading.Level).ToList();
        return document.Title.Count > 0
            ? rest is [Heading { Level: 1 }, ..] || !levels.Contains(1)
            : levels.Count > 0 && !levels.Contains(1);
    }

    private static bool IsTitle(Heading heading, Document document)
    {
        var title = document.Title.Count > 0 ? PlainText.Of(document.Title) : document.Name;
        var form = KnownLanguages.FormOf(document.Language);
        return form.Key(PlainText.Of(heading.Content)) == form.Key(title);
    }

    /// <summary>The heading's place, so that links to it and findings about it still lead there.</summary>
    private static Items<Inline> Located(Items<Inline> title, Heading heading) =>
        [.. title.Select(inline => inline with { Source = heading.Source })];
}
