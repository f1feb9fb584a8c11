using Publisher.Model;
using Publisher.References.Addresses;

namespace Publisher.Normalisation.Ids;

/// <summary>Resolves the author's internal links: to the entry or section that their anchor stands in, or whose heading has
/// their address where a tool makes it out of the words; and within it, or where there is none, to the very block.</summary>
internal sealed class LinkResolution : DocumentRewriter
{
    private readonly AuthorAnchors _anchors;
    private readonly HashSet<string> _open;
    private readonly Lazy<HeadingSlugs> _slugs;

    private LinkResolution(Document document)
    {
        var outline = Outline.Of(document);
        var start =
            outline.Sections is [var section, ..] ? section.Id
            : outline.Entries is [var entry, ..] ? entry.Id
            : "";
        List<string> addresses =
        [
            .. outline
                .Links.Select(place => place.Link)
                .Where(link => link.IsInternal)
                .Select(link => link.Address[1..])
                .Distinct(StringComparer.Ordinal),
        ];
        _anchors = AuthorAnchors.Of(document, start, addresses);
        _open = [.. _anchors.Places.Values];
        _slugs = new(() =>
            HeadingSlugs.Of(
                DocumentHeadings.Of(document, start),
                [.. addresses.Where(address => !_anchors.Targets.ContainsKey(address))]
            )
        );
    }

    public static Document Apply(Document document) =>
        new LinkResolution(document).Rewrite(document);

    public override Document Rewrite(Document document)
    {
        var rewritten = base.Rewrite(document);
        return _open.Contains(AuthorAnchors.Top)
            ? rewritten with
            {
                Blocks =
                [
                    rewritten.Blocks[0] with
                    {
                        Place = AuthorAnchors.Top,
                    },
                    .. rewritten.Blocks.Skip(1),
                ],
            }
            : rewritten;
    }

    protected override void Link(Link node, Built into) =>
        into.Inlines.Add(node.IsInternal ? Resolved(node, node.Address[1..]) : node);

    private Link Resolved(Link link, string address)
    {
        var plain = HeadingSlugs.Plain(address);
        foreach (var name in address == plain ? [address] : new[] { address, plain })
        {
            var place = _anchors.Places.GetValueOrDefault(name, "");
            var target = _anchors.Targets.GetValueOrDefault(name);
            if (target is not null || place.Length > 0)
            {
                return link with { Target = target, Place = place };
            }
        }

        return _slugs.Value.TargetOf(address) is { } heading
            ? link with
            {
                Target = heading,
            }
            : link;
    }

    protected override void Paragraph(Paragraph node, Built into) =>
        base.Paragraph(Placed(node), into);

    protected override void Heading(Heading node, Built into) => base.Heading(Placed(node), into);

    protected override void List(List node, Built into) => base.List(Placed(node), into);

    protected override void Table(Table node, Built into) => base.Table(Placed(node), into);

    protected override void Quote(Quote node, Built into) => base.Quote(Placed(node), into);

    protected override void CodeBlock(CodeBlock node, Built into) =>
        base.CodeBlock(Placed(node), into);

    protected override void Rule(Rule node, Built into) => base.Rule(Placed(node), into);

    protected override void DefinitionList(DefinitionList node, Built into) =>
        base.DefinitionList(Placed(node), into);

    protected override void Figure(Figure node, Built into) => base.Figure(Placed(node), into);

    /// <summary>The first block with an anchor is the place that it names.</summary>
    private T Placed<T>(T block)
        where T : Block
    {
        foreach (var anchor in block.Source.Anchors)
        {
            if (_anchors.Places.TryGetValue(anchor, out var place) && _open.Remove(place))
            {
                return (T)((Block)block with { Place = place });
            }
        }

        return block;
    }
}
