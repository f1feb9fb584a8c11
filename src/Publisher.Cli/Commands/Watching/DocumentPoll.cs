using Publisher.Model;

namespace Publisher.Cli.Commands.Watching;

/// <summary>Asks Google once a minute whether a document changed. Where it did, the copy that is watched does; where it
/// did not, nothing but that is sent.</summary>
internal sealed class DocumentPoll : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _end = new();

    private DocumentPoll(SourcePlace document) => _ = PollAsync(document, _end.Token);

    /// <param name="source">As the command line names it.</param>
    /// <returns>Null for a file, which nobody has to be asked for.</returns>
    public static DocumentPoll? Start(string source) =>
        SourcePlace.Of(source) is { Address: not null } document ? new(document) : null;

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private static async Task PollAsync(SourcePlace document, CancellationToken end)
    {
        using var timer = new PeriodicTimer(Pause);
        while (!end.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(end).ConfigureAwait(false);
                _ = document.Fetched();
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever stands in the way now, the next minute is another try, and a run tells of it.
            catch
#pragma warning restore CA1031
            { }
        }
    }
}
