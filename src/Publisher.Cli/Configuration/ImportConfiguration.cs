using Publisher.Importers;

namespace Publisher.Cli.Configuration;

/// <summary>The part of <c>publisher.yml</c> that says how to read the export.</summary>
internal static class ImportConfiguration
{
    private static readonly (string Word, FormulaMarks Meaning)[] Formulas =
    [
        ("dollars", FormulaMarks.Dollars),
        ("none", FormulaMarks.None),
    ];

    private static readonly (string Word, bool Meaning)[] Suggestions =
    [
        ("rejected", false),
        ("applied", true),
    ];

    public static readonly SettingKey[] Keys =
    [
        new(
            "equations",
            SettingValue.OneOf([.. Formulas.Select(choice => choice.Word)]),
            "With dollars, whatever stands between dollar signs is a formula; with none, nothing is; else the document shows whether it writes TeX.",
            "dollars"
        ),
        new(
            "suggestions",
            SettingValue.OneOf([.. Suggestions.Select(choice => choice.Word)]),
            "Whether suggested changes are taken as rejected, as Google's web page has them, or as applied.",
            "applied"
        ),
    ];

    public static ImportSettings From(Settings settings) =>
        new()
        {
            Formulas = settings.Choice("equations", Formulas),
            AppliesSuggestions = settings.Choice("suggestions", Suggestions),
        };
}
