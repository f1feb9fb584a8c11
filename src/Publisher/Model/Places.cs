namespace Publisher.Model;

/// <summary>Which section and entry of a normalised document stand around a paragraph of the export.</summary>
public sealed class Places
{
    private readonly List<Place> _places = [];
    private readonly List<int> _ordinals = [];

    private Places() { }

    /// <param name="Section">Id of the innermost section; empty when there is none.</param>
    /// <param name="Entry">Id of the innermost entry; empty when there is none.</param>
    public readonly record struct Place(string Section, string Entry);

    public static Places Of(Document document)
    {
        var found = new Dictionary<int, Place>();
        new Collector(found).Collect(document);
        var places = new Places();
        foreach (var (ordinal, place) in found.OrderBy(pair => pair.Key))
        {
            places._ordinals.Add(ordinal);
            places._places.Add(place);
        }

        return places;
    }

    /// <param name="ordinal">Number of the paragraph; what is no block of its own belongs to the one before it. Of 0
    /// nothing is known.</param>
    public Place Around(int ordinal)
    {
        var at = _ordinals.BinarySearch(ordinal);
        at = at < 0 ? ~at - 1 : at;
        return ordinal > 0 && at >= 0 ? _places[at] : new("", "");
    }

    private sealed class Collector(Dictionary<int, Place> found) : DocumentWalker<Place>
    {
        public void Collect(Document document) => Walk(document, new("", ""));

        protected override void Paragraph(Paragraph node, Place into) => Add(node.Source, into);

        protected override void Heading(Heading node, Place into) => Add(node.Source, into);

        protected override void CodeBlock(CodeBlock node, Place into) => Add(node.Source, into);

        protected override void Rule(Rule node, Place into) => Add(node.Source, into);

        protected override void Section(Section node, Place into)
        {
            var inner = new Place(node.Id, into.Entry);
            Add(node.Source, inner);
            base.Section(node, inner);
        }

        protected override void Entry(Entry node, Place into)
        {
            var inner = into with { Entry = node.Headword.Id };
            Add(node.Source, inner);
            base.Entry(node, inner);
        }

        protected override void Row(TableRow row, Place into) =>
            base.Row(row, row.Headword is { } term ? into with { Entry = term.Id } : into);

        protected override void Group(DefinitionGroup group, Place into) =>
            base.Group(group, group.Headword is { } term ? into with { Entry = term.Id } : into);

        private void Add(Source source, Place place) => found[source.Ordinal] = place;
    }
}
