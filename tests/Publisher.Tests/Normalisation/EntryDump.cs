using System.Text;
using Publisher.Model;

namespace Publisher.Tests.Normalisation;

/// <summary>Sections, entries and lines that were left, as an indented tree.</summary>
internal sealed class EntryDump : DocumentWalker<int>
{
    private readonly StringBuilder _text = new();

    public static string Of(Document document)
    {
        var dump = new EntryDump();
        dump.Walk(document, 0);
        return dump._text.ToString();
    }

    protected override void Section(Section node, int into)
    {
        Line(into, $"# {PlainText.Of(node.Title)}");
        base.Section(node, into + 1);
    }

    protected override void Entry(Entry node, int into)
    {
        Headword(node.Headword, into);
        base.Entry(node, into + 1);
    }

    protected override void Row(TableRow row, int into)
    {
        if (row.Headword is not null)
        {
            Headword(row.Headword, into);
        }

        base.Row(row, into);
    }

    protected override void Group(DefinitionGroup group, int into)
    {
        if (group.Headword is not null)
        {
            Headword(group.Headword, into);
        }

        base.Group(group, into);
    }

    protected override void Paragraph(Paragraph node, int into)
    {
        if (node.LeftBecause is not null)
        {
            Line(into, $"- {PlainText.Of(node.Content)} ({node.LeftBecause})");
        }
    }

    private void Headword(Headword headword, int depth)
    {
        var names = headword.Terms.Zip(
            headword.Kinds,
            (term, kind) => kind == TermKind.Name ? term : $"{term} [{kind}]"
        );
        var qualifier = headword.Qualifier.Length > 0 ? $" <{headword.Qualifier}>" : "";
        var ids = string.Concat(headword.OtherIds.Select(id => $" #{id}"));
        Line(
            depth,
            $"{string.Join(" | ", names)}{qualifier} #{headword.Id}{ids} ({headword.Evidence?.Shape})"
        );
        foreach (var other in headword.Others)
        {
            Headword(other, depth);
        }
    }

    private void Line(int depth, string text) =>
        _text.Append(' ', depth * 2).Append(text).Append('\n');
}
