using System.Collections.Concurrent;
using System.Diagnostics;

namespace Publisher.Fuzz;

/// <summary>Hands samples to workers, watches over them, and keeps each sample on which one fails: ends with a fault of ours
/// (exit code 3), ends altogether, takes more than twenty seconds of the processor's time or more than a
/// gigabyte.</summary>
internal sealed class Campaign(int count, int seed, TimeSpan limit)
{
    private const long MostMemory = 1024L * 1024 * 1024;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<int> _numbers = new(Enumerable.Range(1, count));
    private readonly ConcurrentDictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly string _kept = Path.Combine(Seeds.Repository, "artifacts", "fuzz");
    private int _done;

    /// <returns>Whether nothing failed.</returns>
    public bool Run()
    {
        Console.WriteLine(
            $"Seed {seed}: {count} samples of {Seeds.All.Count} files, for {limit.TotalMinutes:0} minutes at most."
        );
        var threads = Enumerable
            .Range(0, Math.Max(1, Environment.ProcessorCount))
            .Select(index => new Thread(() => Feed(index)))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        foreach (var (codes, times) in _codes.OrderByDescending(pair => pair.Value))
        {
            Console.WriteLine($"{times, 7}  inspect, check, publish: {codes}");
        }

        Console.WriteLine(
            $"{_done} of {count} samples in {_clock.Elapsed.TotalMinutes:0.0} minutes, {_failures.Count} failed."
        );
        return _failures.IsEmpty;
    }

    private void Feed(int index)
    {
        var folder = Path.Combine(
            Path.GetTempPath(),
            $"publisher-fuzz-{Environment.ProcessId}-{index}"
        );
        using var worker = new WatchedWorker(folder);
        while (_clock.Elapsed < limit && _numbers.TryDequeue(out var number))
        {
            var failure = worker.Run(seed, number, Hang, MostMemory, out var codes);
            Interlocked.Increment(ref _done);
            _codes.AddOrUpdate(failure is null ? codes : "failed", 1, (_, times) => times + 1);
            if (failure is not null)
            {
                Keep(number, failure);
            }
        }
    }

    private void Keep(int number, string failure)
    {
        _failures.Enqueue(failure);
        var folder = Path.Combine(_kept, $"{seed}-{number}");
        var path = Sample.Of(seed, number).WriteTo(folder);
        Console.WriteLine($"Seed {seed}, sample {number}: {failure}\n  kept as {path}");
    }
}
