using Publisher.Mathematics;
using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using TextStyle = Publisher.Typesetting.Text.TextStyle;

namespace Publisher.Editions.Pdf.Formulas;

/// <summary>Sets the formulas of a document.</summary>
/// <param name="face">The theme's.</param>
internal sealed class FormulaWriter(MathFace face, Shaper shaper)
{
    /// <param name="text">The text around.</param>
    /// <param name="words">How words within the formula are set.</param>
    /// <param name="tex">Its source, which readers copy.</param>
    public Inset Inline(
        Expression content,
        string tex,
        TextStyle text,
        Func<WordsStyle, TextStyle> words
    ) => new FormulaSetter(face, shaper, text).Inline(new FormulaAtoms(words).Of(content), tex);

    /// <inheritdoc cref="Inline"/>
    public DisplayFormula Display(
        Expression content,
        string tex,
        TextStyle text,
        Func<WordsStyle, TextStyle> words
    ) =>
        new FormulaSetter(face, shaper, text).Display(
            new FormulaAtoms(words).Of(Unnumbered(content)),
            tex
        );

    /// <summary>The numbers that the author gave the whole formula, or one a line; brackets included, empty for none.</summary>
    public static IReadOnlyList<string> NumbersOf(Expression content) =>
        content switch
        {
            Numbered { Tag.Length: > 0 } numbered => [numbered.Tag],
            Numbered numbered => NumbersOf(numbered.Content),
            Grid grid when grid.Rows.Any(row => row.Tag.Length > 0) =>
            [
                .. grid.Rows.Select(row => row.Tag),
            ],
            _ => [],
        };

    /// <summary>Without the numbers of its lines, which stand in the margin.</summary>
    private static Expression Unnumbered(Expression content) =>
        content switch
        {
            Numbered numbered => Unnumbered(numbered.Content),
            Grid grid => grid with { Rows = [.. grid.Rows.Select(row => row with { Tag = "" })] },
            _ => content,
        };
}
