using System.Globalization;
using Publisher.Checks.Sentences;
using Publisher.Model;

namespace Publisher.Training;

/// <summary>Counts what the check reports, as a warning, of documents in which every tenth line was cut in
/// mid-sentence.</summary>
internal sealed class Measurement
{
    /// <summary>How often each document is cut, at other lines and places each time.</summary>
    private const int Repetitions = 10;

    private static readonly double[] Limits = [-1, -0.5, 0, 0.5, 1, 2];

    private readonly SortedDictionary<EvidenceKind, (int Right, int Wrong)> _kinds = [];
    private readonly SortedDictionary<string, string> _alarms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _misses = new(StringComparer.Ordinal);
    private readonly List<(double Odds, bool IsCut)> _odds = [];
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
            foreach (var judgement in Judgement.All(cut).Where(one => !one.IsOnlyWithoutStop))
            {
                Count(judgement, cutter.Cut.Contains(judgement.Line.Quote));
            }
        }
    }

    private void Count(Judgement judgement, bool isCut)
    {
        _odds.Add((judgement.Odds, isCut));
        if (!judgement.IsUnfinished)
        {
            if (isCut)
            {
                _misses.TryAdd(judgement.Line.Quote, Judgements.Text(judgement));
            }

            return;
        }

        var (right, wrong) = _kinds.GetValueOrDefault(judgement.Evidence.Kind);
        _kinds[judgement.Evidence.Kind] = (right + (isCut ? 1 : 0), wrong + (isCut ? 0 : 1));
        if (!isCut)
        {
            _alarms.TryAdd(judgement.Line.Quote, Judgements.Text(judgement));
        }
    }

    public void Print(string name, TextWriter output, bool withAlarms, bool withMisses)
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
        foreach (var limit in Limits)
        {
            Row(limit, output);
        }

        List(withAlarms ? _alarms.Values : [], "false", output);
        List(withMisses ? _misses.Values : [], "missed", output);
        output.WriteLine();
    }

    private void Row(string name, int right, int wrong, TextWriter output) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {right + wrong} | {(double)right / Math.Max(1, right + wrong):0.00} | {(double)right / Math.Max(1, _cuts):0.00} |"
            )
        );

    /// <summary>What another limit of the odds would report.</summary>
    private void Row(double limit, TextWriter output)
    {
        var reported = _odds.Where(one => one.Odds >= limit).ToList();
        var right = reported.Count(one => one.IsCut);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  at odds of {limit, 4:0.0}: recall {(double)right / Math.Max(1, _cuts):0.000}, false alarms in 1000 lines {1000.0 * (reported.Count - right) / Math.Max(1, _lines):0.0}"
            )
        );
    }

    private static void List(IEnumerable<string> lines, string what, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"  {what}: {line}");
        }
    }
}
