using System.Globalization;
using Publisher.Checks.Sentences;
using Publisher.Model;

namespace Publisher.Training;

/// <summary>Counts what the check reports of documents in which every tenth line was cut in mid-sentence.</summary>
internal sealed class Measurement
{
    /// <summary>How often each document is cut, at other lines and places each time.</summary>
    private const int Repetitions = 10;

    private readonly SortedDictionary<EvidenceKind, (int Right, int Wrong)> _kinds = [];
    private readonly SortedSet<string> _alarms = new(StringComparer.Ordinal);
    private int _cuts;
    private int _lines;

    public void Add(Document document)
    {
        for (var seed = 1; seed <= Repetitions; seed++)
        {
            var cutter = new Cutter((ulong)seed);
            var cut = cutter.Rewrite(document);
            _cuts += cutter.Cut.Count;
            _lines += Lines.Of(document).Count - cutter.Cut.Count;
            foreach (var judgement in Judgement.Unfinished(cut))
            {
                Count(judgement, cutter.Cut.Contains(judgement.Line.Quote));
            }
        }
    }

    private void Count(Judgement judgement, bool isRight)
    {
        var (right, wrong) = _kinds.GetValueOrDefault(judgement.Evidence.Kind);
        _kinds[judgement.Evidence.Kind] = (right + (isRight ? 1 : 0), wrong + (isRight ? 0 : 1));
        if (!isRight)
        {
            _alarms.Add($"{judgement.Evidence.Kind}: {Wording.Tail(judgement.Line.Quote)}");
        }
    }

    public void Print(string name, TextWriter output, bool withAlarms)
    {
        output.WriteLine($"{name}, {Repetitions} times: {_lines} lines as they are, {_cuts} cut");
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
