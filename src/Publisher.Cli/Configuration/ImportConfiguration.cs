using Publisher.Importers;

namespace Publisher.Cli.Configuration;

/// <summary>The part of <c>publisher.yml</c> that says how to read the export.</summary>
internal static class ImportConfiguration
{
    public static readonly string[] Keys = ["equations", "suggestions"];

    public static ImportSettings From(Settings settings) =>
        new()
        {
            Formulas = settings.Choice(
                "equations",
                ("dollars", FormulaMarks.Dollars),
                ("none", FormulaMarks.None)
            ),
            AppliesSuggestions = settings.Choice(
                "suggestions",
                ("rejected", false),
                ("applied", true)
            ),
        };
}
