using Publisher.Model;
using Publisher.References.Addresses;

namespace Publisher.Normalisation.Ids;

/// <summary>Which entry or section each of the author's anchors leads to, and which block in it.</summary>
internal sealed class AuthorAnchors : DocumentWalker<string>
{
    /// <summary>The place at the top, where no heading is.</summary>
    public const string Top = "_at-top";

    /// <summary>What Word and HTML call it.</summary>
    private static readonly string[] Tops = ["_top", "top"];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _linked;

    private AuthorAnchors(HashSet<string> linked) => _linked = linked;

    public Dictionary<string, string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>Of those anchors that are linked and no head's.</summary>
    public Dictionary<string, string> Places { get; } = new(StringComparer.Ordinal);

    /// <param name="start">The title has no id of its own; a link to it leads to the first part that has one, and where none
    /// has to the top.</param>
    /// <param name="linked">The anchors that links lead to.</param>
    public static AuthorAnchors Of(Document document, string start, IEnumerable<string> linked)
    {
        var anchors = new AuthorAnchors([.. linked, .. linked.Select(HeadingSlugs.Plain)]);
        anchors.Walk(document, "");
        if (start.Length == 0)
        {
            anchors.LeadTitleToTop(document);
        }

        foreach (var inline in document.Title)
        {
            anchors.At(inline, start);
        }

        foreach (var name in Tops.Where(anchors.IsUnmarked))
        {
            anchors.LeadToTop(name, document.Blocks);
        }

        return anchors;
    }

    private void LeadTitleToTop(Document document)
    {
        var slugs = HeadingSlugs.Of([(PlainText.Of(document.Title), Top)], _linked);
        var own = document
            .Title.SelectMany(inline => inline.Source.Anchors)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in _linked.Where(IsUnmarked))
        {
            if (own.Contains(name) || slugs.TargetOf(name) is not null)
            {
                LeadToTop(name, document.Blocks);
                _seen.Add(name);
            }
        }
    }

    private bool IsUnmarked(string name) => _linked.Contains(name) && !_seen.Contains(name);

    /// <summary>Word and HTML know the top without a mark.</summary>
    private void LeadToTop(string name, Items<Block> blocks)
    {
        switch (blocks.Count > 0 ? blocks[0] : null)
        {
            case null:
                break;
            case Section first:
                Targets.Add(name, first.Id);
                break;
            case Entry first:
                Targets.Add(name, first.Headword.Id);
                break;
            case var first:
                var known = first.Source.Anchors.FirstOrDefault(Places.ContainsKey);
                Places.Add(name, known is null ? Top : Places[known]);
                break;
        }
    }

    protected override void Section(Section node, string into) =>
        base.Section(node, At(node, node.Id));

    protected override void Entry(Entry node, string into) =>
        base.Entry(node, At(node, node.Headword.Id));

    protected override void Row(TableRow row, string into)
    {
        if (row is { Headword: { } headword, Cells: [var first, ..] })
        {
            Head(first.Blocks, headword.Id);
        }

        base.Row(row, row.Headword?.Id ?? into);
    }

    protected override void Paragraph(Paragraph node, string into) =>
        base.Paragraph(node, Within(node, into));

    protected override void Heading(Heading node, string into) =>
        base.Heading(node, Within(node, into));

    protected override void List(List node, string into) => base.List(node, Within(node, into));

    protected override void Table(Table node, string into) => base.Table(node, Within(node, into));

    protected override void DefinitionList(DefinitionList node, string into) =>
        base.DefinitionList(node, Within(node, into));

    protected override void Group(DefinitionGroup group, string into)
    {
        if (group.Headword is { } headword)
        {
            Head(group.Terms.SelectMany(term => term), headword.Id);
        }

        base.Group(group, group.Headword?.Id ?? into);
    }

    /// <summary>What leads to a term leads to the entry.</summary>
    private void Head(IEnumerable<Block> blocks, string id)
    {
        foreach (var block in blocks)
        {
            At(block, id);
        }
    }

    protected override void Figure(Figure node, string into) =>
        base.Figure(node, Within(node, into));

    protected override void Quote(Quote node, string into) => base.Quote(node, Within(node, into));

    protected override void CodeBlock(CodeBlock node, string into) => Within(node, into);

    protected override void Rule(Rule node, string into) => Within(node, into);

    /// <summary>A block that is neither an entry nor a section.</summary>
    private string Within(Block node, string id)
    {
        string? place = null;
        foreach (var anchor in node.Source.Anchors)
        {
            if (_linked.Contains(anchor) && !_seen.Contains(anchor))
            {
                place ??= NameOf(anchor);
                Places.TryAdd(anchor, place);
            }
        }

        return At(node, id);
    }

    /// <summary>The author's name for the place, as every edition can write it.</summary>
    private string NameOf(string anchor)
    {
        var name = Slug.Of(anchor);
        var unique = $"_at-{name}";
        for (var number = 2; !_names.Add(unique); number++)
        {
            unique = FormattableString.Invariant($"_at-{name}-{number}");
        }

        return unique;
    }

    private string At(Node node, string id)
    {
        foreach (var anchor in node.Source.Anchors)
        {
            if (_seen.Add(anchor) && id.Length > 0)
            {
                Targets.TryAdd(anchor, id);
            }
        }

        return id;
    }
}
