using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>A stretch of text that is bold or not.</summary>
internal readonly record struct BoldRun(string Value, bool IsBold);

internal static class BoldRuns
{
    /// <summary>Longer than any line that opens with its term and defines it; the rest of a book-long paragraph
    /// decides nothing.</summary>
    private const int MostCharacters = 4000;

    /// <summary>The text as alternating plain and bold runs, links opened.</summary>
    public static List<BoldRun> Of(Items<Inline> content)
    {
        var runs = new List<BoldRun>();
        var characters = 0;
        foreach (var run in Flat(content))
        {
            var left = MostCharacters - characters;
            Append(runs, run.Value.Length <= left ? run : run with { Value = run.Value[..left] });
            characters += run.Value.Length;
            if (characters >= MostCharacters)
            {
                break;
            }
        }

        return runs;
    }

    /// <summary>Bold punctuation between plain words is a slip of the mouse and no stress.</summary>
    private static IEnumerable<BoldRun> Flat(Items<Inline> content) =>
        content
            .AsEnumerable()
            .SelectMany(
                (inline, at) =>
                    inline switch
                    {
                        Text text =>
                        [
                            new BoldRun(
                                text.Words,
                                text.Style.HasFlag(TextStyle.Bold)
                                    && (
                                        NameList.HasWord(text.Value)
                                        || FormulaStyle.GoesOn(content, at)
                                    )
                            ),
                        ],
                        Link link => Flat(link.Content),
                        Formula formula =>
                        [
                            new BoldRun(
                                formula.Words,
                                FormulaStyle.Of(content, at).HasFlag(TextStyle.Bold)
                            ),
                        ],
                        LineBreak => [new BoldRun("\n", IsBold: false)],
                        _ => [],
                    }
            );

    /// <summary>Blanks between two bold runs do not end the bold lead.</summary>
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
