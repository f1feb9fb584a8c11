namespace Publisher.Cli;

/// <summary>The command line, the configuration or the surroundings are not usable: a person has to act.</summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="hint">What to do next.</param>
internal sealed class UsageException(string message, string hint) : Exception(message)
{
    public string Hint { get; } = hint;
}
