namespace Publisher.Web.Links.Replies;

/// <summary>Sends one request and waits for what comes of it.</summary>
public interface IWebTransport
{
    /// <param name="isHead">Whether the head of the answer is enough.</param>
    /// <param name="wantsBody">Whether the text of the answer is read.</param>
    /// <returns>Never an exception, but for the cancellation that was asked for.</returns>
    Task<Reply> Ask(Uri address, bool isHead, bool wantsBody, CancellationToken cancellation);
}
