using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Publisher.Web.Google;

namespace Publisher.Tests.Web.Google;

/// <summary>A server on this machine that plays Google's: each host is a folder of its name. What nobody taught it is not
/// there.</summary>
internal sealed class GoogleStandIn : IDisposable
{
    private readonly WebApplication _server;
    private readonly List<(string Begin, Func<HttpContext, Task> Answer)> _answers = [];
    private readonly CancellationTokenSource _end = new();

    public GoogleStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(Answer);
        _server.StartAsync().GetAwaiter().GetResult();
    }

    public Uri Address => new(_server.Urls.Single());

    /// <summary>Ends when the server does: what stalls waits for it.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<AskedRequest> Asked { get; } = [];

    /// <summary>How long was waited between attempts.</summary>
    public ConcurrentQueue<TimeSpan> Pauses { get; } = [];

    public IEnumerable<string> AskedHosts =>
        Asked.Select(request => request.Host).Distinct(StringComparer.Ordinal);

    /// <summary>Teaches an answer to what begins so: a host, then the path and the query.</summary>
    public GoogleStandIn On(string begin, Func<HttpContext, Task> answer)
    {
        _answers.Insert(0, (begin, answer));
        return this;
    }

    public GoogleStandIn On(string begin, Action<HttpResponse> answer) =>
        On(
            begin,
            context =>
            {
                answer(context.Response);
                return Task.CompletedTask;
            }
        );

    public GoogleStandIn OnStatus(string begin, int status) =>
        On(begin, response => response.StatusCode = status);

    public GoogleStandIn OnRedirect(string begin, string to) =>
        On(
            begin,
            response =>
            {
                response.StatusCode = 307;
                response.Headers.Location = to;
            }
        );

    public GoogleStandIn OnText(string begin, string type, string text, int status = 200) =>
        OnBytes(begin, type, Encoding.UTF8.GetBytes(text), status);

    public GoogleStandIn OnBytes(string begin, string type, byte[] bytes, int status = 200) =>
        On(
            begin,
            async context =>
            {
                context.Response.StatusCode = status;
                context.Response.ContentType = type;
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
            }
        );

    public GoogleConnection Connect(GoogleLimits? limits = null) =>
        new(limits ?? new(1 << 20), Address)
        {
            Wait = (pause, _) =>
            {
                Pauses.Enqueue(pause);
                return Task.CompletedTask;
            },
        };

    /// <summary>An export as Google packs it.</summary>
    public static byte[] Zip(string page, int minute = 0)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("Tea.html");
            entry.LastWriteTime = new(2026, 1, 31, 12, minute, 0, TimeSpan.Zero);
            using var writer = new StreamWriter(entry.Open());
            writer.Write(page);
        }

        return stream.ToArray();
    }

    public void Dispose()
    {
        _end.Cancel();
        _server.StopAsync(new CancellationToken(canceled: true)).GetAwaiter().GetResult();
        ((IDisposable)_server).Dispose();
        _end.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        var target = $"{context.Request.Path}{context.Request.QueryString}".TrimStart('/');
        var form = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(
                field => field.Key,
                field => field.Value.ToString(),
                StringComparer.Ordinal
            )
            : [];
        Asked.Enqueue(
            new(
                target.Split('/')[0],
                target[target.IndexOf('/', StringComparison.Ordinal)..],
                context.Request.Headers.Authorization.ToString(),
                context.Request.Headers.IfNoneMatch.ToString(),
                form
            )
        );
        var answer = _answers
            .Where(taught => target.StartsWith(taught.Begin, StringComparison.Ordinal))
            .Select(taught => taught.Answer)
            .FirstOrDefault();
        if (answer is null)
        {
            context.Response.StatusCode = 404;
            return;
        }

        await answer(context);
    }
}

/// <summary>A request as the server saw it.</summary>
/// <param name="Target">The path and the query.</param>
/// <param name="Authorization">Empty for none.</param>
internal sealed record AskedRequest(
    string Host,
    string Target,
    string Authorization,
    string IfNoneMatch,
    IReadOnlyDictionary<string, string> Form
);
