using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>Makes of tables and definition lists what they may define.</summary>
internal static class PairSites
{
    /// <summary>The rows of a table: the cell below a head that says so, else the first, names; the one below a head that says so,
    /// else the second, says what it is, and those below a head for names give others.</summary>
    public static IEnumerable<PairSite> Of(Table table, SectionSite? section, EntrySurvey survey)
    {
        var (siblings, columns) = (new Siblings(), table.Columns);
        var heads = PairColumns.Of(table, survey.Language);
        var head = table.HeaderRows > 0 ? Cell(table.Rows[0], heads.Term) : "";
        var rows = table.Rows.Take(table.Rows.Count - table.FooterRows).Skip(table.HeaderRows);
        return
        [
            .. rows.Select(row =>
            {
                var (term, definition) = (Cell(row, heads.Term), Cell(row, heads.Definition));
                var first =
                    row.Cells.Count > 1
                    && heads.Term < row.Cells.Count
                    && row.Cells[heads.Term] is { Blocks: [Paragraph only] }
                        ? only
                        : null;
                var listed = ListedNames.Of(term);
                var names = TermNames.Read(
                    listed[0],
                    [
                        .. ListedNames.Others(listed, survey.Language),
                        .. heads.Names.SelectMany(at => ListedNames.Of(Cell(row, at))),
                        .. survey.Given?.In(listed[0], definition) ?? [],
                        .. TextNames.In(definition, survey.Language),
                        .. AliasSentence.Expansion(listed[0], $": {definition}", survey.Language)
                            is { } spelled
                            ? [spelled]
                            : (string[])[],
                    ],
                    survey.Language
                );
                var site = Of(first, term, definition, names, section, survey, siblings);
                return new PairSite(row, table, site, term, definition)
                {
                    Head = head,
                    Columns = columns,
                    HasDefinitionHead = heads.IsNamed,
                };
            }),
        ];
    }

    /// <summary>The groups of a definition list: its further terms are names of the first. A list without any definition
    /// defines nothing.</summary>
    public static IEnumerable<PairSite> Of(
        DefinitionList list,
        SectionSite? section,
        EntrySurvey survey
    )
    {
        var siblings = new Siblings();
        var defines = list.Groups.Any(group => group.Definitions.Count > 0);
        return
        [
            .. list.Groups.Select(group =>
            {
                var terms = group.Terms.Select(blocks => PlainText.Of(blocks)).ToList();
                var term = terms.FirstOrDefault("");
                var definition = string.Join(
                    '\n',
                    group.Definitions.Select(blocks => PlainText.Of(blocks))
                );
                var names = TermNames.Read(
                    term,
                    [
                        .. terms.Skip(1),
                        .. TextNames.In(definition, survey.Language),
                        .. survey.Given?.In(term, definition) ?? [],
                        .. group.Definitions.SelectMany(blocks =>
                            TextNames.InBody(blocks, survey.Language)
                        ),
                    ],
                    survey.Language
                );
                var first = defines && group.Terms is [[Paragraph only, ..], ..] ? only : null;
                var site = Of(first, term, definition, names, section, survey, siblings);
                return new PairSite(group, list, site, term, definition);
            }),
        ];
    }

    public static string Cell(TableRow row, int column) =>
        column < row.Cells.Count ? PlainText.Of(row.Cells[column].Blocks) : "";

    private static Site Of(
        Paragraph? head,
        string term,
        string definition,
        Headword? headword,
        SectionSite? section,
        EntrySurvey survey,
        Siblings siblings
    )
    {
        var site = new Site(SiteKind.Row, section) { Siblings = siblings, Likes = siblings };
        if (head is not null && headword is not null && term.Length <= TermNames.MostCharacters)
        {
            var text = StyledText.Of(head.Content);
            var style = text.Words.Length > 0 ? text.StyleAt(0) : NameStyle.Plain;
            site = new(SiteKind.Row, section)
            {
                Lead = new(term, [], style, LeadMark.Alone, false, true, definition),
                Headword = headword,
                Key = survey.Form.Key(headword.Term),
                Defines = Wording.Opens(definition, survey.Language),
                Objects = TermTraits.Of(term, survey.Language).IsObjectionable ? 1 : 0,
                Siblings = siblings,
                Likes = siblings,
            };
        }

        siblings.Add(site);
        return site;
    }
}
