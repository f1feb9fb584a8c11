using System.Globalization;
using System.Text;

namespace Publisher.Typesetting.Text;

/// <summary>Addresses as a URI action of PDF holds them: ASCII, the rest percent-encoded as UTF-8 (RFC 3987, 3.1).</summary>
internal static class AsciiAddress
{
    public static string Escaped(string address)
    {
        if (!address.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return address;
        }
        var escaped = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(address))
        {
            if (b is > 32 and < 127)
            {
                escaped.Append((char)b);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
            }
        }
        return escaped.ToString();
    }
}
