using Publisher.Cli.Commands.Watching;

namespace Publisher.Tests.Cli.Commands.Watching;

/// <summary>A loop in a thread of its own.</summary>
internal sealed class RunningWatch : IDisposable
{
    private readonly WatchLoop _loop;
    private readonly Thread _thread;

    public RunningWatch(WatchLoop loop)
    {
        _loop = loop;
        _thread = new(loop.Run);
        _thread.Start();
    }

    public void Dispose()
    {
        _loop.End();
        _thread.Join();
        _loop.Dispose();
    }
}
