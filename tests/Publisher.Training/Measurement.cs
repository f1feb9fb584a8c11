using System.Globalization;
using Publisher.Checks.Sentences;
using Publisher.Model;

namespace Publisher.Training;

/// <summary>Counts what the check reports of documents in which every tenth line was cut in mid-sentence.</summary>
internal sealed class Measurement
{
    private readonly SortedDictionary<EvidenceKind, (int Right, int Wrong)> _kinds = [];
    private readonly List<string> _alarms = [];
    private int _cuts;
    private int _lines;

    public void Add(Document document, ulong seed)
    {
        var cutter = new Cutter(seed);
        var cut = cutter.Rewrite(document);
        _cuts += cutter.Cut.Count;
        _lines += Lines.Of(document).Count - cutter.Cut.Count;
        if (System.Environment.GetEnvironmentVariable("DUMP") is not null)
        {
            foreach (var j in Judgement.All(cut))
            {
                Console.WriteLine(
                    $"@\t{(cutter.Cut.Contains(j.Line.Quote) ? 1 : 0)}\t{j.Evidence.Kind}\t{string.Join(",", j.Signals.Select(v => v.ToString("0.##")))}\t{j.Odds:0.00}\t{j.Reading.Sentence.ClosingMark}\t{(j.Line.IsContinued ? 1 : 0)}{(j.Line.LeadsToLowerCase ? 1 : 0)}{(j.Reading.Sentence.EndsEnclosed ? 1 : 0)}\t{(j.IsUnfinished ? 1 : 0)}\t{j.Reading.Count}\t{Wording.Tail(j.Line.Quote).ReplaceLineEndings(" ")}"
                );
            }
        }

        foreach (var judgement in Judgement.Unfinished(cut))
        {
            var isRight = cutter.Cut.Contains(judgement.Line.Quote);
            var (right, wrong) = _kinds.GetValueOrDefault(judgement.Evidence.Kind);
            _kinds[judgement.Evidence.Kind] = (
                right + (isRight ? 1 : 0),
                wrong + (isRight ? 0 : 1)
            );
            if (!isRight)
            {
                _alarms.Add($"{judgement.Evidence.Kind}: {Wording.Tail(judgement.Line.Quote)}");
            }
        }
    }

    public void Print(string name, TextWriter output, bool withAlarms)
    {
        output.WriteLine($"{name}: {_lines} lines as they are, {_cuts} cut");
        output.WriteLine("| evidence | reported | precision | recall |");
        output.WriteLine("|---|---|---|---|");
        foreach (var (kind, (right, wrong)) in _kinds)
        {
            Row(kind.ToString(), right, wrong, output);
        }

        Row(
            "**all**",
            _kinds.Values.Sum(count => count.Right),
            _kinds.Values.Sum(count => count.Wrong),
            output
        );
        foreach (var alarm in withAlarms ? _alarms : [])
        {
            output.WriteLine($"  false: {alarm.ReplaceLineEndings(" ")}");
        }
    }

    private void Row(string name, int right, int wrong, TextWriter output) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {right + wrong} | {(double)right / Math.Max(1, right + wrong):0.00} | {(double)right / Math.Max(1, _cuts):0.00} |"
            )
        );
}
