using System.Diagnostics;
using System.Globalization;
using Publisher.Importers;

namespace Publisher.Benchmarks;

/// <summary>How fast each format is read once the program is warm, and what memory a whole run takes for it.</summary>
internal static class Throughput
{
    private const double Megabyte = 1024 * 1024;
    private const int Runs = 3;

    public static void Measure(
        string command,
        IEnumerable<Export> exports,
        string folder,
        TextWriter table
    )
    {
        table.WriteLine($"{"import", -20}{"MB", 7}{"MB/s", 9}{"peak MB", 9}{"peak/export", 13}");
        foreach (var export in exports)
        {
            var speed = export.Size / Megabyte / Fastest(export).TotalSeconds;
            var source = Path.Combine(folder, export.FileName);
            File.WriteAllBytes(source, export.Bytes);
            var peak = WholeProcess.Median(1, command, "inspect", source).Peak;
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{export.Format, -20}{export.Size / Megabyte, 7:0.0}{speed, 9:0.0}{peak / Megabyte, 9:0}{(double)peak / export.Size, 13:0.0}"
                )
            );
        }
    }

    private static TimeSpan Fastest(Export export)
    {
        var files = new OneFile(export.FileName, export.Bytes);
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var result = Importers.Importers.Import(export.FileName, export.FileName, files);
            GC.KeepAlive(result);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        return fastest;
    }
}
