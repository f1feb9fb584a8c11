using System.Diagnostics;
using System.Globalization;

namespace Publisher.Benchmarks;

/// <summary>What a program cost from its start to its end.</summary>
/// <param name="Peak">Most memory resident at a time, in bytes.</param>
/// <param name="Work">Time of processors, of all its threads: what other programs do meanwhile changes it least.</param>
internal sealed record Cost(TimeSpan Time, long Peak, TimeSpan Work);

/// <summary>Runs programs and measures them as the operating system sees them.</summary>
internal static class WholeProcess
{
    /// <summary>GNU time, which tells the true peak (ru_maxrss); without it the peak is sampled.</summary>
    private const string GnuTime = "/usr/bin/time";

    private static readonly TimeSpan SamplingInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>The median times of several runs and the highest peak.</summary>
    public static Cost Median(int runs, string program, params string[] arguments) =>
        Median(runs, Timeout.InfiniteTimeSpan, program, arguments);

    /// <summary>The median time of several runs and the highest peak.</summary>
    /// <exception cref="TimeoutException">A run took longer than the limit, and was ended.</exception>
    /// <exception cref="InvalidOperationException">A run failed.</exception>
    public static Cost Median(int runs, TimeSpan limit, string program, string[] arguments)
    {
        var costs = Enumerable.Range(0, runs).Select(_ => Run(limit, program, arguments)).ToList();
        return new(
            Middle(cost => cost.Time),
            costs.Max(cost => cost.Peak),
            Middle(cost => cost.Work)
        );

        TimeSpan Middle(Func<Cost, TimeSpan> of) => costs.Select(of).Order().ElementAt(runs / 2);
    }

    private static Cost Run(TimeSpan limit, string program, string[] arguments)
    {
        var report = Path.GetTempFileName();
        var isTimed = File.Exists(GnuTime);
        var start = isTimed
            ? new ProcessStartInfo(GnuTime, ["-f", "%M %U %S", "-o", report, program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var sampled = isTimed ? default : Sampled(process);
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            File.Delete(report);
            throw new TimeoutException($"{program} was stopped after {limit.TotalSeconds:0} s.");
        }

        var time = watch.Elapsed;
        _ = output.GetAwaiter().GetResult();
        var said = errors.GetAwaiter().GetResult();
        if (process.ExitCode > 1)
        {
            throw new InvalidOperationException(
                $"{program} failed with exit code {process.ExitCode}: {said}"
            );
        }

        var (peak, work) = isTimed ? Reported(report) : sampled;
        File.Delete(report);
        return new(time, peak, work);
    }

    private static (long Peak, TimeSpan Work) Sampled(Process process)
    {
        var (peak, work) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(SamplingInterval))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                work = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended between the lines above.
            }
        }

        return (peak, work);
    }

    /// <summary>The last line: a line about the exit code may stand before it. Kibibytes, then seconds of the program's own
    /// work and of the system's for it.</summary>
    private static (long Peak, TimeSpan Work) Reported(string report)
    {
        var told = File.ReadLines(report)
            .Last()
            .Split(' ')
            .Select(part => double.Parse(part, CultureInfo.InvariantCulture))
            .ToList();
        return ((long)(1024 * told[0]), TimeSpan.FromSeconds(told[1] + told[2]));
    }
}
