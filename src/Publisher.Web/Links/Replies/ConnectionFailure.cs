using System.Net.Sockets;
using System.Security.Authentication;
using Publisher.Web.Addresses;

namespace Publisher.Web.Links.Replies;

/// <summary>Says in our words why no answer came.</summary>
internal static class ConnectionFailure
{
    /// <param name="fault">What is wrong with the host's certificate; null for nothing that is known.</param>
    /// <returns>Null for what is no failure of a connection.</returns>
    public static Reply? Of(Exception error, CertificateFault? fault)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (Named(inner, fault) is { } failed)
            {
                return failed;
            }
        }

        return error is HttpRequestException or IOException
            ? Reply.Failed(
                ReplyFailure.Connection,
                "it broke the connection off, or answered with something that is no HTTP"
            )
            : null;
    }

    private static Reply? Named(Exception error, CertificateFault? fault) =>
        error switch
        {
            PrivateAddressException => Reply.Failed(
                ReplyFailure.Private,
                "it leads to this machine or its own network"
            ),
            AuthenticationException when fault is not null => Reply.Failed(
                fault.Failure,
                fault.Detail
            ),
            AuthenticationException => Reply.Failed(
                ReplyFailure.Trust,
                "no encrypted connection came about"
            ),
            SocketException socket => OfSocket(socket),
            TimeoutException => Reply.Failed(
                ReplyFailure.Unreachable,
                "no connection came about in time"
            ),
            _ => null,
        };

    private static Reply OfSocket(SocketException error) =>
        error.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Reply.Failed(
                ReplyFailure.Name,
                "its name is not known (DNS)"
            ),
            SocketError.NetworkUnreachable
            or SocketError.NetworkDown
            or SocketError.HostUnreachable => Reply.Failed(
                ReplyFailure.Network,
                "there is no way to its network"
            ),
            SocketError.TimedOut => Reply.Failed(
                ReplyFailure.Unreachable,
                "no connection came about in time"
            ),
            SocketError.ConnectionRefused => Reply.Failed(
                ReplyFailure.Connection,
                "it refuses connections"
            ),
            _ => Reply.Failed(ReplyFailure.Connection, "it broke the connection off"),
        };
}
