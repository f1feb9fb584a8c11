using Publisher.Conformance.Readers;
using Publisher.Mathematics;
using Publisher.Model;

namespace Publisher.Conformance.Conservation;

/// <summary>Puts in place of each formula of a document the letters that an edition shows of it.</summary>
/// <param name="numbers">Whether the author's number of a formula stands apart from it, as on paper.</param>
internal sealed class ShownFormulas(bool numbers) : DocumentRewriter
{
    private readonly Dictionary<string, string?> _shown = new(StringComparer.Ordinal);

    public override Document Rewrite(Document document)
    {
        var found = Found.In(document);
        foreach (var (tex, shown) in found.Zip(FormulaLetters.Shown(found)))
        {
            _shown[tex] = shown;
        }

        return base.Rewrite(document);
    }

    protected override void Formula(Formula node, Built into)
    {
        var shown = _shown.GetValueOrDefault(node.Tex);
        Assert.True(
            shown is null == node.Content is null,
            $"Temml and the model differ on whether this can be read: {node.Tex}"
        );
        into.Inlines.Add(new Text(Letters(shown, node)));
    }

    private string Letters(string? shown, Formula node)
    {
        if (shown is null)
        {
            return numbers ? FormulaLetters.Of(node.Tex) : node.Tex;
        }

        var tags = numbers && node.IsDisplay ? NumbersOf(node.Content) : [];
        return tags.Count > 0
            ? $"{FormulaLetters.Of(tags.Aggregate(shown, WithoutLast))}{string.Join(' ', tags)} "
            : FormulaLetters.Of(shown);
    }

    /// <summary>Those that the author gave it, or each of its lines.</summary>
    public static List<string> NumbersOf(Expression? content) =>
        content switch
        {
            Numbered { Tag: var tag } => [tag],
            Grid grid => [.. grid.Rows.Select(row => row.Tag).Where(tag => tag.Length > 0)],
            _ => [],
        };

    private static string WithoutLast(string shown, string tag) =>
        shown.LastIndexOf(tag, StringComparison.Ordinal) is >= 0 and var at
            ? shown.Remove(at, tag.Length)
            : shown;

    private sealed class Found : DocumentWalker<string>
    {
        private readonly HashSet<string> _tex = new(StringComparer.Ordinal);

        public static HashSet<string> In(Document document)
        {
            var found = new Found();
            found.Write(document.Title, "");
            found.Write(document.Blocks, "");
            foreach (var note in document.Notes)
            {
                found.Write(note.Blocks, "");
            }

            return found._tex;
        }

        protected override void Formula(Formula node, string into) => _tex.Add(node.Tex);
    }
}
