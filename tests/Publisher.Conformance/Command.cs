using System.Diagnostics;

namespace Publisher.Conformance;

/// <summary>Runs the publisher command as a process of its own: the build beside these tests, so that it is
/// never an older one.</summary>
internal static class Command
{
    private static readonly string Assembly = Path.Combine(
        AppContext.BaseDirectory,
        "Publisher.Cli.dll"
    );

    /// <summary>The command as a shell starts it.</summary>
    public static string Line { get; } = $"dotnet '{Assembly}'";

    public static Run Run(params IEnumerable<string> arguments) =>
        RunIn(new Dictionary<string, string>(), arguments);

    public static Run RunIn(
        IReadOnlyDictionary<string, string> environment,
        params IEnumerable<string> arguments
    ) => Programme.Run("dotnet", [Assembly, .. arguments], environment);

    /// <summary>Starts it and does not wait; what it says is nobody's. A run that was itself started to survive the end of
    /// its terminal hands that down, so HUP is given its meaning back.</summary>
    public static Process Start(params IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo("env", ["--default-signal=HUP", "dotnet", Assembly, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
