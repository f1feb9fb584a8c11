using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Publisher.Web.Addresses;

namespace Publisher.Web.Google;

/// <summary>What is said where no answer of Google's can be read. Of an address only the host is named: what stands behind
/// it may let a reader in.</summary>
internal static class Failures
{
    private const int Megabyte = 1 << 20;

    public static FetchFailure TooLong(Uri address, GoogleLimits limits) =>
        new(
            FailureKind.TooLarge,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The answer of {address.Host} goes on after {limits.MostBytes / (double)Megabyte:0.#} MB, which is the most that is read of a document."
            ),
            "To read more, set the environment variable PUBLISHER_LARGEST_FILE to a number of megabytes."
        );

    public static FetchFailure Silent(Uri address) =>
        new(
            FailureKind.Offline,
            $"{address.Host} began no answer, or stopped in the midst of it.",
            "Check the network, and run again."
        );

    public static FetchFailure LedAway(Uri address, Uri? to) =>
        new(
            FailureKind.Untrusted,
            $"{address.Host} leads to {Named(to)}, which is no host of Google's, and it was not followed.",
            "A proxy or a login page of the network may stand between: open the document in a browser of this machine."
        );

    public static FetchFailure GoesAround(Uri address) =>
        new(
            FailureKind.Untrusted,
            $"{address.Host} leads from one address to the next without end.",
            "Run again in a while; if it stays so, download the document in a browser."
        );

    public static FetchFailure Of(Exception error, Uri address) =>
        error switch
        {
            OperationCanceledException => Silent(address),
            HttpRequestException { InnerException: PrivateAddressException } => new(
                FailureKind.Untrusted,
                $"{address.Host} is here the name of a machine of the own network, and it was not asked.",
                "See what the network's name server, or the hosts file of this machine, says of it."
            ),
            HttpRequestException { InnerException: AuthenticationException } => new(
                FailureKind.Untrusted,
                $"The connection to {address.Host} is not secure: its certificate is not one that this machine trusts.",
                "Check the date of this machine and its certificates; a proxy that reads along needs its own certificate installed."
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }
            or HttpRequestException { InnerException: SocketException } => new(
                FailureKind.Offline,
                $"{address.Host} can't be reached.",
                "Check the network, and run again."
            ),
            HttpIOException
            or IOException
            or HttpRequestException { InnerException: IOException } => new(
                FailureKind.Broken,
                $"The answer of {address.Host} broke off.",
                "Run again; if it stays so, look at the network."
            ),
            _ => new(
                FailureKind.Offline,
                $"{address.Host} could not be asked.",
                "Check the network, and run again."
            ),
        };

    private static string Named(Uri? address) =>
        address switch
        {
            null => "nowhere",
            { IsAbsoluteUri: true, Host.Length: > 0 } => $"{address.Scheme}://{address.Host}",
            { IsAbsoluteUri: true } => $"{address.Scheme}:",
            _ => "a place without a name",
        };
}
