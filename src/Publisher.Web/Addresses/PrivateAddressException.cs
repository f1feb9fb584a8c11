namespace Publisher.Web.Addresses;

/// <summary>A host leads to this machine or its own network, and the run may not go there.</summary>
/// <param name="host">The host as asked for.</param>
public sealed class PrivateAddressException(string host)
    : Exception($"{host} is an address of this machine or its own network.")
{
    public string Host { get; } = host;
}
