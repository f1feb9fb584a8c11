using Publisher.Words;

namespace Publisher.Cli;

/// <summary>The known name that somebody may have meant by an unknown one.</summary>
internal static class Suggestion
{
    /// <returns>A clause to end a sentence with, such as “; did you mean “sarif”?”; a full stop where no name is near.</returns>
    public static string For(string word, IEnumerable<string> names)
    {
        var nearest = EditDistance.Nearest(word, names);
        return EditDistance.Between(nearest, word) <= Math.Max(2, word.Length / 2)
            ? $"; did you mean “{nearest}”?"
            : ".";
    }
}
