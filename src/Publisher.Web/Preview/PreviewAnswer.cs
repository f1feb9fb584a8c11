using System.Net;
using System.Text;
using System.Text.Json;

namespace Publisher.Web.Preview;

/// <summary>The answer to one request: what it may do in a browser is said with it, and a client that does not take it is
/// not waited for.</summary>
internal sealed class PreviewAnswer(HttpListenerResponse response)
{
    private const int Chunk = 1 << 16;

    /// <summary>The most that one chunk may take: whoever reads slower than this does not read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const string FrameRules =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>An edition brings stricter rules of its own.</summary>
    private const string EditionRules =
        "default-src 'self' data: 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>Whether more than the headers is asked for.</summary>
    public bool HasBody { get; set; } = true;

    public Task FrameAsync(ReadOnlyMemory<byte> bytes, string type) =>
        SendAsync(bytes, type, FrameRules);

    public Task EditionAsync(ReadOnlyMemory<byte> bytes, string type) =>
        SendAsync(bytes, type, EditionRules);

    public Task StateAsync(PreviewState state) =>
        SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(state, PreviewJson.Default.PreviewState),
            "application/json",
            FrameRules
        );

    public Task RefuseAsync(HttpStatusCode status, string why)
    {
        response.StatusCode = (int)status;
        if (status == HttpStatusCode.MethodNotAllowed)
        {
            response.AddHeader("Allow", "GET, HEAD");
        }

        // What a refused request still has to say is not listened to.
        response.KeepAlive = false;
        return SendAsync(
            Encoding.UTF8.GetBytes(why + "\n"),
            "text/plain; charset=utf-8",
            FrameRules
        );
    }

    /// <summary>Begins an answer that goes on for as long as the client stays.</summary>
    public void Begin(string type)
    {
        SetHeaders(type, FrameRules);
        response.SendChunked = true;
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at += Chunk)
        {
            var part = bytes.Slice(at, Math.Min(Chunk, bytes.Length - at));
            await response
                .OutputStream.WriteAsync(part)
                .AsTask()
                .WaitAsync(Patience)
                .ConfigureAwait(false);
        }
    }

    public Task FlushAsync() => response.OutputStream.FlushAsync().WaitAsync(Patience);

    public void Close() => response.Close();

    public void Abort() => response.Abort();

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, string type, string rules)
    {
        SetHeaders(type, rules);
        response.ContentLength64 = bytes.Length;
        if (HasBody)
        {
            await WriteAsync(bytes).ConfigureAwait(false);
        }

        response.Close();
    }

    private void SetHeaders(string type, string rules)
    {
        response.ContentType = type;
        response.AddHeader("Cache-Control", "no-store");
        response.AddHeader("Content-Security-Policy", rules);
        response.AddHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.AddHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.AddHeader("Referrer-Policy", "no-referrer");
        response.AddHeader("X-Content-Type-Options", "nosniff");
    }
}
