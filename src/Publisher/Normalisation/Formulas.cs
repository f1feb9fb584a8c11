using Publisher.Mathematics;
using Publisher.Mathematics.Tex;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Reads the TeX of formulas. Commands that one formula defines hold in those after it; numbers are known in those
/// before it too. One with a number is on lines of its own, as a line of text has no place for the number.</summary>
internal sealed class Formulas : DocumentRewriter
{
    private readonly Macros _macros = new();

    private Formulas() { }

    public static Document Apply(Document document)
    {
        var unread = Unread.Of(document);
        if (unread.Count == 0)
        {
            return document;
        }

        var formulas = new Formulas();
        TexReader.Number(unread, formulas._macros);
        return formulas.Rewrite(document);
    }

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(node with { Content = SetApart(Rewrite(node.Content)) });

    protected override void Formula(Formula node, Built into) =>
        into.Inlines.Add(
            node.Content is null
                ? node with
                {
                    Content = TexReader.Read(node.Tex, _macros).Content,
                }
                : node
        );

    private static Items<Inline> SetApart(Items<Inline> content)
    {
        if (!content.Any(IsNumberedWithin))
        {
            return content;
        }

        var apart = new List<Inline>();
        foreach (var inline in content)
        {
            if (IsNumberedWithin(inline))
            {
                EndLine(apart);
                apart.Add((Formula)inline with { IsDisplay = true });
            }
            else if (apart is [.., Formula { IsDisplay: true }] && inline is not Model.LineBreak)
            {
                var next = inline is Text run ? run with { Value = run.Value.TrimStart() } : inline;
                apart.AddRange(next is Text { Value: "" } ? [] : [new Model.LineBreak(), next]);
            }
            else
            {
                apart.Add(inline);
            }
        }

        return apart.ToItems();
    }

    private static void EndLine(List<Inline> line)
    {
        if (line is [.., Text last])
        {
            line.RemoveAt(line.Count - 1);
            var words = last.Value.TrimEnd();
            line.AddRange(words.Length > 0 ? [last with { Value = words }] : []);
        }

        line.AddRange(line is [] or [.., Model.LineBreak] ? [] : [new Model.LineBreak()]);
    }

    private static bool IsNumberedWithin(Inline inline) =>
        inline
            is Formula
            {
                IsDisplay: false,
                Content: Numbered { Tag.Length: > 0 } or Grid { HasNumbers: true }
            };

    /// <summary>Most documents have none, and stay the same object.</summary>
    private sealed class Unread : DocumentWalker<List<string>>
    {
        public static List<string> Of(Document document)
        {
            var found = new List<string>();
            new Unread().Walk(document, found);
            return found;
        }

        protected override void Formula(Formula node, List<string> into)
        {
            if (node.Content is null)
            {
                into.Add(node.Tex);
            }
        }
    }
}
