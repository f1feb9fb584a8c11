using Publisher.Mathematics;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>Lines of formulas.</summary>
internal static class FormulaStatement
{
    /// <summary>Whether a line opens with a formula that stands on a line of its own, or is no more than formulas of which one
    /// relates its sides. A letter with its scripts may name what a line defines.</summary>
    public static bool Is(Items<Inline> content)
    {
        var first = content.FirstOrDefault(inline => inline is not Text text || HasWord(text));
        return first is Formula { IsDisplay: true }
            || (
                content.All(inline => inline is Formula or LineBreak or Text)
                && !content.OfType<Text>().Any(HasWord)
                && content.OfType<Formula>().Any(IsRelation)
            );
    }

    private static bool HasWord(Text text) => NameList.HasWord(text.Value);

    private static bool IsRelation(Formula formula) =>
        formula.Content is Row row
        && row.Parts.Any(part => part is Operator { Class: OperatorClass.Relation });
}
