using System.Buffers;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>Whether what a line seems to want is there after all: below it, in the bracket that closes it, or as a name or
/// code that only looks like a word of grammar.</summary>
internal static class Completion
{
    /// <summary>An item of more words is a sentence of its own and completes nothing.</summary>
    private const int MostWordsOfPart = 8;

    /// <summary>A label of so few words may end in a particle: "Log on".</summary>
    private const int MostWordsOfLabel = 5;

    private static readonly SearchValues<char> CodeMarks = SearchValues.Create(
        "/_\\=<>{}|@#~$\uFFFC"
    );

    private static readonly SearchValues<char> Closing = SearchValues.Create(".,;:!?)]\"'”’");

    public static bool Is(Line line, Reading reading, BreakEvidence evidence) =>
        evidence.Kind != EvidenceKind.Bracket
        && (
            reading.Sentence.EndsEnclosed
            || EndsInCode(line.Text)
            || IsName(reading, evidence)
            || IsLabel(line.Text, reading, evidence)
            || IsCompletedBelow(line, evidence)
        );

    /// <summary>A file, an option, an identifier: "defined in paths.rs", "pass --disable-shared".</summary>
    private static bool EndsInCode(string text)
    {
        var word = text.AsSpan(text.LastIndexOfAny([' ', '\n', '\u00A0']) + 1);
        while (word.Length > 0 && Closing.Contains(word[^1]))
        {
            word = word[..^1];
        }

        if (word.ContainsAny(CodeMarks) && word is not "and/or")
        {
            return true;
        }

        for (var at = 1; at + 1 < word.Length; at++)
        {
            var isFileName =
                word[at] == '.' && at > 1 && at + 2 < word.Length && char.IsLetter(word[at + 1]);
            if (isFileName || (char.IsUpper(word[at]) && char.IsLower(word[at - 1])))
            {
                return true;
            }
        }

        return word is ['-', not '-', ..] or ['-', '-', _, ..];
    }

    /// <summary>"logical AND", "use Where before OrderBy": a name that is spelled like a word of grammar.</summary>
    private static bool IsName(Reading reading, BreakEvidence evidence) =>
        evidence.From > 0
        && reading.Count > 0
        && reading.Words[evidence.From].IsCapital
        && evidence.Kind is not (EvidenceKind.Adjective or EvidenceKind.Wording);

    /// <summary>"Log on"; and "De, d'. Of.", where a word is what is explained.</summary>
    private static bool IsLabel(string text, Reading reading, BreakEvidence evidence) =>
        (
            evidence.Kind == EvidenceKind.Preposition
            && reading.Count == 1
            && reading.Sentence.ClosingMark == "."
            && text.AsSpan().Count(' ') < MostWordsOfLabel
        )
        || evidence.Kind == EvidenceKind.Preposition
            && reading.Sentence.EarlierStops == 0
            && reading.Count <= MostWordsOfLabel
            && reading.Words[^1].Text
                is "on"
                    or "in"
                    or "by"
                    or "to"
                    or "over"
                    or "through"
                    or "under"
            && !Enumerable.Range(0, reading.Count).Any(reading.IsFiniteVerb);

    /// <summary>"leads to", and below it to what; "a choice between", and below it what is chosen from; "it is broken over two lines as", "pasted text is".</summary>
    private static bool IsCompletedBelow(Line line, BreakEvidence evidence)
    {
        var goesOn = line.LeadsToLowerCase || line.Next is ['\uFFFC' or '<', ..];
        return IsWithinPhrase(evidence.Kind)
            ? line.LeadsToLowerCase && line.IsBroken
            : (
                line.IsContinued
                && (
                    line.Text.EndsWith(" to", StringComparison.Ordinal)
                    || line.Text.EndsWith(" between", StringComparison.Ordinal)
                )
            )
                || (
                    line.IsContinued
                    && (line.Next is not { } next || goesOn || IsPart(next) || IsOpen(next))
                )
                || (goesOn && line.IsBroken)
                || line.LeadsToCode
                || (line.Next is not null && GivesExample(line.Text));
    }

    /// <summary>"For example,", and then the example.</summary>
    private static bool GivesExample(string text) =>
        text.TrimEnd(',').EndsWith("or example", StringComparison.Ordinal)
        || text.TrimEnd(',').EndsWith(" e.g.", StringComparison.Ordinal);

    /// <summary>What closes without a stop is no sentence, however long: "Deterministic builds help with", and a list of that.</summary>
    private static bool IsOpen(string next) => char.IsLetterOrDigit(next[^1]);

    private static bool IsPart(string next)
    {
        var blanks = 0;
        foreach (var character in next)
        {
            blanks += character == ' ' ? 1 : 0;
        }

        return blanks < MostWordsOfPart;
    }

    /// <summary>Cells hold labels and facts: only what a sentence in one wants is missed.</summary>
    public static bool IsSureInCell(Reading reading, EvidenceKind kind) =>
        IsWithinPhrase(kind)
        || (
            kind is EvidenceKind.Preposition or EvidenceKind.Conjunction or EvidenceKind.Auxiliary
            && (reading.Count > MostWordsOfPart || reading.Sentence.EarlierStops > 0)
        );

    /// <summary>No line ends between these and their noun or verb.</summary>
    private static bool IsWithinPhrase(EvidenceKind kind) =>
        kind
            is EvidenceKind.Determiner
                or EvidenceKind.Adjective
                or EvidenceKind.Bracket
                or EvidenceKind.Function;
}
