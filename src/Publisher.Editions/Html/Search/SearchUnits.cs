using Publisher.Model;

namespace Publisher.Editions.Html.Search;

/// <summary>Gathers the words of each entry, section and note; those of an entry within an entry are its own.</summary>
internal sealed class SearchUnits : DocumentWalker<SearchUnit>
{
    private readonly List<SearchUnit> _units = [];
    private string _where = "";

    private SearchUnits() { }

    /// <summary>In reading order, notes last.</summary>
    /// <param name="top">Id of the element around the whole text.</param>
    public static IReadOnlyList<SearchUnit> Of(Document document, string top, EditionWords words)
    {
        var units = new SearchUnits();
        var whole = units.Unit(SearchUnitKind.Text, top, [document.Name]);
        Line(document.Subtitle, whole);
        units.Write(document.Blocks, whole);
        foreach (var note in document.Notes)
        {
            var unit = units.Unit(
                SearchUnitKind.Note,
                Anchors.Note(note.Id),
                [words.Note(note.Id)]
            );
            units.Write(note.Blocks, unit);
        }

        return units._units;
    }

    protected override void Paragraph(Paragraph node, SearchUnit into) => Line(node.Content, into);

    protected override void Heading(Heading node, SearchUnit into) => Line(node.Content, into);

    protected override void Section(Section node, SearchUnit into)
    {
        var title = PlainText.Of(node.Title);
        var unit = Unit(SearchUnitKind.Section, node.Id, [title]);
        var around = _where;
        _where = title.ReplaceLineEndings(" ").Trim();
        Write(node.Blocks, unit);
        _where = around;
    }

    protected override void Entry(Entry node, SearchUnit into)
    {
        var unit = Unit(node.Headword);
        Line(node.Head, unit);
        Write(node.Body, unit);
    }

    protected override void Row(TableRow row, SearchUnit into) =>
        base.Row(row, row.Headword is null ? into : Unit(row.Headword));

    protected override void Group(DefinitionGroup group, SearchUnit into) =>
        base.Group(group, group.Headword is null ? into : Unit(group.Headword));

    protected override void CodeBlock(CodeBlock node, SearchUnit into) => into.AddText(node.Code);

    private static void Line(Items<Inline> content, SearchUnit into) =>
        into.AddText(PlainText.Of(content));

    /// <summary>Terms that share their definition are found by the names of each.</summary>
    private SearchUnit Unit(Headword headword) =>
        Unit(
            SearchUnitKind.Entry,
            headword.Id,
            [.. headword.Terms, .. headword.Others.SelectMany(other => other.Terms.AsEnumerable())]
        );

    private SearchUnit Unit(SearchUnitKind kind, string id, Items<string> names)
    {
        var unit = new SearchUnit(kind, id, names) { Where = _where };
        foreach (var name in names)
        {
            unit.Add(name);
        }

        _units.Add(unit);
        return unit;
    }
}
