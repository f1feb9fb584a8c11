using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>A sentence by phrases: what its last words amount to, each noun phrase being one step.</summary>
internal static class Chunks
{
    public const uint Noun = 1;
    private const uint Adjective = 2;
    private const uint Number = 3;
    private const uint Adverb = 4;
    private const uint Determiner = 5;
    private const uint FirstWord = 16;

    /// <returns>For each phrase where it begins and a number for its kind: prepositions, conjunctions and pronouns that
    /// open clauses stand for themselves, verbs for their tag.</returns>
    public static List<(int Start, uint Kind)> Of(Reading reading)
    {
        var chunks = new List<(int Start, uint Kind)>(reading.Count);
        for (var at = 0; at < reading.Count; at++)
        {
            var kind = Kind(reading, at);
            if (kind == Noun)
            {
                while (chunks.Count > 0 && IsWithinNoun(chunks[^1].Kind))
                {
                    chunks.RemoveAt(chunks.Count - 1);
                }

                var start = chunks.Count > 0 ? End(reading, chunks[^1]) : 0;
                chunks.Add((start, Noun));
            }
            else
            {
                chunks.Add((at, kind));
            }
        }

        return chunks;
    }

    private static int End(Reading reading, (int Start, uint Kind) chunk)
    {
        var end = chunk.Start + 1;
        while (chunk.Kind == Noun && end < reading.Count && Kind(reading, end) == Noun)
        {
            end++;
        }

        return end;
    }

    private static bool IsWithinNoun(uint kind) =>
        kind is Noun or Adjective or Number or Determiner;

    private static uint Kind(Reading reading, int at) =>
        reading.Tag(at) switch
        {
            "NN" or "NNS" or "NNP" or "NNPS" or "PRP" or "EX" => Noun,
            "JJ" or "JJR" or "JJS" => Adjective,
            "CD" => Number,
            "RB" or "RBR" or "RBS" => Adverb,
            "DT" or "PRP$" or "PDT" or "POS" => Determiner,
            "IN" or "TO" or "CC" or "RP" or ['W', ..] or "MD" => FirstWord
                + reading.Shapes[at].Word,
            _ => FirstWord + FeatureHash.Hash(reading.Tag(at)),
        };
}
