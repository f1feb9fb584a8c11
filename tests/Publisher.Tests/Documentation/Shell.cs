using System.Diagnostics;
using System.Text;
using Publisher.Tests.Cli;

namespace Publisher.Tests.Documentation;

/// <summary>Lines of bash as a person types them, with <c>publisher</c> at hand: the command that the build made, which
/// PUBLISHER_COMMAND names in the Test target; else the one beside these tests.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ScratchFolder _programs = new();

    private readonly ScratchFolder _place = new();

    public Shell()
    {
        var command = Environment.GetEnvironmentVariable("PUBLISHER_COMMAND")
            is { Length: > 0 } made
            ? $"'{made}'"
            : $"dotnet '{Path.Combine(AppContext.BaseDirectory, "Publisher.Cli.dll")}'";
        var program = _programs.Write("publisher", $"#!/bin/sh\nexec {command} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                program,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    /// <summary>Where the lines are run.</summary>
    public string Folder => _place.Root;

    public string Write(string path, string text) => _place.Write(path, text);

    /// <returns>What was printed, on both streams as they came.</returns>
    public string Print(string lines, params IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1\n{lines}"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Folder,
        };
        start.Environment["PATH"] = $"{_programs.Root}:{start.Environment["PATH"]}";
        start.Environment["SOURCE_DATE_EPOCH"] = "1769817600";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"This did not end: {lines}");
        }

        return output.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _programs.Dispose();
        _place.Dispose();
    }
}
