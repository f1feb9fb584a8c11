using System.Diagnostics;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Output.Reports;

namespace Publisher.Cli.Commands.Watching;

/// <summary>Publishes, waits for a change of what was read, and publishes again, until it is told to end.</summary>
/// <param name="tell">Is told of each run.</param>
/// <param name="poll">Begins to ask for a document that is no file; it wakes the loop by the function that it is given.
/// Null where the source's own address says whom to ask.</param>
internal sealed class WatchLoop(
    PublishRequest request,
    Action<WatchedRun> tell,
    Func<Action, DocumentPoll?>? poll = null
) : IDisposable
{
    /// <summary>Programs write a file in several steps: it is read when nothing has happened for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);

    /// <summary>For no longer than this: somebody may write all the time.</summary>
    private static readonly TimeSpan MostUnrest = TimeSpan.FromSeconds(1);

    /// <summary>What stood in the way of a run may be none of the files that it got to read.</summary>
    private static readonly TimeSpan NextTry = TimeSpan.FromSeconds(5);

    private readonly ChangeSignal _signal = new();
    private readonly WatchedFiles _files = new();
    private readonly EditionMemory _memory = new();
    private PublishRun? _last;
    private DocumentPoll? _poll;
    private PolledCopy? _copy;
    private string? _trouble;
    private volatile bool _isEnding;

    /// <summary>Works until <see cref="End"/> is called.</summary>
    public void Run()
    {
        var start = poll ?? (changed => DocumentPoll.Of(request.Source, changed));
        using var asking = start(_signal.Wake);
        _poll = asking;
        Watch(DateTime.UtcNow);
        IReadOnlyList<string> changed = [];
        var clock = Stopwatch.StartNew();
        while (!_isEnding)
        {
            Memory.Turn();
            Publish(changed, clock);
            (changed, clock) = Await();
        }
    }

    /// <summary>Ends the work after the run that is under way. May be called from any thread.</summary>
    public void End()
    {
        _isEnding = true;
        _signal.Wake();
    }

    public void Dispose() => _signal.Dispose();

    private void Publish(IReadOnlyList<string> changed, Stopwatch clock)
    {
        var began = DateTime.UtcNow;
        _files.Accept();
        _copy = _poll?.Copy;
        try
        {
            var before = _last?.Report;
            _last = PublishRun.Of(request with { Memory = _memory, Copy = _copy?.Path });
            _trouble = null;
            Watch(began);
            tell(
                new(changed, clock.Elapsed)
                {
                    Published = _last,
                    Before = before,
                    Stale = _copy?.Stale,
                }
            );
        }
#pragma warning disable CA1031 // Whatever a saved file does to a run, the next may be sound: it is told and waited out.
        catch (Exception error) when (_last is not null || IsThere())
#pragma warning restore CA1031
        {
            Watch(began);
            if (changed.Count > 0 || error.Message != _trouble)
            {
                _trouble = error.Message;
                tell(new(changed, clock.Elapsed) { Error = error });
            }
        }
    }

    /// <summary>Where there was never a document, nobody is editing one.</summary>
    private bool IsThere() =>
        SourcePlace.Of(request.Source).Address is null && Path.Exists(request.Source);

    private (IReadOnlyList<string> Changed, Stopwatch Clock) Await()
    {
        var waited = Stopwatch.StartNew();
        while (!_isEnding)
        {
            var isTold = _signal.Wait();
            var clock = Stopwatch.StartNew();
            if (_files.Changed() is { Count: > 0 } changed)
            {
                return (Settled(changed, clock), clock);
            }

            if (_poll?.Copy != _copy)
            {
                return ([], clock);
            }

            if (_trouble is not null && waited.Elapsed > NextTry && !isTold)
            {
                return ([], clock);
            }
        }

        return ([], waited);
    }

    /// <summary>Waits until whoever writes has come to an end.</summary>
    private IReadOnlyList<string> Settled(IReadOnlyList<string> changed, Stopwatch clock)
    {
        while (clock.Elapsed < MostUnrest && !_isEnding)
        {
            var isQuiet = !_signal.Wait(Quiet);
            if (isQuiet && changed.All(Path.Exists))
            {
                break;
            }
        }

        return _files.Changed() is { Count: > 0 } settled ? settled : changed;
    }

    private void Watch(DateTime began)
    {
        _files.Watch(WatchedPaths.Of(request, _last), WatchedPaths.Own(request, _last), began);
        _signal.Watch(_files.Folders);
    }
}

/// <summary>A run that a change led to.</summary>
/// <param name="Changed">Full paths; none for the first run.</param>
/// <param name="Took">From the moment that the change was noticed.</param>
internal sealed record WatchedRun(IReadOnlyList<string> Changed, TimeSpan Took)
{
    /// <summary>Null where the run failed.</summary>
    public PublishRun? Published { get; init; }

    /// <summary>Why a document of Google's may say something else by now; null where it is known not to.</summary>
    public string? Stale { get; init; }

    /// <summary>What the last good run found; null for the first.</summary>
    public CheckReport? Before { get; init; }

    /// <summary>Why the run failed; null where it did not.</summary>
    public Exception? Error { get; init; }
}
