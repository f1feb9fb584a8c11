using Publisher.Checks.Sentences.RunningText;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>Says in a sentence what shows that a line breaks off.</summary>
internal static class BreakWording
{
    private const int WordsNamed = 4;
    private const int LongestQuote = 160;

    public static string Of(Judgement judgement)
    {
        var words = judgement.Reading.Words;
        var evidence = judgement.Evidence;
        var wanting = words.Count > 0 ? words[evidence.From].Text : "";
        var after =
            $"Stops after “{Named(judgement, evidence.Kind is EvidenceKind.Clause ? evidence.From : Math.Max(0, words.Count - WordsNamed))}”";
        return evidence.Kind switch
        {
            EvidenceKind.Determiner or EvidenceKind.Adjective =>
                $"{after}: “{wanting}” has no noun.",
            EvidenceKind.Preposition
            or EvidenceKind.Conjunction
            or EvidenceKind.Degree
            or EvidenceKind.Function => $"{after}: nothing follows “{wanting}”.",
            EvidenceKind.Auxiliary => $"{after}: “{wanting}” has no verb.",
            EvidenceKind.Clause => $"{after}: a clause opened by “{wanting}” has no verb.",
            EvidenceKind.Object => $"{after}: nothing says what it {wanting}.",
            EvidenceKind.Subject => $"{after}: nothing says what becomes of “{wanting}”.",
            EvidenceKind.Bracket =>
                $"{after}: the bracket “{judgement.Reading.Sentence.OpenBracket}” before it is never closed.",
            EvidenceKind.Comma => $"{after} and a comma.",
            _ when !judgement.BreaksHabit => $"{after}: few sentences end so.",
            _ => $"{after}, without the stop that nearly all such lines of the document have.",
        };
    }

    /// <summary>The end of a line, from a word's beginning: all of it unless it is long.</summary>
    public static string Tail(string line)
    {
        if (line.Length <= LongestQuote)
        {
            return line;
        }

        var blank = line.IndexOf(' ', line.Length - LongestQuote);
        return blank < 0 ? line[^LongestQuote..] : line[(blank + 1)..];
    }

    private static string Named(Judgement judgement, int from)
    {
        var words = judgement.Reading.Words;
        var first = Math.Max(from, words.Count - (2 * WordsNamed));
        return words.Count == 0
            ? judgement.Reading.Sentence.OpenBracket
            : judgement
                .Line.Text[words[first].Start..words[^1].End]
                .Replace(Token.Opaque, "…", StringComparison.Ordinal)
                .ReplaceLineEndings(" ");
    }
}
