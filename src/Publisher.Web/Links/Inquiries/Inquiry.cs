using System.Globalization;
using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Inquiries;

/// <summary>One address that is asked for: which request is sent next, and what the replies come to. Holds no clock and no
/// connection.</summary>
/// <param name="wantsBody">Whether the text of the answer is needed; the head is enough otherwise.</param>
internal sealed class Inquiry(Uri address, bool wantsBody, InquiryPolicy policy)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal) { address.AbsoluteUri };
    private int _failures;
    private int _waits;
    private int _gone;
    private int _hops;
    private bool _isPermanent = true;
    private bool _setsCookie;

    public Uri Address { get; } = address;

    /// <summary>The address that the next request goes to.</summary>
    public Uri Current { get; private set; } = address;

    public bool WantsBody => wantsBody;

    /// <summary>Whether the next request is for the head alone.</summary>
    public bool IsHead { get; private set; } = !wantsBody;

    /// <summary>When the next request may be sent.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>Null while there is more to ask.</summary>
    public Answer? Answer { get; private set; }

    public void Take(Reply reply, DateTimeOffset now)
    {
        _setsCookie |= reply.SetsCookie;
        if (reply.IsSuccess && !reply.IsChallenge)
        {
            Answer = new(AnswerKind.Alive, Current, "")
            {
                IsMoved = _hops > 0 && _isPermanent,
                Body = reply.Body,
            };
        }
        else if (reply.Location is not null)
        {
            Follow(reply, reply.Location);
        }
        else if (IsLimit(reply))
        {
            Wait(reply, now);
        }
        else if (IsHead && ReplyMeaning.IsOfHead(reply))
        {
            // Refused, or a lie: many servers know of HEAD only that it is rare.
            IsHead = false;
        }
        else
        {
            Weigh(reply, now);
        }
    }

    /// <summary>The host does not want to be asked for longer than the run waits.</summary>
    public void GiveUp() => End(AnswerKind.Limited, "it limits how often it may be asked");

    private static bool IsLimit(Reply reply) =>
        reply.Status is 429 or 425 || (reply is { Status: 503, Limit.RetryAt: not null });

    private void Weigh(Reply reply, DateTimeOffset now)
    {
        var kind = ReplyMeaning.KindOf(reply);
        var isLast = kind switch
        {
            AnswerKind.Gone => ++_gone > 1,
            AnswerKind.Failed => ++_failures >= policy.Attempts,
            // Twice the time is a long time already.
            AnswerKind.TimedOut => ++_failures >= Math.Min(2, policy.Attempts),
            _ => true,
        };
        if (isLast)
        {
            Answer = new(kind, Current, ReplyMeaning.Reason(reply))
            {
                MayBeOffline =
                    reply.Failure
                        is ReplyFailure.Name
                            or ReplyFailure.Network
                            or ReplyFailure.Unreachable,
            };
        }
        else
        {
            NotBefore = now + (policy.Pause * Math.Pow(2, _failures + _gone - 1));
        }
    }

    private void Wait(Reply reply, DateTimeOffset now)
    {
        _waits++;
        var until = reply.Limit.RetryAt ?? now + (policy.Pause * Math.Pow(2, _waits));
        if (_waits > policy.Attempts || until - now > policy.Patience)
        {
            GiveUp();
        }
        else
        {
            NotBefore = until;
        }
    }

    private void Follow(Reply reply, Uri location)
    {
        _isPermanent &= reply.Status is 301 or 308;
        if (
            !Uri.TryCreate(Current, location, out var next)
            || next.Scheme is not ("http" or "https")
        )
        {
            End(AnswerKind.Untold, "it redirects to what is no address of the web");
        }
        else if (!_seen.Add(next.AbsoluteUri.Split('#')[0]))
        {
            Circle("it redirects in a circle");
        }
        else if (++_hops > policy.Hops)
        {
            Circle(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it redirects more than {policy.Hops} times"
                )
            );
        }
        else
        {
            (Current, _failures, _gone) = (next, 0, 0);
        }
    }

    /// <summary>A site that hands out a cookie and asks again may let in a browser, which keeps it. A HEAD may be sent in
    /// circles that a GET is not.</summary>
    private void Circle(string reason)
    {
        if (IsHead)
        {
            (IsHead, Current, _hops, _isPermanent) = (false, Address, 0, true);
            _seen.Clear();
            _seen.Add(Address.AbsoluteUri);
            return;
        }

        End(
            _setsCookie ? AnswerKind.Blocked : AnswerKind.Failed,
            _setsCookie ? "it wants a cookie to be kept" : reason
        );
    }

    private void End(AnswerKind kind, string reason) => Answer = new(kind, Current, reason);
}
