namespace Publisher.English;

/// <summary>A sentence with its parts of speech and the heads of its words.</summary>
internal sealed record Reading(
    Sentence Sentence,
    WordShape[] Shapes,
    IReadOnlyList<string> TagNames,
    ParserState Parse
)
{
    public IReadOnlyList<Token> Words => Sentence.Words;

    public int Count => Words.Count;

    public string Tag(int at) => at >= 0 && at < Count ? TagNames[Parse.Tags[at]] : "";

    public bool IsFiniteVerb(int at) => Tag(at) is "VBZ" or "VBP" or "VBD" or "MD";

    /// <summary>The words that depend on no word before them and still wait for one, the sentence's own head first.</summary>
    public IEnumerable<int> Headless()
    {
        for (var at = 0; at < Count; at++)
        {
            if (Parse.Head(at) == ParserState.NoHead && Words[at].IsWord)
            {
                yield return at;
            }
        }
    }
}
