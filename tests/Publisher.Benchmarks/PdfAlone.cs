using System.Diagnostics;
using System.Globalization;

namespace Publisher.Benchmarks;

/// <summary>Whole runs for the PDF edition alone, with other programs on the same text beside them, and how its cost
/// grows up to two million words.</summary>
internal static class PdfAlone
{
    private const double Megabyte = 1024 * 1024;

    private static readonly (int Times, int Runs)[] Sizes = [(1, 5), (5, 5), (10, 5), (100, 3)];

    /// <summary>About 22,000 words, ten times as many, and a hundred times.</summary>
    private static readonly (int Times, int Runs)[] Growth = [(5, 5), (50, 3), (500, 1)];

    /// <summary>Of one run of another program.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static void Measure(
        string command,
        SampleDocument sample,
        string folder,
        TextWriter table
    )
    {
        table.WriteLine(
            $"{"the same text as PDF", -24}{"words", 9}  {"program", -12}{"median s", 9}{"peak MB", 9}{"pages", 7}{"file KB", 9}"
        );
        foreach (var (times, runs) in Sizes)
        {
            var source = new PdfSource(sample, times, folder);
            source.WriteOthers(command);
            var ours = Publish(command, source, runs);
            table.WriteLine(Row(source, "publisher", ours));
            foreach (var maker in PdfMaker.All)
            {
                table.WriteLine(Row(source, maker, Math.Min(runs, 3), ours));
            }
        }

        table.WriteLine();
        MeasureGrowth(command, sample, folder, table);
    }

    private static void MeasureGrowth(
        string command,
        SampleDocument sample,
        string folder,
        TextWriter table
    )
    {
        table.WriteLine(
            $"{"growth of the PDF", -24}{"words", 9}{"median s", 10}{"peak MB", 9}{"µs/word", 9}{"ratio", 7}{"bytes/word", 12}{"ratio", 7}"
        );
        (double Time, double Peak)? before = null;
        foreach (var (times, runs) in Growth)
        {
            var source = new PdfSource(sample, times, folder);
            var cost = Publish(command, source, runs);
            var (time, peak) = (
                cost.Time.TotalMicroseconds / source.Words,
                (double)cost.Peak / source.Words
            );
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source.Name, -24}{source.Words, 9}{cost.Time.TotalSeconds, 10:0.00}{cost.Peak / Megabyte, 9:0}{time, 9:0.0}{time / before?.Time, 7:0.00}{peak, 12:0}{peak / before?.Peak, 7:0.00}"
                )
            );
            before = (time, peak);
        }
    }

    private static Cost Publish(string command, PdfSource source, int runs) =>
        WholeProcess.Median(
            runs,
            command,
            "publish",
            source.Path("md"),
            "--out",
            source.Folder,
            "--editions",
            "pdf"
        );

    private static string Row(PdfSource source, PdfMaker maker, int runs, Cost ours)
    {
        if (maker.Command is not { } command)
        {
            return Row(source, maker.Name, "not installed");
        }

        try
        {
            File.Delete(source.Path("pdf"));
            var arguments = maker.Arguments(source.Path(maker.Source), source.Path("pdf"));
            var cost = WholeProcess.Median(runs, Limit, command, arguments);
            return Row(source, maker.Name, cost)
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"  ours is {ours.Time / cost.Time:0.00}"
                );
        }
        catch (TimeoutException)
        {
            return Row(source, maker.Name, $"stopped after {Limit.TotalSeconds:0} s");
        }
        catch (InvalidOperationException failure)
        {
            return Row(source, maker.Name, failure.Message.Split('\n')[0]);
        }
    }

    private static string Row(PdfSource source, string program, Cost cost)
    {
        var pdf = new FileInfo(source.Path("pdf"));
        return pdf.Exists
            ? Row(
                source,
                program,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cost.Time.TotalSeconds, 9:0.00}{cost.Peak / Megabyte, 9:0}{Pages(pdf.FullName), 7}{pdf.Length / 1024, 9}"
                )
            )
            : Row(source, program, "made no file");
    }

    private static string Row(PdfSource source, string program, string result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{source.Name, -24}{source.Words, 9}  {program, -12}{result}"
        );

    /// <summary>As poppler counts them; a dash where it is not installed.</summary>
    private static string Pages(string pdf)
    {
        if (Installed.Find("pdfinfo") is not { } command)
        {
            return "-";
        }

        using var process = Process.Start(
            new ProcessStartInfo(command, [pdf])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        return lines
                .FirstOrDefault(line => line.StartsWith("Pages:", StringComparison.Ordinal))
                ?["Pages:".Length..].Trim()
            ?? "-";
    }
}
