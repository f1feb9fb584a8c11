using System.Globalization;
using System.Reflection;
using System.Runtime;

namespace Publisher.Fuzz;

/// <summary>Runs the command on samples within a process of its own, which may end with one of them.</summary>
internal static class Worker
{
    /// <summary>What an answer begins with; the other lines are the command's own.</summary>
    public const string Answer = "\u0001";

    private const long CollectFrom = 300L * 1024 * 1024;

    private static readonly MethodInfo Command = Assembly.Load("Publisher.Cli").EntryPoint!;

    /// <summary>Reads seeds and numbers of samples, one pair a line, and answers each with the exit codes.</summary>
    public static void Serve(string folder)
    {
        var input = Console.In;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        while (input.ReadLine() is { } line)
        {
            var numbers = line.Split(' ');
            var sample = Sample.Of(
                int.Parse(numbers[0], CultureInfo.InvariantCulture),
                int.Parse(numbers[1], CultureInfo.InvariantCulture)
            );
            var path = sample.WriteTo(folder);
            string[][] runs =
            [
                ["inspect", path, "--links"],
                ["check", path],
                [
                    "publish",
                    path,
                    "--out",
                    Path.Combine(folder, "out"),
                    "--editions",
                    sample.Editions,
                ],
            ];
            var codes = runs.Select(run => (int)Command.Invoke(null, [run])!).ToList();
            output.WriteLine($"\n{Answer}{string.Join(' ', codes)}");
            output.Flush();
            if (Environment.WorkingSet > CollectFrom)
            {
                GCSettings.LargeObjectHeapCompactionMode =
                    GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            }
        }
    }
}
