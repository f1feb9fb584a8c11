using Publisher.Checks.Sentences;

namespace Publisher.Training;

/// <summary>Learns the three models one from another: tags, heads, ends.</summary>
internal static class EnglishTraining
{
    private const int CutsOfASentence = 4;

    public static EnglishModel Learn(IReadOnlyList<AnnotatedSentence> sentences)
    {
        string[] tags =
        [
            .. sentences
                .SelectMany(sentence => sentence.Tags)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var halves = new[]
        {
            sentences.Where((_, at) => at % 2 == 0).ToList(),
            sentences.Where((_, at) => at % 2 == 1).ToList(),
        };
        WeightTable none = new(new short[1], 1);

        // Each half is read by models that never saw it, so that the ends are learned from readings as good, and as
        // bad, as those of a stranger's text.
        var examples = halves.SelectMany(
            (half, at) =>
                Examples(Grammar(halves[1 - at], tags, none), half, new Draw(10 + (ulong)at))
        );
        return Grammar(sentences, tags, EndTraining.Learn([.. examples]));
    }

    private static EnglishModel Grammar(
        IReadOnlyList<AnnotatedSentence> sentences,
        string[] tags,
        WeightTable ending
    )
    {
        var tagging = TaggerTraining.Learn(sentences, tags);
        var parsing = ParserTraining.Learn(sentences, new(tagging, tags));
        return new(tags, tagging, parsing, ending);
    }

    private static IEnumerable<EndExample> Examples(
        EnglishModel model,
        IEnumerable<AnnotatedSentence> sentences,
        Draw draw
    )
    {
        foreach (
            var (line, truth) in sentences.SelectMany(sentence =>
                Cuts.Lines(sentence, draw, CutsOfASentence)
            )
        )
        {
            if (Sentence.Of(line) is { Words.Count: > 0, OpenBracket: "" } sentence)
            {
                yield return new(EndTraining.Hashed(EndFeatures.Of(model.Read(sentence))), truth);
            }
        }
    }
}
