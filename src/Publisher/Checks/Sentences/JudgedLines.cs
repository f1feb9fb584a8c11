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
        List<(Line Line, List<Token> Tokens)> all =
        [
            .. Lines.Of(document).Select(line => (line, Tokeniser.Tokens(line.Text))),
        ];
        var isRead = EnglishText.Is(document, all.Select(pair => pair.Tokens));
        var lines = all.Where(pair =>
                !pair.Line.IsLink
                && Prose.Is(pair.Line.Text, pair.Tokens, isRead)
                && !(isRead && EnglishText.IsForeign(pair.Tokens))
            )
            .Select(pair => (pair.Line, Sentence: Sentence.Of(pair.Tokens), pair.Tokens))
            .ToList();
        var (habit, use) = (new StopHabit(), new WordUse());
        foreach (var (line, sentence, tokens) in lines)
        {
            habit.Add(line.Kind, sentence);
            use.Add(tokens);
        }

        var enumerations = new Enumerations([.. lines.Select(pair => (pair.Line, pair.Sentence))]);
        return lines
            .Where(pair =>
                IsJudged(pair.Sentence)
                && !EndsInAddress(pair.Line.Text)
                && !enumerations.Completes(pair.Line, pair.Sentence)
            )
            .Select(pair =>
                isRead
                    ? Read(pair.Line, pair.Sentence, habit, use)
                    : Unread(pair.Line, pair.Sentence, habit, use, language)
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

    private static Judgement Read(Line line, Sentence sentence, StopHabit habit, WordUse use)
    {
        var reading = EnglishModel.Shipped.Read(sentence);
        var evidence = Ending.Of(reading);
        var odds = EnglishModel.Shipped.Odds(EndFeatures.Of(reading, evidence));
        var words = (double)odds / EnglishModel.Unit;
        return new(line, reading, evidence, Signals.Of(line, reading, evidence, habit, use, words));
    }

    private static Judgement Unread(
        Line line,
        Sentence sentence,
        StopHabit habit,
        WordUse use,
        Language? language
    )
    {
        var reading = EnglishModel.Shipped.Read(sentence);
        var evidence = UnreadEnding.Of(reading, language);
        return new(line, reading, evidence, Signals.Of(line, reading, evidence, habit, use, 0))
        {
            IsRead = false,
        };
    }
}
