using System.Globalization;
using Publisher.Checks.Sentences;
using Publisher.Checks.Sentences.RunningText;
using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Training;

/// <summary>Counts what the check reports of documents as they are, and of the same with longer lines cut in
/// mid-sentence.</summary>
/// <param name="oneIn">Of so many longer lines one is cut.</param>
/// <param name="oneStopIn">Of so many cuts one is closed with a stop.</param>
internal sealed class Measurement(int oneIn = 10, int oneStopIn = 20)
{
    /// <summary>How often each document is cut, at other lines and places each time.</summary>
    private const int Repetitions = 10;

    private readonly SortedDictionary<string, (int Right, int Wrong)> _counts = new(
        StringComparer.Ordinal
    );
    private readonly SortedDictionary<string, string> _alarms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _misses = new(StringComparer.Ordinal);
    private int _cuts;
    private int _lines;
    private int _warnings;
    private int _notes;

    public void Add(Document document)
    {
        _lines += Lines.Of(document).Count;
        foreach (var judgement in Judged(document).Where(one => one.IsUnfinished))
        {
            _warnings += judgement.IsSure ? 1 : 0;
            _notes += judgement.IsSure ? 0 : 1;
            _alarms.TryAdd(judgement.Line.Quote, Judgements.Text(judgement));
        }

        for (var seed = 1; seed <= Repetitions; seed++)
        {
            var cutter = new Cutter((ulong)seed, oneIn, oneStopIn);
            var cut = cutter.Rewrite(document);
            _cuts += cutter.Cut.Count;
            foreach (var judgement in Judged(cut))
            {
                Count(judgement, cutter.Cut.Contains(judgement.Line.Quote));
            }
        }
    }

    private static IEnumerable<Judgement> Judged(Document document) =>
        JudgedLines.Of(document, KnownLanguages.Of(document));

    private void Count(Judgement judgement, bool isCut)
    {
        if (!judgement.IsUnfinished)
        {
            if (isCut)
            {
                _misses.TryAdd(judgement.Line.Quote, Judgements.Text(judgement));
            }

            return;
        }

        Count(judgement.IsSure ? "**warnings**" : "**notes**", isCut);
        Count("**all**", isCut);
        Count(judgement.Evidence.Kind.ToString(), isCut);
    }

    private void Count(string name, bool isCut)
    {
        var (right, wrong) = _counts.GetValueOrDefault(name);
        _counts[name] = (right + (isCut ? 1 : 0), wrong + (isCut ? 0 : 1));
    }

    public void Print(string name, TextWriter output, bool withAlarms, bool withMisses)
    {
        output.WriteLine(
            $"{name}: {_lines} lines as they are give {_warnings} warnings and {_notes} notes; {Repetitions} times, {_cuts} cuts"
        );
        output.WriteLine("| | reported | precision | recall |");
        output.WriteLine("|---|---|---|---|");
        foreach (var (row, (right, wrong)) in _counts)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {row} | {right + wrong} | {(double)right / Math.Max(1, right + wrong):0.00} | {(double)right / Math.Max(1, _cuts):0.00} |"
                )
            );
        }

        List(withAlarms ? _alarms.Values : [], "as it is", output);
        List(withMisses ? _misses.Values : [], "missed", output);
        output.WriteLine();
    }

    private static void List(IEnumerable<string> lines, string what, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"  {what}: {line}");
        }
    }
}
