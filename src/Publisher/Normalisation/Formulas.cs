using Publisher.Mathematics.Tex;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Reads the TeX of formulas. Commands that one formula defines hold in those after it.</summary>
internal sealed class Formulas : DocumentRewriter
{
    private readonly Macros _macros = new();

    private Formulas() { }

    public static Document Apply(Document document) =>
        UnreadFormulas.IsIn(document) ? new Formulas().Rewrite(document) : document;

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
    private sealed class UnreadFormulas : DocumentWalker<UnreadFormulas.Count>
    {
        internal sealed class Count
        {
            public int Value { get; set; }
        }

        public static bool IsIn(Document document)
        {
            var count = new Count();
            new UnreadFormulas().Walk(document, count);
            return count.Value > 0;
        }

        protected override void Formula(Formula node, Count into) =>
            into.Value += node.Content is null ? 1 : 0;
    }
}
