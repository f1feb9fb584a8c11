using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>Recognises tables of two columns whose first names terms and whose second defines them. The table stays
/// a table; its rows learn their headwords.</summary>
internal sealed partial class RowEntries(EntrySettings settings, Language? language)
    : DocumentRewriter
{
    private const int FewestRows = 2;
    private const int MostWordsInTerm = 6;

    /// <summary>Definitions have at least so many words to one of their terms.</summary>
    private const int WordsToOneOfTerm = 3;

    private ShapeRule _rule = settings.Shape;

    public static Document Apply(Document document, EntrySettings settings)
    {
        var recogniser = new RowEntries(settings, KnownLanguages.Of(document));
        return document with { Blocks = recogniser.Rewrite(document.Blocks) };
    }

    protected override void Section(Section node, Built into)
    {
        var outer = _rule;
        _rule = settings.For(PlainText.Of(node.Title), outer);
        base.Section(node, into);
        _rule = outer;
    }

    protected override void Table(Table node, Built into)
    {
        if (node.Columns != 2 || !IsAllowed(node))
        {
            into.Blocks.Add(node);
            return;
        }

        into.Blocks.Add(
            node with
            {
                Rows =
                [
                    .. node.Rows.Select(
                        (row, index) =>
                            index < node.HeaderRows ? row : row with { Headword = HeadwordOf(row) }
                    ),
                ],
            }
        );
    }

    private bool IsAllowed(Table table) =>
        _rule == ShapeRule.Table || (_rule == ShapeRule.Any && DefinesTerms(table));

    private bool DefinesTerms(Table table)
    {
        var rows = table.Rows.Skip(table.HeaderRows).ToList();
        var named = rows.Count(row => HeadwordOf(row) is not null);
        if (rows.Count < FewestRows || named * 10 < rows.Count * 8)
        {
            return false;
        }

        var header = table.HeaderRows > 0 ? Cell(table.Rows[0], 0) : "";
        var terms = rows.Sum(row => PlainText.Words(Cell(row, 0)));
        var definitions = rows.Sum(row => PlainText.Words(Cell(row, 1)));
        return TermColumn().IsMatch(header)
            || (
                definitions >= WordsToOneOfTerm * terms
                && rows.Count(row => DefinitionWording.Opens(Cell(row, 1))) * 2 >= rows.Count
            );
    }

    private Headword? HeadwordOf(TableRow row)
    {
        if (row.Cells is not [{ Blocks: [Model.Paragraph] }, { Blocks.Count: > 0 }])
        {
            return null;
        }

        var term = Cell(row, 0);
        return term.Length > TermNames.MostCharacters
            || PlainText.Words(term) > MostWordsInTerm
            || TermWording.IsQuestion(term)
            || settings.Excludes(term)
                ? null
            : TermNames.Read(term, language: language) is { } headword
                ? headword with
                {
                    Evidence = new(EntryShape.Row, "a row of a table of terms"),
                }
            : null;
    }

    private static string Cell(TableRow row, int column) =>
        column < row.Cells.Count ? PlainText.Of(row.Cells[column].Blocks) : "";

    [GeneratedRegex(
        @"^\s*(?:terms?|words?|names?|symbols?|notation|acronyms?|abbreviations?|concepts?|expressions?|jargon)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex TermColumn();
}
