using Publisher.Mathematics.Tex;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Reads the TeX of formulas. Commands that one formula defines hold in those after it; numbers are known in those
/// before it too.</summary>
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

    protected override void Formula(Formula node, Built into) =>
        into.Inlines.Add(
            node.Content is null
                ? node with
                {
                    Content = TexReader.Read(node.Tex, _macros).Content,
                }
                : node
        );

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
