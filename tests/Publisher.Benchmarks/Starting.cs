using System.Diagnostics;
using System.Globalization;

namespace Publisher.Benchmarks;

/// <summary>What a run costs before it has much to do, in the processor's time of many runs one after the other: a single one
/// is shorter than the clock of most systems can tell.</summary>
internal static class Starting
{
    private const int Runs = 100;
    private const string GnuTime = "/usr/bin/time";

    public static void Measure(
        string command,
        SampleDocument sample,
        string folder,
        TextWriter table
    )
    {
        if (!File.Exists(GnuTime))
        {
            table.WriteLine(
                "The cost of a start is measured with GNU time, which is not installed."
            );
            return;
        }

        var page = Path.Combine(folder, "page.md");
        File.WriteAllLines(page, sample.Repeated(1).Split('\n').Take(40));
        table.WriteLine($"{"a start", -24}{"ms of the processor", 21}");
        table.WriteLine(Row("--version", [command, "--version"]));
        table.WriteLine(Row("inspect, a page", [command, "inspect", page]));
    }

    private static string Row(string name, string[] command)
    {
        var line = string.Join(' ', command.Select(word => $"'{word}'"));
        using var process = Process.Start(
            new ProcessStartInfo(
                GnuTime,
                [
                    "-f",
                    "%U %S",
                    "bash",
                    "-c",
                    $"for i in $(seq {Runs}); do {line} >/dev/null 2>&1 || exit; done",
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            }
        )!;
        var seconds = process
            .StandardError.ReadToEnd()
            .Trim()
            .Split('\n')[^1]
            .Split(' ')
            .Sum(number => double.Parse(number, CultureInfo.InvariantCulture));
        process.WaitForExit();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -24}{1000 * seconds / Runs, 21:0.0}"
        );
    }
}
