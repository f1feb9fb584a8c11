using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Editions;

/// <summary>Sets behind each link to a page that is dead one to its copy in an archive: "(archived on 1 May 2024)". A title
/// stays as it is, since contents and indexes repeat it.</summary>
public sealed class ArchivedLinks : DocumentRewriter
{
    private readonly IReadOnlyDictionary<string, LinkSnapshot> _copies;
    private readonly EditionWords _words;

    private ArchivedLinks(IReadOnlyDictionary<string, LinkSnapshot> copies, EditionWords words) =>
        (_copies, _words) = (copies, words);

    /// <param name="copies">By the addresses of the dead pages, as the document has them.</param>
    public static Document Of(
        Document document,
        IReadOnlyDictionary<string, LinkSnapshot> copies,
        ITemplates templates
    ) =>
        copies.Count == 0
            ? document
            : new ArchivedLinks(copies, EditionWords.Of(document.Language, templates)).Rewrite(
                document
            );

    public override Document Rewrite(Document document) =>
        base.Rewrite(document) with
        {
            Title = document.Title,
            Subtitle = document.Subtitle,
        };

    protected override void Heading(Heading node, Built into) => into.Blocks.Add(node);

    protected override void Section(Section node, Built into) =>
        into.Blocks.Add(node with { Blocks = Rewrite(node.Blocks) });

    protected override void Link(Link node, Built into)
    {
        into.Inlines.Add(node);
        if (_copies.TryGetValue(node.Address, out var copy))
        {
            var day = new DateTimeOffset(copy.Day, TimeOnly.MinValue, TimeSpan.Zero);
            into.Inlines.AddRange([
                new Text(" ("),
                new Link([new Text(_words.Archived(_words.Date(day)))], copy.Address),
                new Text(")"),
            ]);
        }
    }

    /// <summary>Neighbours never share a style.</summary>
    protected override void Text(Text node, Built into)
    {
        if (into.Inlines is [.., Text before] && before.Style == node.Style)
        {
            into.Inlines[^1] = before with { Value = before.Value + node.Value };
        }
        else
        {
            into.Inlines.Add(node);
        }
    }
}
