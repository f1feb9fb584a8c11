using Publisher.Web.Links.Replies;

namespace Publisher.Tests.Web.Links;

/// <summary>A web that answers as a test plays it, without a network.</summary>
internal sealed class PlayedWeb(Func<Uri, Reply> play) : IWebTransport
{
    public Task<Reply> Ask(Uri address, bool isHead, bool wantsBody, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(play(address));
        }
        catch (OperationCanceledException error)
        {
            return Task.FromException<Reply>(error);
        }
    }
}
