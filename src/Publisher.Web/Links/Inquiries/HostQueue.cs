using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Inquiries;

/// <summary>The inquiries that wait for one host, and when the next of them may start.</summary>
internal sealed class HostQueue(string host, InquiryPolicy policy)
{
    private readonly PriorityQueue<Inquiry, (DateTimeOffset, int)> _waiting = new();
    private readonly TimeSpan _delay = policy.Slow.GetValueOrDefault(host, policy.Delay);
    private readonly int _most = policy.Slow.ContainsKey(host) ? 1 : policy.PerHost;
    private int _entered;
    private int _running;
    private DateTimeOffset _paced;
    private DateTimeOffset _closed;
    private int? _remaining;
    private DateTimeOffset _renewed;

    public int Count => _waiting.Count;

    public void Enter(Inquiry inquiry) =>
        _waiting.Enqueue(inquiry, (inquiry.NotBefore, _entered++));

    /// <returns>When the next inquiry may start; null where none waits or one must end first.</returns>
    public DateTimeOffset? Opens(DateTimeOffset now)
    {
        if (_running >= _most || !_waiting.TryPeek(out var first, out _))
        {
            return null;
        }

        if (_remaining is not null && _renewed <= now)
        {
            _remaining = null;
        }

        var quota = _remaining <= _running ? _renewed : default;
        return new[] { first.NotBefore, _paced, _closed, quota }.Max();
    }

    public Inquiry Start(DateTimeOffset now)
    {
        _running++;
        _paced = now + _delay;
        return _waiting.Dequeue();
    }

    /// <summary>What a server says of itself holds for all that is asked of it.</summary>
    public void End(Reply reply)
    {
        _running--;
        if (reply.Limit.RetryAt is { } retry && retry > _closed)
        {
            _closed = retry;
        }

        if (reply.Limit is { Remaining: { } remaining, RenewedAt: { } renewed })
        {
            (_remaining, _renewed) = (remaining, renewed);
        }
    }

    /// <returns>What waited, where the host does not open again within the time.</returns>
    public IEnumerable<Inquiry> GivenUp(DateTimeOffset until)
    {
        var quota = _remaining <= 0 ? _renewed : default;
        while ((_closed > until || quota > until) && _waiting.TryDequeue(out var inquiry, out _))
        {
            inquiry.GiveUp();
            yield return inquiry;
        }
    }
}
