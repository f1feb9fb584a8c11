using Publisher.Training.Links;

namespace Publisher.Training.Measures;

/// <summary>What <c>./build.sh --target=Measure</c> prints.</summary>
internal static class CorpusReport
{
    private static readonly IReadOnlyList<ICorpusMeasure> Measures =
    [
        new LinkMeasure(),
        new EntryMeasure(),
    ];

    public static void Print(string folder, TextWriter output, bool withLists)
    {
        var corpus = Corpus.In(folder);
        foreach (var measure in Measures)
        {
            measure.Print(corpus, output, withLists);
        }
    }
}
