using System.Net;
using Publisher.Web.Addresses;

namespace Publisher.Web.Google;

/// <summary>Asks Google, and nobody else. Redirects are followed here, one by one, to Google's own hosts only, and what lets
/// a reader in goes to the host that it was meant for and not along.</summary>
public sealed class GoogleConnection : IDisposable
{
    private const int MostRedirects = 10;

    private readonly GoogleLimits _limits;
    private readonly Uri? _standIn;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;

    /// <param name="standIn">A server on this machine that stands for all of Google's, each by a folder of its name; null
    /// for Google. Tests give it.</param>
    public GoogleConnection(GoogleLimits limits, Uri? standIn = null)
    {
        if (standIn is { IsLoopback: false })
        {
            throw new ArgumentException(
                "Only this machine may stand in for Google.",
                nameof(standIn)
            );
        }

        (_limits, _standIn) = (limits, standIn);
        _handler = WebConnection.Handler(allowPrivate: standIn is not null, limits.Connection);
        _handler.UseProxy = standIn is null;
        _client = new(_handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The most of an answer that is read.</summary>
    internal long MostBytes => _limits.MostBytes;

    /// <summary>Waits between two attempts; tests don't.</summary>
    internal Func<TimeSpan, CancellationToken, Task> Wait { get; init; } = Task.Delay;

    /// <summary>Asks, and asks again where that may help.</summary>
    internal async Task<GoogleAnswer> Ask(GoogleRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await Once(request, cancellation);
            var pause = answer.RetryAfter ?? _limits.Pause * Math.Pow(2, attempt - 1);
            if (!answer.IsPassing || attempt == _limits.Attempts || pause > _limits.LongestPause)
            {
                return answer;
            }

            await Wait(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task<GoogleAnswer> Once(GoogleRequest request, CancellationToken cancellation)
    {
        var address = request.Address;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_limits.Whole);
        try
        {
            for (var count = 0; count <= MostRedirects; count++)
            {
                var (answer, next) = await Step(request, address, patience.Token);
                if (answer is not null)
                {
                    return answer;
                }

                address = next!;
            }

            return new(address) { Failure = Failures.GoesAround(address) };
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException or OperationCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            return new(address) { Failure = Failures.Of(error, address) };
        }
    }

    /// <returns>The answer, or the address of Google's that it leads to.</returns>
    private async Task<(GoogleAnswer? Answer, Uri? Next)> Step(
        GoogleRequest request,
        Uri address,
        CancellationToken cancellation
    )
    {
        using var message = request.Message(address, Sent(address));
        using var response = await Begun(message, cancellation);
        if (!IsRedirect(response) || request.Form is not null)
        {
            return (await AnswerReader.Read(response, address, _limits, cancellation), null);
        }

        if (Next(address, response) is not { } next || !GoogleHosts.Has(next))
        {
            var away = Failures.LedAway(address, response.Headers.Location);
            return (new(address) { Failure = away }, null);
        }

        return GoogleHosts.IsLogin(next) || GoogleHosts.IsTurningAway(next)
            ? (new(next) { Status = response.StatusCode }, null)
            : (null, next);
    }

    private async Task<HttpResponseMessage> Begun(
        HttpRequestMessage message,
        CancellationToken cancellation
    )
    {
        using var beginning = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        beginning.CancelAfter(_limits.Beginning);
        return await _client.SendAsync(
            message,
            HttpCompletionOption.ResponseHeadersRead,
            beginning.Token
        );
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private static Uri? Next(Uri address, HttpResponseMessage response) =>
        response.Headers.Location is { } location && Uri.TryCreate(address, location, out var next)
            ? next
            : null;

    private Uri Sent(Uri address) =>
        _standIn is null ? address : new(_standIn, $"/{address.Host}{address.PathAndQuery}");
}
