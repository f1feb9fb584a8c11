using Publisher.Normalisation.Entries;

namespace Publisher.Training.Measures;

/// <summary>Writes the weights that the command ships.</summary>
internal static class EntryWeightsFile
{
    /// <param name="path">Of the file, which holds the guesses that the weights are held near.</param>
    public static void Write(Corpus corpus, string path)
    {
        var text = File.ReadAllText(path);
        var guesses = EntryWeights.Of(text);
        var head = string.Join('\n', text.Split('\n').TakeWhile(line => line.StartsWith('#')));
        var training = new EntryTraining(EntryCorpus.ToLearnFrom(corpus), guesses);
        File.WriteAllText(path, training.Weights.Write(head));
    }
}
