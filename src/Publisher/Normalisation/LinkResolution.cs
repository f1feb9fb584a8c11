using Publisher.Model;
using Publisher.References.Addresses;

namespace Publisher.Normalisation;

/// <summary>Resolves the author's internal links to the entry or section that their anchor stands in, or whose heading
/// has their address where a tool makes it out of the words.</summary>
internal sealed class LinkResolution : DocumentRewriter
{
    private readonly Dictionary<string, string> _anchors;
    private readonly Lazy<HeadingSlugs> _slugs;

    private LinkResolution(Document document)
    {
        var outline = Outline.Of(document);
        var start =
            outline.Sections is [var section, ..] ? section.Id
            : outline.Entries is [var entry, ..] ? entry.Id
            : "";
        _anchors = Anchors.Of(document, start);
        _slugs = new(() =>
            HeadingSlugs.Of(
                DocumentHeadings.Of(document, start),
                [
                    .. outline
                        .Links.Select(place => place.Link)
                        .Where(link => link.IsInternal)
                        .Select(link => link.Address[1..])
                        .Where(address => !_anchors.ContainsKey(address))
                        .Distinct(StringComparer.Ordinal),
                ]
            )
        );
    }

    public static Document Apply(Document document) =>
        new LinkResolution(document).Rewrite(document);

    protected override void Link(Link node, Built into) =>
        into.Inlines.Add(
            node.IsInternal && TargetOf(node.Address[1..]) is { } target
                ? node with
                {
                    Target = target,
                }
                : node
        );

    private string? TargetOf(string address) =>
        _anchors.TryGetValue(address, out var target)
        || _anchors.TryGetValue(HeadingSlugs.Plain(address), out target)
            ? target
            : _slugs.Value.TargetOf(address);

    /// <summary>Which entry or section each of the author's anchors leads to.</summary>
    private sealed class Anchors : DocumentWalker<string>
    {
        private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

        /// <param name="start">The title has no id of its own; a link to it leads to the first part that has one.</param>
        public static Dictionary<string, string> Of(Document document, string start)
        {
            var anchors = new Anchors();
            anchors.Walk(document, "");
            foreach (var inline in document.Title)
            {
                anchors.At(inline, start);
            }

            return anchors._targets;
        }

        protected override void Section(Section node, string into) =>
            base.Section(node, At(node, node.Id));

        protected override void Entry(Entry node, string into) =>
            base.Entry(node, At(node, node.Headword.Id));

        protected override void Row(TableRow row, string into) =>
            base.Row(row, row.Headword?.Id ?? into);

        protected override void Paragraph(Paragraph node, string into) =>
            base.Paragraph(node, At(node, into));

        protected override void Heading(Heading node, string into) =>
            base.Heading(node, At(node, into));

        protected override void List(List node, string into) => base.List(node, At(node, into));

        protected override void Table(Table node, string into) => base.Table(node, At(node, into));

        protected override void Quote(Quote node, string into) => base.Quote(node, At(node, into));

        protected override void CodeBlock(CodeBlock node, string into) => At(node, into);

        protected override void Rule(Rule node, string into) => At(node, into);

        protected override void DefinitionList(DefinitionList node, string into) =>
            base.DefinitionList(node, At(node, into));

        protected override void Group(DefinitionGroup group, string into) =>
            base.Group(group, group.Headword?.Id ?? into);

        protected override void Figure(Figure node, string into) =>
            base.Figure(node, At(node, into));

        private string At(Node node, string id)
        {
            foreach (var anchor in node.Source.Anchors)
            {
                if (id.Length > 0)
                {
                    _targets.TryAdd(anchor, id);
                }
            }

            return id;
        }
    }
}
