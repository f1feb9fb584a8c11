namespace Publisher.Conformance;

/// <summary>Runs the publisher command as a process of its own: the build beside these tests, so that it is
/// never an older one.</summary>
internal static class Command
{
    private static readonly string Assembly = Path.Combine(
        AppContext.BaseDirectory,
        "Publisher.Cli.dll"
    );

    public static Run Run(params IEnumerable<string> arguments) =>
        RunIn(new Dictionary<string, string>(), arguments);

    public static Run RunIn(
        IReadOnlyDictionary<string, string> environment,
        params IEnumerable<string> arguments
    ) => Programme.Run("dotnet", [Assembly, .. arguments], environment);
}
