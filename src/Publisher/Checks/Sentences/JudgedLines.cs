using Publisher.Checks.Sentences.RunningText;
using Publisher.English;
using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Checks.Sentences;

/// <summary>The lines of a document that are prose, each with a judgement of its last sentence.</summary>
internal static class JudgedLines
{
    /// <summary>Every line that is judged at all, in the document's order.</summary>
    /// <param name="language">The one that its words are in; null for one that we do not know.</param>
    public static IEnumerable<Judgement> Of(Document document, Language? language)
    {
        List<(Line Line, ReadLine Read)> all =
        [
            .. Lines.Of(document).Select(line => (line, ReadLine.Of(line.Text))),
        ];
        var isEnglish = EnglishText.Is(document, all.Select(pair => pair.Read.Tokens));
        var lines = all.FindAll(pair =>
            !pair.Line.IsLink
            && Prose.Is(pair.Line.Text, pair.Read.Tokens, isEnglish)
            && !(isEnglish && EnglishText.IsForeign(pair.Read.Tokens))
        );
        var (habit, use) = (new StopHabit(), new WordUse());
        foreach (var (line, read) in lines)
        {
            habit.Add(line, read.Sentence);
            use.Add(read.Tokens);
        }

        var enumerations = new Enumerations([
            .. lines.Select(pair => (pair.Line, pair.Read.Sentence)),
        ]);
        return lines
            .Where(pair =>
                IsJudged(pair.Read.Sentence)
                && !EndsInAddress(pair.Line.Text)
                && !enumerations.Completes(pair.Line, pair.Read.Sentence)
            )
            .Select(pair =>
                isEnglish
                    ? Read(pair.Line, pair.Read, habit, use)
                    : Unread(pair.Line, pair.Read.Reading, habit, use, language)
            );
    }

    /// <summary>A brace that nothing closes is of code: prose has none.</summary>
    private static bool IsJudged(Sentence sentence) =>
        sentence.OpenBracket != "{"
        && (
            sentence.Words.Count > 1
            || (
                sentence.Words.Count == 1
                && (sentence.Earlier > 0 || sentence.OpenBracket.Length > 0)
            )
        )
        && sentence.ClosingMark is not ("?" or "!" or "..." or ":" or ";");

    /// <summary>An address closes a line as it stands.</summary>
    private static bool EndsInAddress(string text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return word.Contains("://", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static Judgement Read(Line line, ReadLine read, StopHabit habit, WordUse use)
    {
        var (reading, (evidence, words)) = (read.Reading, read.Ending);
        return new(line, reading, evidence, Signals.Of(line, reading, evidence, habit, use, words));
    }

    private static Judgement Unread(
        Line line,
        Reading reading,
        StopHabit habit,
        WordUse use,
        Language? language
    )
    {
        var evidence = UnreadEnding.Of(reading, language);
        return new(line, reading, evidence, Signals.Of(line, reading, evidence, habit, use, 0))
        {
            IsRead = false,
        };
    }
}
