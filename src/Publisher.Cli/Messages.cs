using Publisher.Model;

namespace Publisher.Cli;

/// <summary>What is said to a person, on standard error; results alone go to standard output.</summary>
internal static class Messages
{
    public static bool IsQuiet { get; set; }

    /// <summary>Whether colours reach a person who has not asked to do without (no-color.org).</summary>
    public static bool HasColour(bool isRedirected) =>
        !isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <param name="what">What is wrong, and where.</param>
    /// <param name="next">What to do about it.</param>
    public static void Error(string what, string next)
    {
        Say("error", "31", what);
        if (next.Length > 0)
        {
            Console.Error.WriteLine($"  {next}");
        }
    }

    public static void Warning(string what)
    {
        if (!IsQuiet)
        {
            Say("warning", "33", what);
        }
    }

    public static void Note(string what)
    {
        if (!IsQuiet)
        {
            Say("note", "36", what);
        }
    }

    /// <summary>A finding, as bad as it is, and what to do about it.</summary>
    public static void Tell(Finding finding)
    {
        switch (finding.Severity)
        {
            case Severity.Error:
                Error(finding.Message, finding.Hint);
                break;
            case Severity.Warning:
                Warning(finding.Message);
                Progress($"  {finding.Hint}");
                break;
            default:
                Note(finding.Message);
                Progress($"  {finding.Hint}");
                break;
        }
    }

    public static void Progress(string what)
    {
        if (!IsQuiet)
        {
            Console.Error.WriteLine(what);
        }
    }

    /// <summary>A fault of the program; the trace is for whoever asks for it.</summary>
    public static void Fault(Exception error)
    {
        Error(
            $"Publisher failed: {error.GetType().Name}: {error.Message}",
            "This is a fault in Publisher, not in your document. Run again with PUBLISHER_TRACE=1 and report what it prints."
        );
        if (Environment.GetEnvironmentVariable("PUBLISHER_TRACE") == "1")
        {
            Console.Error.WriteLine(error);
        }
    }

    private static void Say(string label, string colour, string what) =>
        Console.Error.WriteLine(
            HasColour(Console.IsErrorRedirected)
                ? $"\u001b[{colour}m{label}:\u001b[0m {what}"
                : $"{label}: {what}"
        );
}
