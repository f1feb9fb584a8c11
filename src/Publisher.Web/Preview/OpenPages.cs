using System.Text;

namespace Publisher.Web.Preview;

/// <summary>The pages that are open and wait to be told that there is something new (server-sent events).</summary>
internal sealed class OpenPages : IDisposable
{
    /// <summary>Beyond this the one that is open longest asks again.</summary>
    private const int Most = 16;

    /// <summary>So often a page is written to, else nobody would notice that it is closed.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    private static readonly byte[] News = Encoding.UTF8.GetBytes("data: new\n\n");
    private static readonly byte[] Nothing = Encoding.UTF8.GetBytes(":\n\n");

    private readonly Lock _gate = new();
    private readonly LinkedList<CancellationTokenSource> _open = [];
    private TaskCompletionSource _news = Fresh();

    /// <summary>Tells all of them.</summary>
    public void Tell()
    {
        lock (_gate)
        {
            _news.SetResult();
            _news = Fresh();
        }
    }

    /// <summary>Serves a page for as long as it is open.</summary>
    public async Task ServeAsync(PreviewAnswer answer)
    {
        answer.Begin("text/event-stream");
        if (!answer.HasBody)
        {
            answer.Close();
            return;
        }

        using var end = new CancellationTokenSource();
        Enter(end);
        try
        {
            await ServeAsync(answer, end.Token).ConfigureAwait(false);
        }
        finally
        {
            Leave(end);
            answer.Abort();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var end in _open.ToList())
            {
                end.Cancel();
            }
        }
    }

    /// <summary>A page that opens is told at once: it may have missed something while it was away.</summary>
    private async Task ServeAsync(PreviewAnswer answer, CancellationToken end)
    {
        var isNew = true;
        while (!end.IsCancellationRequested)
        {
            var news = Next();
            await answer.WriteAsync(isNew ? News : Nothing).ConfigureAwait(false);
            await answer.FlushAsync().ConfigureAwait(false);
            isNew = await HappensAsync(news, end).ConfigureAwait(false);
        }
    }

    private static async Task<bool> HappensAsync(Task news, CancellationToken end)
    {
        try
        {
            await news.WaitAsync(Pulse, end).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private Task Next()
    {
        lock (_gate)
        {
            return _news.Task;
        }
    }

    private void Enter(CancellationTokenSource end)
    {
        lock (_gate)
        {
            _open.AddLast(end);
            if (_open.Count > Most)
            {
                _open.First!.Value.Cancel();
                _open.RemoveFirst();
            }
        }
    }

    private void Leave(CancellationTokenSource end)
    {
        lock (_gate)
        {
            _open.Remove(end);
        }
    }

    private static TaskCompletionSource Fresh() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
