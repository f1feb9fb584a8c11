namespace Publisher.Web.Links.Services;

/// <summary>Addresses by which a DOI is resolved. Publishers often refuse programs; whether a name is registered is asked of
/// the registry itself, whose proxy answers 404 for a name that is not.</summary>
internal static class DoiName
{
    private static readonly string[] Hosts = ["doi.org", "www.doi.org", "dx.doi.org"];

    /// <returns>Where the registry tells of it; null for no DOI.</returns>
    public static Uri? Registry(Uri address) =>
        Hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase)
        && address.AbsolutePath.StartsWith("/10.", StringComparison.Ordinal)
            ? new Uri($"https://doi.org/api/handles{address.AbsolutePath}")
            : null;
}
