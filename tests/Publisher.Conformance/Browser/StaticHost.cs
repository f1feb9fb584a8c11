using System.Net;
using System.Net.Sockets;

namespace Publisher.Conformance.Browser;

/// <summary>The least that a host of static files does: files of one folder, and for all else the page 404.html.</summary>
internal sealed class StaticHost : IDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".xml"] = "application/xml",
    };

    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public StaticHost(string folder)
    {
        _folder = folder;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/glossary/";
        }

        _listener.Prefixes.Add(Address[..^"glossary/".Length]);
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Where the folder is found: a place within a host, as a project has on most.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context);
            }
            catch (Exception error)
                when (error is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The browser went away, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var asked = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var isWithin = asked.StartsWith("/glossary/", StringComparison.Ordinal);
        var name = isWithin ? asked["/glossary/".Length..] : "";
        var path = Path.Combine(_folder, isWithin && name.Length == 0 ? "index.html" : name);
        var isFound = isWithin && File.Exists(path);
        path = isFound ? path : Path.Combine(_folder, "404.html");
        context.Response.StatusCode = isFound ? 200 : 404;
        context.Response.ContentType = Types.GetValueOrDefault(
            Path.GetExtension(path),
            "text/plain"
        );
        await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(path));
        context.Response.Close();
    }
}
