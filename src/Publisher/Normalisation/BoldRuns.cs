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
        foreach (var inline in content)
        {
            var inner = inline switch
            {
                Text text => [new BoldRun(text.Value, text.Style.HasFlag(TextStyle.Bold))],
                Link link => Of(link.Content),
                LineBreak => [new BoldRun("\n", IsBold: false)],
                _ => [],
            };
            foreach (var run in inner)
            {
                Append(runs, run);
            }
        }

        return runs;
    }

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
