using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>A stretch of text that is bold or not.</summary>
internal readonly record struct BoldRun(string Value, bool IsBold);

internal static class BoldRuns
{
    /// <summary>The text as alternating plain and bold runs, links opened.</summary>
    public static List<BoldRun> Of(Items<Inline> content)
    {
        var runs = new List<BoldRun>();
        var formula = "";
        foreach (var (value, isBold) in Flat(content))
        {
            if (isBold is null)
            {
                formula += value;
                continue;
            }

            // A formula has no weight of its own: between bold words it is bold, and after them it is their sign.
            if (formula.Length > 0 && value.Trim().Length == 0 && value != "\n")
            {
                formula += value;
                continue;
            }

            if (isBold.Value || runs is not [.., { IsBold: true }])
            {
                Append(runs, new(formula, isBold.Value && runs is [.., { IsBold: true }]));
            }

            Append(runs, new(value, isBold.Value));
            formula = "";
        }

        Append(runs, new(formula, IsBold: false));
        return runs;
    }

    /// <summary>The text piece by piece; a formula is neither bold nor plain.</summary>
    private static IEnumerable<(string Value, bool? IsBold)> Flat(Items<Inline> content) =>
        content.SelectMany(inline =>
            inline switch
            {
                Text text => [(text.Value, text.Style.HasFlag(TextStyle.Bold))],
                Formula formula => [(formula.Tex, null)],
                Link link => Flat(link.Content),
                LineBreak => [("\n", false)],
                _ => (IEnumerable<(string, bool?)>)[],
            }
        );

    /// <summary>Blanks between two bold runs and lone punctuation do not end the bold lead.</summary>
    private static void Append(List<BoldRun> runs, BoldRun run)
    {
        var joins =
            runs.Count > 0
            && (
                runs[^1].IsBold == run.IsBold || (run.Value.Trim().Length == 0 && run.Value != "\n")
            );
        if (joins)
        {
            runs[^1] = runs[^1] with { Value = runs[^1].Value + run.Value };
        }
        else if (run.Value.Length > 0)
        {
            runs.Add(run);
        }
    }
}
