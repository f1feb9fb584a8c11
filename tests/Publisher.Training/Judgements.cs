using System.Globalization;
using Publisher.Checks.Sentences;
using Publisher.Checks.Sentences.RunningText;

namespace Publisher.Training;

/// <summary>Judgements for a reader: the odds, the evidence, each signal that is not zero, the end of the line.</summary>
internal static class Judgements
{
    public static string Text(Judgement judgement) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{judgement.Odds, 5:0.0} {judgement.Evidence.Kind} [{Signals(judgement)}] {BreakWording.Tail(judgement.Line.Quote).ReplaceLineEndings(" ")}"
        );

    private static string Signals(Judgement judgement) =>
        string.Join(
            ' ',
            Enum.GetValues<BreakSignal>()
                .Where(signal => judgement.Signals[(int)signal] != 0)
                .Select(signal =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{signal} {judgement.Signals[(int)signal]:0.0}"
                    )
                )
        );
}
