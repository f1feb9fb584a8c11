using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Publisher.Conformance.Readers;

/// <summary>The letters and figures of formulas, which every edition shows, each with signs and in an order of its own: an edition
/// names the parts of a sum in the order in which they are drawn, another in that of its elements. What they are is
/// said by Temml, which the product does not use.</summary>
internal static class FormulaLetters
{
    private static readonly string Script = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Conformance",
        "Readers",
        "formulas.mjs"
    );

    /// <summary>In the order of the alphabet, however the face draws them, with a blank at either side.</summary>
    public static string Of(string text) =>
        $" {string.Concat(
            text.Normalize(NormalizationForm.FormKC)
                .EnumerateRunes()
                .Where(IsShown)
                .OrderBy(rune => rune.Value)
        )} ";

    /// <summary>What Temml shows of formulas; null for one that it can't read.</summary>
    public static IReadOnlyList<string?> Shown(IReadOnlyCollection<string> formulas)
    {
        if (formulas.Count == 0)
        {
            return [];
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(formulas));
            var run = Programme.Run(Tools.Node, [Script, file]);
            Assert.True(run.ExitCode == 0, run.Said);
            return JsonSerializer.Deserialize<List<string?>>(run.Output)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A letter that modifies is an accent here.</summary>
    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        || (
            Rune.IsLetterOrDigit(rune)
            && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter
        );
}
