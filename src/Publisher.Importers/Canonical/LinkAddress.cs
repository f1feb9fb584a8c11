using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Importers.Canonical;

/// <summary>The one form that a link's address has, whichever export it came from.</summary>
internal static partial class LinkAddress
{
    /// <summary>Wrappers within wrappers that are opened before we take it for a joke.</summary>
    private const int MaximumWrappers = 8;

    /// <summary>Opens Google's redirect and writes links within the document as <c>#anchor</c>.</summary>
    /// <param name="address">As written in the export, with its entities decoded.</param>
    public static string Canonical(string address)
    {
        address = Clean(address);
        for (var count = 0; count < MaximumWrappers; count++)
        {
            var target = Redirect().Match(address).Groups["target"];
            if (!target.Success)
            {
                break;
            }

            // Once, and with '+' as it is: what stands in q is percent-encoded, not form-encoded.
            address = Clean(Uri.UnescapeDataString(target.Value));
        }

        address = Tab().Replace(address, "#");
        return address.StartsWith('#') ? Within(address) : Encoded(address);
    }

    /// <summary>Whether a reader may be sent there: scripts, inlined pages and files of the author's machine are no links.</summary>
    public static bool IsFollowable(string address) => !Unfollowable().IsMatch(address);

    /// <summary>As the URL Standard (4.5) serialises it: percent-encoded UTF-8 for all that is not ASCII. Google's redirect
    /// tells the encoded and the plain form of an address from each other no more.</summary>
    private static string Encoded(string address)
    {
        if (Ascii.IsValid(address))
        {
            return address;
        }

        var encoded = new StringBuilder(address.Length * 2);
        foreach (var octet in Encoding.UTF8.GetBytes(address))
        {
            encoded.Append(
                octet < 0x80
                    ? $"{(char)octet}"
                    : string.Create(CultureInfo.InvariantCulture, $"%{octet:X2}")
            );
        }

        return encoded.ToString();
    }

    private static string Within(string address)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["#heading=", "#bookmark="])
        {
            if (
                address.StartsWith(prefix, StringComparison.Ordinal)
                && address.Length > prefix.Length
            )
            {
                return "#" + address[prefix.Length..];
            }
        }

        return address == "#" ? "" : address;
    }

    /// <summary>As the URL Standard (4.4) reads it: no line ends and tabs; and blanks encoded, so that the address is
    /// one word in every edition.</summary>
    private static string Clean(string address)
    {
        var clean = new StringBuilder(address.Length);
        foreach (var character in Characters.Clean(address).Trim())
        {
            if (character == ' ')
            {
                clean.Append("%20");
            }
            else if (!char.IsControl(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString();
    }

    [GeneratedRegex(
        @"^https?://(www\.)?google\.[a-z.]{2,6}/url\?([^&#]*&)*?(q|url)=(?<target>[^&]*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Redirect();

    /// <summary>A place in a tab of the same document. The export holds the tabs in one text, and ids are unique in it.</summary>
    [GeneratedRegex(
        @"^\?tab=t\.[^#]*#(?=(heading|bookmark)=.)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tab();

    [GeneratedRegex(
        "^(javascript|vbscript|data|file|blob|about):",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unfollowable();
}
