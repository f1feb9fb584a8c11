using Spectre.Console;

namespace Publisher.Cli;

/// <summary>A line on a terminal that says what is under way, and is gone in the end; elsewhere it is silent.</summary>
internal sealed class TerminalStatus : IDisposable
{
    private readonly TaskCompletionSource? _finished;
    private readonly Task? _display;
    private StatusContext? _status;

    public TerminalStatus(string text)
    {
        if (Messages.IsQuiet || Console.IsErrorRedirected)
        {
            return;
        }

        _finished = new();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        _display = console
            .Status()
            .StartAsync(
                text,
                async status =>
                {
                    _status = status;
                    await _finished.Task;
                }
            );
    }

    public void Say(string text) => _status?.Status(text);

    public void Dispose()
    {
        _finished?.SetResult();
        _display?.GetAwaiter().GetResult();
    }
}
