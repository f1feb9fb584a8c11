using Publisher.Checks.Sentences;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;

namespace Publisher.Training;

/// <summary>Learns the three models one from another: tags and heads from the treebank, ends from it and from prose
/// that nobody annotated, for which cutting it is enough.</summary>
internal static class EnglishTraining
{
    private const int CutsOfASentence = 4;

    public static EnglishModel Learn(
        IReadOnlyList<AnnotatedSentence> sentences,
        IReadOnlyList<List<Token>> prose
    )
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
        var (tagging, parsing) = Grammar(sentences, tags);
        var examples = halves
            .SelectMany(
                (half, at) =>
                {
                    var (tagger, parser) = Grammar(halves[1 - at], tags);
                    var draw = new Draw(10 + (ulong)at);
                    return Examples(
                        new(tags, tagger, parser, none),
                        half.SelectMany(sentence => Cuts.Lines(sentence, draw, CutsOfASentence))
                    );
                }
            )
            .ToList();
        var drawn = new Draw(12);
        examples.AddRange(
            Examples(
                new(tags, tagging, parsing, none),
                prose.SelectMany(paragraph => Cuts.Lines(paragraph, drawn, CutsOfASentence))
            )
        );
        return new(tags, tagging, parsing, EndTraining.Learn(examples));
    }

    private static (WeightTable Tagging, WeightTable Parsing) Grammar(
        IReadOnlyList<AnnotatedSentence> sentences,
        string[] tags
    )
    {
        var tagging = TaggerTraining.Learn(sentences, tags);
        return (tagging, ParserTraining.Learn(sentences, new(tagging, tags)));
    }

    private static IEnumerable<EndExample> Examples(
        EnglishModel model,
        IEnumerable<(IReadOnlyList<Token> Line, int Truth)> lines
    )
    {
        foreach (var (line, truth) in lines)
        {
            if (Sentence.Of(line) is { Words.Count: > 0, OpenBracket: "" } sentence)
            {
                var reading = model.Read(sentence);
                var features = EndFeatures.Of(reading, Ending.Of(reading));
                yield return new(EndTraining.Hashed(features), truth);
            }
        }
    }
}
