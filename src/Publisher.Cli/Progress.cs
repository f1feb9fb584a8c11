using Spectre.Console;

namespace Publisher.Cli;

/// <summary>Shows on a terminal which editions are under way; elsewhere it is silent.</summary>
internal sealed class Progress : IDisposable
{
    private readonly HashSet<string> _underWay;
    private readonly TaskCompletionSource? _finished;
    private readonly Task? _display;
    private StatusContext? _status;

    private Progress(IEnumerable<string> names)
    {
        _underWay = [.. names];
        if (Messages.IsQuiet || Console.IsErrorRedirected)
        {
            return;
        }

        _finished = new();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        _display = console
            .Status()
            .StartAsync(
                Text(),
                async status =>
                {
                    _status = status;
                    await _finished.Task;
                }
            );
    }

    public static Progress Start(IEnumerable<string> names) => new(names);

    public void Done(string name)
    {
        lock (_underWay)
        {
            _underWay.Remove(name);
            _status?.Status(Text());
        }
    }

    public void Dispose()
    {
        _finished?.SetResult();
        _display?.GetAwaiter().GetResult();
    }

    private string Text() =>
        _underWay.Count == 0
            ? "Finishing"
            : $"Publishing {string.Join(", ", _underWay.Order(StringComparer.Ordinal))}";
}
