using Publisher.Changes;

namespace Publisher.Editions.Revisions;

/// <summary>A sentence in a list of changes.</summary>
internal static class RevisedSentence
{
    /// <summary>What stands before a sentence that moved: where from, or where to; empty before all others.</summary>
    public static string Place(SentenceChange sentence) =>
        sentence.Kind switch
        {
            SentenceChangeKind.MovedHere => $"← {sentence.Elsewhere}: ",
            SentenceChangeKind.MovedAway => $"→ {sentence.Elsewhere}: ",
            _ => "",
        };

    /// <summary>Its words, with a blank between those that went and those that came in their place: the last word of a
    /// sentence has none behind it.</summary>
    public static Items<ChangedWords> Words(SentenceChange sentence) =>
        [
            .. sentence.Words.Select(
                (words, at) =>
                    words.Change == WordChange.Removed
                    && !char.IsWhiteSpace(words.Text[^1])
                    && at + 1 < sentence.Words.Count
                    && sentence.Words[at + 1].Change == WordChange.Added
                        ? words with
                        {
                            Text = $"{words.Text} ",
                        }
                        : words
            ),
        ];
}
