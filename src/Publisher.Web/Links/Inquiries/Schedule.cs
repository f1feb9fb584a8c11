using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Inquiries;

/// <summary>Which inquiry sends its next request, and when: a queue a host, with a pause between two requests, and a limit to
/// how many are under way. Pure: whoever drives it brings the time and the replies.</summary>
internal sealed class Schedule(InquiryPolicy policy)
{
    private readonly Dictionary<string, HostQueue> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HostQueue> _waiting = [];
    private int _running;

    public bool IsDone => _running == 0 && _waiting.Count == 0;

    public void Enter(Inquiry inquiry)
    {
        var host = HostOf(inquiry);
        if (host.Count == 0)
        {
            _waiting.Add(host);
        }

        host.Enter(inquiry);
    }

    /// <returns>An inquiry whose request is to be sent now; null where none may be.</returns>
    public Inquiry? TryStart(DateTimeOffset now)
    {
        if (_running >= policy.Overall || First(now) is not var (host, opens) || opens > now)
        {
            return null;
        }

        _running++;
        var inquiry = host.Start(now);
        if (host.Count == 0)
        {
            _waiting.Remove(host);
        }

        return inquiry;
    }

    /// <returns>When the next request may be sent if no reply comes before; null where a reply must come first.</returns>
    public DateTimeOffset? NextStart(DateTimeOffset now) =>
        _running >= policy.Overall ? null : First(now)?.Opens;

    /// <returns>The inquiries that are at an end by this reply.</returns>
    public IReadOnlyList<Inquiry> Take(Inquiry inquiry, Reply reply, DateTimeOffset now)
    {
        _running--;
        var host = HostOf(inquiry);
        host.End(reply);
        inquiry.Take(reply, now);
        var ended = host.GivenUp(now + policy.Patience).ToList();
        if (host.Count == 0)
        {
            _waiting.Remove(host);
        }

        if (inquiry.Answer is null)
        {
            Enter(inquiry);
        }
        else
        {
            ended.Add(inquiry);
        }

        return ended;
    }

    /// <summary>The host that opens first, of those that have waited longest.</summary>
    private (HostQueue Host, DateTimeOffset Opens)? First(DateTimeOffset now)
    {
        (HostQueue, DateTimeOffset)? first = null;
        DateTimeOffset? earliest = null;
        foreach (var host in _waiting)
        {
            if (host.Opens(now) is { } opens && !(opens >= earliest))
            {
                (first, earliest) = ((host, opens), opens);
            }
        }

        return first;
    }

    private HostQueue HostOf(Inquiry inquiry)
    {
        var name = inquiry.Current.IdnHost;
        if (!_hosts.TryGetValue(name, out var host))
        {
            _hosts[name] = host = new(name, policy);
        }

        return host;
    }
}
