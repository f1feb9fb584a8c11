using System.Diagnostics;

namespace Publisher.Conformance;

/// <summary>Runs the publisher command as a process of its own: what the build left for users, which PUBLISHER_COMMAND names
/// in the Test target; else the assembly beside these tests, which is never an older one.</summary>
internal static class Command
{
    private static readonly string[] Words = Environment.GetEnvironmentVariable("PUBLISHER_COMMAND")
        is { Length: > 0 } path
        ? [path]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "Publisher.Cli.dll")];

    /// <summary>Whether it is one file of the machine's own code, which stands alone.</summary>
    public static bool IsNative { get; } =
        Words is [var alone]
        && !File.Exists(Path.Combine(Path.GetDirectoryName(alone)!, "Publisher.Cli.dll"));

    /// <summary>The command as a shell starts it.</summary>
    public static string Line { get; } = string.Join(' ', Words.Select(word => $"'{word}'"));

    public static Run Run(params IEnumerable<string> arguments) =>
        RunIn(new Dictionary<string, string>(), arguments);

    public static Run RunIn(
        IReadOnlyDictionary<string, string> environment,
        params IEnumerable<string> arguments
    ) => Programme.Run(Words[0], [.. Words[1..], .. arguments], environment);

    /// <summary>Starts it and does not wait; what it says is nobody's. A run that was itself started to survive the end of
    /// its terminal hands that down, so HUP is given its meaning back.</summary>
    public static Process Start(params IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo("env", ["--default-signal=HUP,INT,TERM", .. Words, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
