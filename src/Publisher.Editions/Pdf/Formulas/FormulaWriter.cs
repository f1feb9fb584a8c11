using Publisher.Mathematics;
using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Text;
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
    ) => new FormulaSetter(face, shaper, text).Display(new FormulaAtoms(words).Of(content), tex);

    /// <summary>The number that the author gave the whole formula, brackets included; empty for none.</summary>
    public static string NumberOf(Expression content) =>
        content is Numbered { Tag: var tag } ? tag : "";
}
