using Publisher.Cli.Fetching;
using Publisher.Model;
using Publisher.Web.Google;

namespace Publisher.Cli.Commands.Watching;

/// <summary>Asks Google once a minute whether a document changed, and more seldom while Google has no answer. Runs read the
/// copy that it fetched last, and ask nobody.</summary>
internal sealed class DocumentPoll : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(16);

    private readonly Func<CancellationToken, Task<CopyResult>> _fetch;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _end = new();
    private volatile PolledCopy _copy;

    /// <summary>Asks for the first time, and begins to ask again.</summary>
    /// <param name="changed">Is told of another <see cref="Copy"/>, from any thread.</param>
    /// <exception cref="UnreadableSourceException">Nothing came, and there is no copy.</exception>
    public DocumentPoll(
        Func<CancellationToken, Task<CopyResult>> fetch,
        TimeProvider clock,
        Action changed
    )
    {
        (_fetch, _clock) = (fetch, clock);
        var first = fetch(_end.Token).GetAwaiter().GetResult();
        _copy = new(FetchedSource.Told(first).Path, Why(first.Failure));
        _ = Follow(changed, _end.Token);
    }

    /// <param name="source">As the command line names it.</param>
    /// <returns>Null for a file, which nobody has to be asked for.</returns>
    public static DocumentPoll? Of(string source, Action changed) =>
        SourcePlace.Of(source).Address is { } document
            ? new(
                cancellation => FetchedSource.Fetch(document, cancellation),
                TimeProvider.System,
                changed
            )
            : null;

    /// <summary>The last that came.</summary>
    public PolledCopy Copy => _copy;

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task Follow(Action changed, CancellationToken end)
    {
        var pause = Pause;
        while (true)
        {
            try
            {
                await Task.Delay(pause, _clock, end).ConfigureAwait(false);
                var result = await Next(end).ConfigureAwait(false);
                var copy = new PolledCopy(result.Copy?.Path ?? _copy.Path, Why(result.Failure));
                var isOther = result.IsNew || copy != _copy;
                _copy = copy;
                if (isOther)
                {
                    changed();
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            pause =
                _copy.Stale is null ? Pause
                : pause < LongestPause ? 2 * pause
                : LongestPause;
        }
    }

    /// <summary>A full disk or a lost login stands in the way as what Google answers does.</summary>
    private async Task<CopyResult> Next(CancellationToken end)
    {
        try
        {
            return await _fetch(end).ConfigureAwait(false);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or UsageException)
        {
            return new(null, IsNew: false, new(FailureKind.Unusable, error.Message, ""));
        }
    }

    private static string? Why(FetchFailure? failure) =>
        failure is null ? null : $"{failure.Message} {failure.Hint}".TrimEnd();
}

/// <summary>A copy of a document that may change.</summary>
/// <param name="Path">Full path of it.</param>
/// <param name="Stale">Why the document may say something else by now, in sentences; null where it is known not
/// to.</param>
internal sealed record PolledCopy(string Path, string? Stale);
