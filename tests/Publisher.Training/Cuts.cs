using Publisher.Checks.Sentences.RunningText;
using Publisher.English;

namespace Publisher.Training;

/// <summary>Makes broken-off and complete lines of the treebank's sentences.</summary>
internal static class Cuts
{
    private const int FewestOfASentence = 4;

    public static IEnumerable<(IReadOnlyList<Token> Line, int Truth)> Lines(
        AnnotatedSentence sentence,
        Draw draw,
        int cuts
    )
    {
        if (sentence.Count < 4)
        {
            yield break;
        }

        if (!sentence.Words.TakeLast(3).Any(word => word.Text is "?" or "!"))
        {
            yield return (sentence.Words, 0);
        }

        for (var number = 0; number < cuts; number++)
        {
            if (Cut(sentence.Words, draw) is { } cut)
            {
                yield return (cut, 1);
            }
        }

        foreach (var phrase in Phrases(sentence).OrderBy(_ => draw.Below(1000)).Take(2).ToList())
        {
            yield return (phrase, 0);
            if (Cut(phrase, draw) is { } cut)
            {
                yield return (cut, 1);
            }
        }
    }

    /// <summary>A paragraph up to the end of each of its sentences, and up to places within them.</summary>
    public static IEnumerable<(IReadOnlyList<Token> Line, int Truth)> Lines(
        List<Token> paragraph,
        Draw draw,
        int cuts
    )
    {
        var start = 0;
        for (var at = 0; at < paragraph.Count; at++)
        {
            var isLast = at + 1 == paragraph.Count;
            if (!isLast && (paragraph[at].Text is not "." || !paragraph[at + 1].IsCapital))
            {
                continue;
            }

            if (at - start > FewestOfASentence)
            {
                yield return (paragraph[..(at + 1)], 0);
                for (var number = 0; number < cuts; number++)
                {
                    if (Cut(paragraph[start..at], draw) is { } cut)
                    {
                        yield return ([.. paragraph[..start], .. cut], 1);
                    }
                }
            }

            start = at + 1;
        }
    }

    /// <summary>The line up to a place after its second word and before its last; null where there is none.</summary>
    public static List<Token>? Cut(IReadOnlyList<Token> line, Draw draw)
    {
        var last = line.Count - 1;
        while (last > 0 && !line[last].IsWord)
        {
            last--;
        }

        if (last < 3)
        {
            return null;
        }

        var end = 2 + draw.Below(last - 2);
        while (end > 2 && line[end - 1].Text is "," or ";" or ":")
        {
            end--;
        }

        return [.. line.Take(end)];
    }

    /// <summary>Phrases that stand alone as bullets do: those of nouns, and of verbs without a subject.</summary>
    private static IEnumerable<List<Token>> Phrases(AnnotatedSentence sentence)
    {
        for (var head = 0; head < sentence.Count; head++)
        {
            var isNoun = sentence.Tags[head].StartsWith("NN", StringComparison.Ordinal);
            var isVerb = sentence.Tags[head] is "VB" or "VBG";
            if (
                (isNoun || isVerb)
                && sentence.Heads[head] >= 0
                && Span(sentence, head) is var (start, end)
                && end - start is >= 2 and <= 25
            )
            {
                yield return Capitalised(sentence.Words, start, end);
            }
        }
    }

    private static List<Token> Capitalised(IReadOnlyList<Token> words, int start, int end)
    {
        var phrase = words.Skip(start).Take(end - start).ToList();
        phrase[0] = phrase[0] with
        {
            Text = char.ToUpperInvariant(phrase[0].Text[0]) + phrase[0].Text[1..],
        };
        return phrase;
    }

    private static (int Start, int End) Span(AnnotatedSentence sentence, int head)
    {
        var within = Enumerable
            .Range(0, sentence.Count)
            .Where(word => IsUnder(sentence, word, head))
            .ToList();
        var (start, end) = (within[0], within[^1] + 1);
        if (end - start != within.Count)
        {
            return (0, 0);
        }

        while (
            start < head
            && sentence.Relations[start] is "case" or "cc" or "punct" or "mark" or "aux" or "advmod"
        )
        {
            start++;
        }

        while (end > head + 1 && sentence.Relations[end - 1] == "punct")
        {
            end--;
        }

        if (
            sentence.Tags[end - 1] is "IN" or "TO" or "DT" or "CC" or "PRP" or "RP" or "PRP$"
            || sentence.Tags[end - 1][0] == 'W'
        )
        {
            return (0, 0);
        }

        return Enumerable
            .Range(start, end - start)
            .Any(word =>
                sentence.Heads[word] == head && sentence.Relations[word] is "nsubj" or "cop"
            )
            ? (0, 0)
            : (start, end);
    }

    private static bool IsUnder(AnnotatedSentence sentence, int word, int head)
    {
        for (var steps = 0; word >= 0 && steps <= sentence.Count; steps++)
        {
            if (word == head)
            {
                return true;
            }

            word = sentence.Heads[word];
        }

        return false;
    }
}
