using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Publisher.Tests.Web.Links;

/// <summary>A server on this machine that answers as a test plays it, down to the bytes: it may lie, stall, break off and
/// never end.</summary>
internal sealed class PlayedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, Stream, CancellationToken, Task> _play;
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;

    public PlayedServer(
        Func<string, Stream, CancellationToken, Task> play,
        X509Certificate2? certificate = null
    )
    {
        (_play, _certificate) = (play, certificate);
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>A server whose answers are written out beforehand.</summary>
    public PlayedServer(Func<string, string> answer)
        : this(
            (request, into, closing) =>
                into.WriteAsync(Encoding.UTF8.GetBytes(answer(request)), closing).AsTask()
        ) { }

    /// <summary>The requests that came, in their order: <c>GET /page</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri At(string path) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(_certificate is null ? "http" : "https")}://localhost:{Port}{path}"
            )
        );

    /// <summary>An answer as HTTP has it.</summary>
    public static string Answer(int status, string body = "", params string[] fields) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} Played\r\nConnection: close\r\n{string.Concat(fields.Select(field => $"{field}\r\n"))}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
        );

    public static string Page(string body) => Answer(200, body, "Content-Type: text/html");

    public async ValueTask DisposeAsync()
    {
        await Close();
        _closing.Dispose();
    }

    /// <summary>Refuses connections from here on.</summary>
    public async Task Close()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _accepting;
    }

    private async Task Accept()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_closing.Token));
            }
            catch (Exception error)
                when (error
                        is OperationCanceledException
                            or SocketException
                            or ObjectDisposedException
                )
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(_certificate);
                    stream = secure;
                }

                using var reader = new StreamReader(stream, leaveOpen: true);
                if (await reader.ReadLineAsync(_closing.Token) is not { } first)
                {
                    return;
                }

                while (await reader.ReadLineAsync(_closing.Token) is { Length: > 0 }) { }

                var request = first[..first.LastIndexOf(' ')];
                Requests.Enqueue(request);
                await _play(request, stream, _closing.Token);
            }
            catch (Exception error)
                when (error
                        is IOException
                            or OperationCanceledException
                            or SocketException
                            or System.Security.Authentication.AuthenticationException
                )
            {
                // The client has gone, or the test is over.
            }
        }
    }
}
