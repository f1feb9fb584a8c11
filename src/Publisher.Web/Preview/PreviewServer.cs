using System.Net;
using System.Net.Sockets;

namespace Publisher.Web.Preview;

/// <summary>Shows editions in a browser of this computer, and tells the pages that are open when there are new ones.
/// The system's own listener reads the requests: it has been in every runtime for long, and adds next to nothing to a
/// program that is compiled ahead of time.</summary>
public sealed class PreviewServer : IDisposable
{
    /// <summary>A browser opens six connections; each open page keeps one more.</summary>
    private const int MostRequests = 64;

    private readonly HttpListener _listener = new() { IgnoreWriteExceptions = true };
    private readonly PreviewFrame _frame;
    private readonly OpenPages _pages = new();
    private int _requests;
    private volatile PreviewState _state = new();

    private PreviewServer(PreviewAddress address, PreviewFrame frame) =>
        (Address, _frame) = (address, frame);

    /// <summary>Where it listens.</summary>
    public PreviewAddress Address { get; }

    /// <returns>Null where the address can't be had: it is in use, or none of this computer's.</returns>
    public static PreviewServer? TryStart(PreviewAddress address, PreviewFrame frame)
    {
        PreviewServer? server = null;
        try
        {
            server = new(address, frame);
            server.Listen();
            var started = server;
            server = null;
            return started;
        }
        catch (Exception error) when (error is HttpListenerException or SocketException)
        {
            return null;
        }
        finally
        {
            server?.Dispose();
        }
    }

    /// <summary>Shows this from now on, in the pages that are open too.</summary>
    public void Show(PreviewState state)
    {
        _state = state;
        _pages.Tell();
    }

    public void Dispose()
    {
        _pages.Dispose();
        _listener.Close();
    }

    private void Listen()
    {
        foreach (var prefix in Address.Prefixes)
        {
            _listener.Prefixes.Add(prefix);
        }

        _listener.Start();
        _ = AcceptAsync();
    }

    private async Task AcceptAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = AnswerAsync(context);
            }
            catch (Exception error)
                when (error
                        is HttpListenerException
                            or ObjectDisposedException
                            or InvalidOperationException
                )
            {
                // A client that went away before it was heard, or the end.
            }
        }
    }

    /// <summary>Whatever one client does or leaves undone is no matter of the others'.</summary>
    private async Task AnswerAsync(HttpListenerContext context)
    {
        var answer = new PreviewAnswer(context.Response);
        try
        {
            if (Interlocked.Increment(ref _requests) > MostRequests)
            {
                answer.Abort();
                return;
            }

            await AnswerAsync(context.Request, answer).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A client that is gone shows itself in as many ways as there are.
        catch
#pragma warning restore CA1031
        {
            answer.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref _requests);
        }
    }

    private Task AnswerAsync(HttpListenerRequest request, PreviewAnswer answer)
    {
        if (!Address.IsOurs(request.Headers["Host"]) || !Address.IsOurs(request.Url?.Authority))
        {
            return answer.RefuseAsync(
                HttpStatusCode.MisdirectedRequest,
                $"This preview is at {Address.Url} and answers to no other name."
            );
        }

        if (request.HttpMethod is not ("GET" or "HEAD"))
        {
            return answer.RefuseAsync(
                HttpStatusCode.MethodNotAllowed,
                "Only GET and HEAD are answered."
            );
        }

        answer.HasBody = request.HttpMethod == "GET";
        return AnswerAsync(Uri.UnescapeDataString(request.Url!.AbsolutePath), answer);
    }

    private Task AnswerAsync(string path, PreviewAnswer answer) =>
        path switch
        {
            "/" => answer.FrameAsync(_frame.Page, "text/html; charset=utf-8"),
            PreviewFrame.StylePath => answer.FrameAsync(_frame.Style, "text/css; charset=utf-8"),
            PreviewFrame.ScriptPath => answer.FrameAsync(
                _frame.Script,
                "text/javascript; charset=utf-8"
            ),
            PreviewFrame.StatePath => answer.StateAsync(_state),
            PreviewFrame.EventsPath => _pages.ServeAsync(answer),
            _ => FileAsync(path, answer),
        };

    private async Task FileAsync(string path, PreviewAnswer answer)
    {
        var (files, start) = (_state.Files, PreviewFrame.Editions);
        if (
            path.StartsWith(start, StringComparison.Ordinal)
            && files.TryGetValue(path[start.Length..], out var file)
            && await PreviewFile.ReadAsync(file).ConfigureAwait(false) is { } bytes
        )
        {
            await answer.EditionAsync(bytes, PreviewFile.Type(path)).ConfigureAwait(false);
            return;
        }

        await answer
            .RefuseAsync(HttpStatusCode.NotFound, "There is no such page.")
            .ConfigureAwait(false);
    }
}
