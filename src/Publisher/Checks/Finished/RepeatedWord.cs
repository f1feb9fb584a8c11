using Publisher.Languages;
using Publisher.Model;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Finished;

/// <summary>No word stands twice in a row, or in an enumeration, by mistake.</summary>
internal sealed class RepeatedWord : Check
{
    public override string Name => "repeated-word";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (subject.Language is not { } language)
        {
            // In many languages a doubled word is grammar: a plural, an intensity.
            yield break;
        }

        var found = subject.OwnLines.SelectMany(line => In(line, language)).ToList();
        var uses = found.CountBy(pair => pair.Double.Key, StringComparer.Ordinal).ToDictionary();
        foreach (var (line, doubled) in found)
        {
            // What names something and is doubled again elsewhere is its name: a "tuk tuk".
            if (doubled.IsCommon || uses[doubled.Key] == 1)
            {
                yield return FindIn(
                    line,
                    doubled.Words,
                    $"“{doubled.Second}” stands twice in a row: “{Shortened.Around(line.Text, doubled.Words)}”.",
                    "Delete one of the two."
                );
            }
        }

        foreach (var line in subject.OwnLines)
        {
            foreach (var item in DoubledItem.In(line.Text, language.Joiners))
            {
                yield return FindIn(
                    line,
                    item,
                    $"“{item}” stands twice in one enumeration.",
                    "Delete one of the two, or write what was meant there."
                ) with
                {
                    Severity = Severity.Note,
                };
            }
        }
    }

    private static IEnumerable<(Line Line, DoubledWord Double)> In(Line line, Language language) =>
        DoubledWord
            .In(line.Text, language)
            .Where(doubled => !SpokenAbout.In(line.Content).Contains(doubled.Second))
            .Select(doubled => (line, doubled));
}
