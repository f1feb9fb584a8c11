using Publisher.Checks.Sentences.RunningText;
using Publisher.English;
using Publisher.Model;
using Publisher.Words;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Finished;

/// <summary>No phrase, sentence or paragraph was pasted twice.</summary>
internal sealed class DistinctPassage : Check
{
    private const int LongestPhrase = 6;

    /// <summary>A sentence that is met again near by is a slip; a longer one is so at any distance.</summary>
    private const int FewestWords = 12;

    private const int FewestWordsFarAway = 25;

    private const int Near = 2;

    public override string Name => "distinct-passage";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject) =>
        subject.OwnLines.SelectMany(line => Phrases(line, subject)).Concat(Sentences(subject));

    private IEnumerable<Finding> Phrases(Line line, CheckedDocument subject)
    {
        var words = Words(line.Text);
        for (var at = 0; at < words.Count; at++)
        {
            if (Doubled(line.Text, words, at, subject) is > 0 and var length)
            {
                var quote = line.Text[words[at].Start..words[at + (2 * length) - 1].End];
                yield return FindIn(
                    line,
                    quote,
                    $"The same words stand twice in a row: “{quote}”.",
                    "Delete one of the two."
                ) with
                {
                    Severity = Severity.Warning,
                };
                at += (2 * length) - 1;
            }
        }
    }

    /// <returns>How many words are said twice from here; 0 where none are. "Again and again and again", "from time to time
    /// to" and what is said three times is meant.</returns>
    private static int Doubled(
        string text,
        List<(int Start, int End, string Folded)> words,
        int at,
        CheckedDocument subject
    )
    {
        for (var length = 2; length <= LongestPhrase && at + (2 * length) <= words.Count; length++)
        {
            if (
                IsSame(text, words, at, at + length, length)
                && !(at > 0 && words[at - 1].Folded == words[at + length - 1].Folded)
                && !(
                    at + (2 * length) < words.Count
                    && words[at + (2 * length)].Folded == words[at].Folded
                )
                && !(
                    at + (3 * length) <= words.Count
                    && IsSame(text, words, at + length, at + (2 * length), length)
                )
                && Enumerable
                    .Range(at, length)
                    .All(word =>
                        words[word].Folded.Length > 1 && char.IsLetter(words[word].Folded[0])
                    )
                && (
                    length > 2
                    || !Enumerable
                        .Range(at, length)
                        .Any(word =>
                            words[word].Folded == "to"
                            || (subject.Language?.Joiners.Contains(words[word].Folded) ?? true)
                        )
                )
            )
            {
                return length;
            }
        }

        return 0;
    }

    private static bool IsSame(
        string text,
        List<(int Start, int End, string Folded)> words,
        int one,
        int other,
        int length
    )
    {
        for (var at = 0; at < length; at++)
        {
            if (
                words[one + at].Folded != words[other + at].Folded
                || !text.AsSpan(
                        words[one + at].End,
                        words[one + at + 1].Start - words[one + at].End
                    )
                    .SequenceEqual(" ")
                || (
                    at + 1 < length
                    && !text.AsSpan(
                            words[other + at].End,
                            words[other + at + 1].Start - words[other + at].End
                        )
                        .SequenceEqual(" ")
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<Finding> Sentences(CheckedDocument subject)
    {
        var seen = new Dictionary<string, List<(int At, Line Line, string Words)>>(
            StringComparer.Ordinal
        );
        for (var at = 0; at < subject.OwnLines.Count; at++)
        {
            foreach (var sentence in Of(subject.OwnLines[at].Text))
            {
                var key = NormalForm.Fold(sentence);
                if (!seen.TryGetValue(key, out var places))
                {
                    seen[key] = places = [];
                }

                places.Add((at, subject.OwnLines[at], sentence));
            }
        }

        // What is said three times and more is a formula of the document's.
        var slips = seen
            .Values.Where(places => places is [var first, var second] && IsSlip(first, second))
            .OrderBy(places => places[1].At)
            .ToList();
        for (var at = 0; at < slips.Count; at++)
        {
            var goesOn = at;
            while (goesOn + 1 < slips.Count && Follows(slips[goesOn], slips[goesOn + 1]))
            {
                goesOn++;
            }

            var words = $"“{Shortened.Of(slips[at][1].Words)}”";
            yield return FindIn(
                slips[at][1].Line,
                slips[at][1].Words,
                goesOn > at
                    ? $"{words} and what follows it were said before, word for word{Where(subject, slips[at][0].Line)}."
                    : $"{words} was said before, word for word{Where(subject, slips[at][0].Line)}.",
                "Delete one of the two, or let the later place refer to the earlier one."
            ) with
            {
                Same = "passage",
            };
            at = goesOn;
        }
    }

    /// <summary>Whether two sentences that were said before are of one passage, there as here.</summary>
    private static bool Follows(
        List<(int At, Line Line, string Words)> one,
        List<(int At, Line Line, string Words)> next
    ) => next[0].At - one[0].At is 0 or 1 && next[1].At - one[1].At is 0 or 1;

    /// <summary>Near by it was pasted twice; far away a long paragraph was.</summary>
    private static bool IsSlip(
        (int At, Line Line, string Words) first,
        (int At, Line Line, string Words) second
    ) =>
        first.Line.Kind is not (LineKind.Cell or LineKind.Definition)
        && (
            (second.At - first.At <= Near && first.Line.Section == second.Line.Section)
            || (
                first.Line.Text == second.Line.Text
                && PlainText.Words(second.Line.Text) >= FewestWordsFarAway
            )
        );

    private static string Where(CheckedDocument subject, Line line)
    {
        var title = subject
            .Outline.Sections.FirstOrDefault(section => section.Id == line.Section)
            ?.Title;
        return title is { Length: > 0 } ? $" in “{title}”" : "";
    }

    /// <summary>The sentences of a line that are long enough to be no formula.</summary>
    private static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends =
                at + 1 == text.Length
                || (text[at] is '.' or '!' or '?' && char.IsWhiteSpace(text[at + 1]));
            if (ends)
            {
                var sentence = text[start..(at + 1)].Trim();
                start = at + 1;
                if (
                    PlainText.Words(sentence) >= FewestWords
                    // Two sentences may differ in their code alone.
                    && !sentence.Contains(Token.Opaque, StringComparison.Ordinal)
                )
                {
                    yield return sentence;
                }
            }
        }
    }

    private static List<(int Start, int End, string Folded)> Words(string text)
    {
        var words = new List<(int Start, int End, string Folded)>();
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            words.Add((scanner.Start, scanner.End, NormalForm.Fold(scanner.Word)));
        }

        return words;
    }
}
