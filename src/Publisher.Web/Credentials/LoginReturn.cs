using System.Net.Sockets;
using System.Text;

namespace Publisher.Web.Credentials;

/// <summary>The browser that comes back from Google: one line of HTTP is read of it, and one page answered.</summary>
internal static class LoginReturn
{
    private const int LongestLine = 8192;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>The query of what is asked for; null where it is no such request, or does not come.</returns>
    public static async Task<Dictionary<string, string>?> Query(
        TcpClient caller,
        CancellationToken cancellation
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var (bytes, length) = (new byte[LongestLine], 0);
        try
        {
            while (length < bytes.Length && !bytes.AsSpan(0, length).Contains((byte)'\n'))
            {
                var count = await caller
                    .GetStream()
                    .ReadAsync(bytes.AsMemory(length), patience.Token);
                if (count == 0)
                {
                    return null;
                }

                length += count;
            }
        }
        catch (Exception error)
            when (error is IOException or OperationCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            return null;
        }

        var line = Encoding.ASCII.GetString(bytes, 0, length).Split('\n')[0];
        return
            line.Split(' ') is ["GET", var target, ..]
            && target.StartsWith("/?", StringComparison.Ordinal)
            ? Parts(target[2..])
            : null;
    }

    public static async Task Answer(TcpClient caller, bool isOurs, CancellationToken cancellation)
    {
        var text = isOurs
            ? "Publisher has heard Google's answer. This page can be closed; the terminal says more."
            : "There is nothing here.";
        var status = isOurs ? "200 OK" : "404 Not Found";
        var answer =
            $"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {text.Length}\r\nConnection: close\r\nReferrer-Policy: no-referrer\r\n\r\n{text}";
        try
        {
            await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), cancellation);
        }
        catch (IOException)
        {
            // The browser went away, and what it said is known.
        }
    }

    private static Dictionary<string, string> Parts(string query)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.Split('&'))
        {
            if (part.Split('=', 2) is [var name, var value])
            {
                parts[name] = Uri.UnescapeDataString(value.Replace('+', ' '));
            }
        }

        return parts;
    }
}
