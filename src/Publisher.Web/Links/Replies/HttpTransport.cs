using System.Net;
using System.Text;
using Publisher.Web.Addresses;

namespace Publisher.Web.Links.Replies;

/// <summary>Asks over HTTP: within a time and up to a size, following no redirect.</summary>
public sealed class HttpTransport : IWebTransport, IDisposable
{
    private static readonly string[] Texts =
    [
        "text/",
        "application/xhtml",
        "application/json",
        "application/atom",
        "application/xml",
    ];

    private static readonly HttpStatusCode[] Redirects =
    [
        HttpStatusCode.MovedPermanently,
        HttpStatusCode.Found,
        HttpStatusCode.SeeOther,
        HttpStatusCode.TemporaryRedirect,
        HttpStatusCode.PermanentRedirect,
    ];

    private readonly TransportLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Certificates _certificates = new();
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;

    /// <param name="agent">By what name servers are asked: <c>Name/1.0 (what it is)</c>.</param>
    /// <param name="allowPrivate">Whether addresses of this machine and its own network may be asked.</param>
    public HttpTransport(
        string agent,
        bool allowPrivate,
        TransportLimits limits,
        TimeProvider clock
    )
    {
        (_limits, _clock) = (limits, clock);
        _handler = Handler(allowPrivate, limits, _certificates);
        _client = new(_handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Add("User-Agent", agent);
        _client.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        _client.DefaultRequestHeaders.Add("Accept-Language", "en,*;q=0.5");
    }

    private static SocketsHttpHandler Handler(
        bool allowPrivate,
        TransportLimits limits,
        Certificates certificates
    )
    {
        var handler = WebConnection.Handler(allowPrivate, limits.Connection);
        handler.SslOptions.RemoteCertificateValidationCallback = certificates.Judge;
        // Addresses in Location are written in UTF-8, if not in ASCII.
        handler.ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8;
        handler.MaxResponseDrainSize = 0;
        return handler;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    public async Task<Reply> Ask(
        Uri address,
        bool isHead,
        bool wantsBody,
        CancellationToken cancellation
    )
    {
        using var time = new CancellationTokenSource(_limits.Answer, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            time.Token,
            cancellation
        );
        try
        {
            using var request = new HttpRequestMessage(
                isHead ? HttpMethod.Head : HttpMethod.Get,
                address
            );
            using var response = await _client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
            var reply = Read(response);
            return wantsBody && !isHead && reply.IsSuccess
                ? reply with
                {
                    Body = await Body(response.Content, either.Token).ConfigureAwait(false),
                }
                : reply;
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            return Reply.Failed(ReplyFailure.TimedOut, "it did not answer in time");
        }
        catch (Exception error)
            when (!cancellation.IsCancellationRequested && FailureOf(error, address) is { } failed)
        {
            return failed;
        }
    }

    private Reply? FailureOf(Exception error, Uri address) =>
        ConnectionFailure.Of(error, _certificates.FaultOf(address.IdnHost));

    private Reply Read(HttpResponseMessage response)
    {
        string? Field(string name) =>
            response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
        return new((int)response.StatusCode)
        {
            Location = Redirects.Contains(response.StatusCode) ? response.Headers.Location : null,
            Limit = ServerLimit.Of(Field, _clock.GetUtcNow()),
            IsChallenge =
                Field("cf-mitigated") is not null || Field("x-amzn-waf-action") is not null,
            SetsCookie = Field("Set-Cookie") is not null,
        };
    }

    /// <returns>Null for what is no text. What takes too long is not whole.</returns>
    private async Task<ReplyBody?> Body(HttpContent content, CancellationToken cancellation)
    {
        var kind = content.Headers.ContentType?.MediaType ?? "text/html";
        if (!Texts.Any(text => kind.StartsWith(text, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var bytes = new byte[_limits.Body];
        var count = 0;
        var isWhole = false;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            while (!isWhole && count < bytes.Length)
            {
                var more = await stream
                    .ReadAsync(bytes.AsMemory(count), cancellation)
                    .ConfigureAwait(false);
                (count, isWhole) = (count + more, more == 0);
            }
        }
        catch (Exception error)
            when (error is IOException or HttpRequestException or OperationCanceledException)
        {
            // The page is there; what came of it is what can be looked at.
        }

        return new(
            Charset(content.Headers.ContentType?.CharSet).GetString(bytes, 0, count),
            kind.Contains("html", StringComparison.OrdinalIgnoreCase),
            isWhole
        );
    }

    private static Encoding Charset(string? name) =>
        name?.Trim('"').ToUpperInvariant() is "ISO-8859-1" or "WINDOWS-1252" or "LATIN1"
            ? Encoding.Latin1
            : Encoding.UTF8;
}
