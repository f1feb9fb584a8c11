using System.Globalization;
using Publisher.Model;

namespace Publisher.Changes;

/// <summary>Cuts text into statements. What a sentence is, is told by marks alone, the same in every language: a wrong cut is
/// made in both editions, and does no harm.</summary>
internal sealed class StatementReader(Vocabulary vocabulary)
{
    private const string Closers = "\"'”’»)]}";

    private readonly List<int> _tokens = [];
    private readonly List<int> _ends = [];

    /// <param name="isHead">Whether the text names a term.</param>
    public void Read(string text, bool isHead, List<Statement> into)
    {
        text = PlainText.Composed(text);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || IsEnd(text, at))
            {
                var end = at + 1;
                while (end < text.Length && Closers.Contains(text[end], StringComparison.Ordinal))
                {
                    end++;
                }

                Add(text[start..end], isHead, into);
                (start, at) = (end, end - 1);
            }
        }

        Add(text[start..], isHead, into);
    }

    /// <summary>A stop behind more than one letter or figure, before a blank and what is no small letter.</summary>
    private static bool IsEnd(string text, int at)
    {
        if (text[at] is '。' or '！' or '？')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?' or '…') || IsInitial(text, at))
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && Closers.Contains(text[next], StringComparison.Ordinal))
        {
            next++;
        }

        return next + 1 < text.Length
            && char.IsWhiteSpace(text[next])
            && !char.IsLower(text[next + 1]);
    }

    /// <summary>The point of "J. Smith" and of "1. Open it" ends nothing.</summary>
    private static bool IsInitial(string text, int at) =>
        at == 0
        || (char.IsLetterOrDigit(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2])));

    private void Add(string line, bool isHead, List<Statement> into)
    {
        var text = line.Trim();
        _tokens.Clear();
        _ends.Clear();
        for (var at = 0; at < text.Length; )
        {
            var end = EndOfToken(text, at);
            _tokens.Add(vocabulary.NumberOf(text.AsSpan(at, end - at)));
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            _ends.Add(end);
            at = end;
        }

        if (_tokens.Count > 0)
        {
            into.Add(new(text, [.. _tokens], [.. _ends], isHead));
        }
    }

    /// <summary>A word keeps its apostrophes; every other mark stands for itself.</summary>
    private static int EndOfToken(string text, int at)
    {
        var end = at;
        while (
            end < text.Length
            && (
                IsOfWord(text[end])
                || (
                    end > at
                    && text[end] is '\'' or '’'
                    && end + 1 < text.Length
                    && char.IsLetter(text[end + 1])
                )
            )
        )
        {
            end++;
        }

        return Math.Max(end, at + 1);
    }

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character)
        || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
