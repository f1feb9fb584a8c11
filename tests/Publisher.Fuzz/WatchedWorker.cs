using System.Diagnostics;
using System.Globalization;

namespace Publisher.Fuzz;

/// <summary>A worker's process, begun again whenever it ended.</summary>
internal sealed class WatchedWorker(string folder) : IDisposable
{
    /// <summary>How much longer a clock on the wall may run than the processor worked.</summary>
    private const int OfABusyMachine = 15;

    /// <summary>What stands before the arguments where dotnet runs the assembly.</summary>
    private static readonly string[] Host =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [Environment.GetCommandLineArgs()[0]]
            : [];

    private Process? _process;
    private string _said = "";

    /// <returns>What failed; null for nothing.</returns>
    /// <param name="codes">The exit codes of the three commands.</param>
    public string? Run(int seed, int number, TimeSpan hang, long mostMemory, out string codes)
    {
        _process ??= Start();
        codes = "";
        _process.StandardInput.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{seed} {number}")
        );
        _process.StandardInput.Flush();
        _said = "";
        var answer = Answer(_process.StandardOutput);
        var before = _process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        while (!answer.Wait(TimeSpan.FromMilliseconds(200)))
        {
            _process.Refresh();
            if (_process.HasExited)
            {
                continue;
            }

            if (
                _process.TotalProcessorTime - before > hang
                || clock.Elapsed > hang * OfABusyMachine
            )
            {
                return End($"no end within {hang.TotalSeconds:0} seconds");
            }

            if (_process.WorkingSet64 > mostMemory)
            {
                return End($"{_process.WorkingSet64 / 1024 / 1024} MB");
            }
        }

        if (answer.Result is not { } line)
        {
            _process.WaitForExit();
            return End($"the process ended with {_process.ExitCode}");
        }

        codes = line;
        return line.Contains('3', StringComparison.Ordinal) ? $"a fault: {_said}" : null;
    }

    /// <returns>Null where the process ended.</returns>
    private static async Task<string?> Answer(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Worker.Answer, StringComparison.Ordinal))
            {
                return line[Worker.Answer.Length..];
            }
        }

        return null;
    }

    public void Dispose()
    {
        End("");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string End(string failure)
    {
        if (_process is { } process)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            process.Dispose();
            _process = null;
        }

        return failure;
    }

    private Process Start()
    {
        var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [.. Host, "--worker", folder])
            {
                RedirectStandardInput = true,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        // A process that breaks down says much, and waits where nobody reads it.
        process.ErrorDataReceived += (_, said) =>
            _said =
                said.Data?.Contains("Publisher failed", StringComparison.Ordinal) == true
                    ? said.Data
                    : _said;
        process.BeginErrorReadLine();
        return process;
    }
}
