using System.Globalization;
using System.Text;

namespace Publisher.Editions.Html;

/// <summary>The address of an external link in the form that the URL standard calls valid.</summary>
internal static class WebAddress
{
    private const string Legal = "-._~:/?@!$&'()*+,;=";

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "http",
        "https",
        "ftp",
        "mailto",
        "tel",
    };

    /// <summary>The address with every illegal character percent-encoded; null when a reader could not follow it:
    /// it has no scheme, no host, or a scheme that runs a program or leads to the author's own disk.</summary>
    public static string? Of(string address)
    {
        var trimmed = address.Trim();
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !Schemes.Contains(trimmed[..colon]))
        {
            return null;
        }

        var valid = Encode(trimmed);
        return
            Uri.TryCreate(valid, UriKind.Absolute, out var uri)
            && (
                uri.Host.Length > 0
                || trimmed.Length > colon + 1 && !trimmed.Contains("//", StringComparison.Ordinal)
            )
            ? valid
            : null;
    }

    private static string Encode(string address)
    {
        var valid = new StringBuilder(address.Length);
        var inFragment = false;
        for (var at = 0; at < address.Length; at++)
        {
            var character = address[at];
            if (character == '#' && !inFragment)
            {
                inFragment = true;
                valid.Append(character);
            }
            else if (IsLegal(character) || IsEscape(address, at))
            {
                valid.Append(character);
            }
            else
            {
                valid.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            }
        }

        return valid.ToString();
    }

    /// <summary>Beyond ASCII, URLs take every character but the C1 controls.</summary>
    private static bool IsLegal(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || character >= '\u00A0'
        || Legal.Contains(character, StringComparison.Ordinal);

    private static bool IsEscape(string address, int at) =>
        address[at] == '%'
        && at + 2 < address.Length
        && char.IsAsciiHexDigit(address[at + 1])
        && char.IsAsciiHexDigit(address[at + 2]);
}
