using System.Threading.Channels;
using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Inquiries;

/// <summary>Drives a schedule by the clock and a transport.</summary>
/// <param name="answered">Called for each inquiry that is at an end, one at a time.</param>
internal sealed class Dispatch(
    Schedule schedule,
    IWebTransport transport,
    TimeProvider clock,
    Action<Inquiry> answered
)
{
    private readonly Channel<(Inquiry Inquiry, Reply Reply)> _replies = Channel.CreateUnbounded<(
        Inquiry,
        Reply
    )>();
    private Task<bool>? _next;

    public async Task Run(CancellationToken cancellation)
    {
        while (!schedule.IsDone)
        {
            cancellation.ThrowIfCancellationRequested();
            while (schedule.TryStart(clock.GetUtcNow()) is { } inquiry)
            {
                _ = Send(inquiry, cancellation);
            }

            await Await(cancellation).ConfigureAwait(false);
            if (_next is { IsCompleted: true })
            {
                // Throws what a transport threw.
                await _next.ConfigureAwait(false);
                _next = null;
            }

            while (_replies.Reader.TryRead(out var come))
            {
                foreach (var ended in schedule.Take(come.Inquiry, come.Reply, clock.GetUtcNow()))
                {
                    answered(ended);
                }
            }
        }
    }

    /// <summary>Waits for a reply, and for no longer than until the next request may be sent.</summary>
    private async Task Await(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var reply = _next ??= _replies.Reader.WaitToReadAsync(cancellation).AsTask();
        if (schedule.NextStart(now) is not { } next)
        {
            await Task.WhenAny(reply).ConfigureAwait(false);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pause = next > now ? next - now : TimeSpan.Zero;
        await Task.WhenAny(reply, Task.Delay(pause, clock, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
    }

    private async Task Send(Inquiry inquiry, CancellationToken cancellation)
    {
        Reply reply;
        try
        {
            reply = await transport
                .Ask(inquiry.Current, inquiry.IsHead, inquiry.WantsBody, cancellation)
                .ConfigureAwait(false);
        }
        catch (Exception error)
        {
            _replies.Writer.TryComplete(error);
            throw;
        }

        _replies.Writer.TryWrite((inquiry, reply));
    }
}
