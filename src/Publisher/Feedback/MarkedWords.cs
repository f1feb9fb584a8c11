using System.Text;
using Publisher.Changes;

namespace Publisher.Feedback;

/// <summary>Changed words on one line, marked as wdiff does: <c>[-gone-]</c> and <c>{+new+}</c>.</summary>
public static class MarkedWords
{
    private const int LongestSame = 60;
    private const int Kept = 24;

    /// <summary>The words with all that stayed.</summary>
    public static string Of(Items<ChangedWords> words) =>
        string.Concat(words.Select((_, at) => Marked(words, at, words[at].Text)));

    /// <summary>The words with long stretches that stayed cut short.</summary>
    public static string Short(Items<ChangedWords> words) =>
        string.Concat(words.Select((_, at) => Marked(words, at, Shortened(words[at]))));

    private static string Marked(Items<ChangedWords> words, int at, string text)
    {
        var word = text.TrimEnd();
        // The last word of a text has no blank behind it.
        var isReplaced =
            words[at].Change == WordChange.Removed
            && at + 1 < words.Count
            && words[at + 1].Change == WordChange.Added;
        var blank = isReplaced ? " " : text[word.Length..];
        return words[at].Change switch
        {
            WordChange.Removed => $"[-{word}-]{blank}",
            WordChange.Added => $"{{+{word}+}}{blank}",
            _ => text,
        };
    }

    private static string Shortened(ChangedWords words)
    {
        var text = words.Text;
        if (words.Change != WordChange.None || text.Length <= LongestSame)
        {
            return text;
        }

        var (end, start) = (text.LastIndexOf(' ', Kept), text.IndexOf(' ', text.Length - Kept));
        return end > 0 && start > 0
            ? new StringBuilder(text, 0, end, LongestSame)
                .Append(" …")
                .Append(text.AsSpan(start))
                .ToString()
            : text;
    }
}
