using Publisher.Model;
using Publisher.References;

namespace Publisher.Training.Links;

/// <summary>A link in a line.</summary>
/// <param name="Start">In the line's text.</param>
/// <param name="Names">Of the entry that it leads to, the headword first; empty where it leads to a section.</param>
internal sealed record LinkOfLine(
    int Start,
    string Words,
    IReadOnlyList<string> Names,
    LinkKind Kind
);

/// <summary>A line of a document with the links in it.</summary>
/// <param name="From">Id of the entry or the section that it stands in.</param>
internal sealed record LineOfLinks(string From, string Text, IReadOnlyList<LinkOfLine> Links)
{
    /// <summary>Those of a document, in reading order.</summary>
    public static IReadOnlyList<LineOfLinks> In(Document document)
    {
        var reader = new Reader(Outline.Of(document));
        reader.Rewrite(document);
        return reader.Lines;
    }

    private sealed class Reader(Outline outline) : LineWalker
    {
        private readonly Dictionary<string, IReadOnlyList<string>> _names = outline
            .Entries.DistinctBy(entry => entry.Id)
            .ToDictionary(
                entry => entry.Id,
                IReadOnlyList<string> (entry) =>
                    [entry.Headword.Term, .. entry.Headword.Terms.Except([entry.Headword.Term])],
                StringComparer.Ordinal
            );

        public List<LineOfLinks> Lines { get; } = [];

        protected override Items<Inline> Line(
            Items<Inline> content,
            ParagraphPlace place,
            Source source
        )
        {
            var (text, links) = ("", new List<LinkOfLine>());
            foreach (var inline in content)
            {
                var words = PlainText.Of([inline]);
                if (inline is Link { Target: { } target, Kind: var kind })
                {
                    links.Add(new(text.Length, words, _names.GetValueOrDefault(target, []), kind));
                }

                text += words;
            }

            var from = place.Entry.Length > 0 ? place.Entry : place.Section;
            Lines.Add(new(from, text.ReplaceLineEndings(" "), links));
            return content;
        }
    }
}
