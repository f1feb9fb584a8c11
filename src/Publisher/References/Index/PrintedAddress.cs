namespace Publisher.References.Index;

/// <summary>Addresses as a printed page shows them.</summary>
public static class PrintedAddress
{
    private const string Mail = "mailto:";

    /// <summary>Nobody types a longer one.</summary>
    private const int Longest = 2000;

    /// <summary>What a reader types: an address for letters without its scheme, any other as it is.</summary>
    public static string Of(string address) =>
        address.StartsWith(Mail, StringComparison.OrdinalIgnoreCase)
            ? address[Mail.Length..]
            : address;

    /// <summary>Whether a reader of the words need not be told the address: they are the address, there are none,
    /// or it is too long to be typed.</summary>
    public static bool IsShownBy(string words, string address) =>
        words.Length == 0 || address.Length > Longest || Bare(words) == Bare(address);

    /// <summary>What of an address two writers of it have in common.</summary>
    private static string Bare(string address)
    {
        var bare = Of(address.Trim());
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        bare = (scheme < 0 ? bare : bare[(scheme + 3)..]).TrimEnd('/').ToUpperInvariant();
        return bare.StartsWith("WWW.", StringComparison.Ordinal) ? bare[4..] : bare;
    }
}
