using System.Diagnostics;

namespace Publisher.Conformance;

/// <summary>What a program left behind.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    /// <summary>Both streams, for a message.</summary>
    public string Said => $"exit code {ExitCode}\n{Errors}{Output}";
}

/// <summary>Runs a program to its end.</summary>
internal static class Programme
{
    /// <summary>No program that the tests start needs a fraction of this on two cores.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Run Run(
        string file,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null
    )
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = folder ?? Repository.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{file} {string.Join(' ', start.ArgumentList)} did not end.");
        }

        process.WaitForExit();
        return new(
            process.ExitCode,
            output.GetAwaiter().GetResult(),
            errors.GetAwaiter().GetResult()
        );
    }
}
