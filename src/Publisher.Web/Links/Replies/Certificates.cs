using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Publisher.Web.Links.Replies;

/// <summary>Remembers what was wrong with the certificate of a host, which the exception says in no certain form.</summary>
internal sealed class Certificates
{
    private readonly ConcurrentDictionary<string, CertificateFault> _faults = new(
        StringComparer.OrdinalIgnoreCase
    );

    public CertificateFault? FaultOf(string host) => _faults.GetValueOrDefault(host);

    public bool Judge(
        object sender,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    )
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        _faults[((SslStream)sender).TargetHostName] = Fault(certificate, errors);
        return false;
    }

    /// <summary>What any reader's browser refuses is a fault; an authority that this machine does not know may be known to
    /// them.</summary>
    private static CertificateFault Fault(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is X509Certificate2 own && own.NotAfter < DateTime.Now)
        {
            return new(
                ReplyFailure.Certificate,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"its certificate expired on {own.NotAfter.ToUniversalTime():yyyy-MM-dd}"
                )
            );
        }

        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? new(ReplyFailure.Certificate, "its certificate is for another name")
            : new(
                ReplyFailure.Trust,
                "its certificate is from an authority that is not known here"
            );
    }
}

internal sealed record CertificateFault(ReplyFailure Failure, string Detail);
