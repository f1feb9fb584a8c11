using Publisher.Checks.Sentences;
using Publisher.Checks.Sentences.RunningText;
using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>No line breaks off in the middle of a sentence.</summary>
internal sealed class FinishedSentence : Check
{
    public override string Name => "finished-sentence";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (subject.Previous is not { } previous)
        {
            return Unfinished(subject);
        }

        var shortened = ShortenedLine.All(subject.Document, previous).ToList();
        var reported = shortened.Select(line => line.Line.Source).ToHashSet();
        return Unfinished(subject)
            .Where(finding => !reported.Contains(finding.Source))
            .Concat(shortened.Select(Shortened));
    }

    private IEnumerable<Finding> Unfinished(CheckedDocument subject) =>
        JudgedLines
            .Of(subject.Document, subject.Language)
            .Where(judgement => judgement.IsUnfinished)
            .Select(judgement =>
                At(
                    judgement.Line,
                    BreakWording.Of(judgement),
                    judgement is { IsOnlyWithoutStop: true, BreaksHabit: true }
                        ? "Close it with a stop if it is whole; else write the words that are missing."
                        : "Finish the sentence, or delete the words that begin what was never written."
                ) with
                {
                    Severity = judgement.IsSure ? Severity : Severity.Note,
                }
            );

    private Finding Shortened(ShortenedLine shortened) =>
        At(
            shortened.Line,
            $"Went on in the previous edition: “{shortened.Lost}”.",
            "Put the lost words back from the document's version history, or let the sentence end where it now stops."
        ) with
        {
            Severity = shortened.IsWhole ? Severity.Note : Severity.Warning,
        };

    private Finding At(Line line, string message, string hint) =>
        Find(message, hint) with
        {
            Quote = BreakWording.Tail(line.Quote),
            Section = line.Section,
            Entry = line.Entry,
            Source = line.Source,
        };
}
