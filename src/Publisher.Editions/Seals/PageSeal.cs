using System.Security.Cryptography;
using System.Text;

namespace Publisher.Editions.Seals;

/// <summary>The seal of a web page: a remark behind it, with the digest of all that stands before.</summary>
internal static class PageSeal
{
    private const string Before = "<!-- ";
    private const string After = " -->\n";

    public static byte[] Sealed(byte[] page, string edition) =>
        [
            .. page,
            .. Encoding.UTF8.GetBytes(
                $"{Before}{Seal.Written(edition, SHA256.HashData(page))}{After}"
            ),
        ];

    public static Seal? Of(ReadOnlySpan<byte> file)
    {
        var at = file.LastIndexOf(Encoding.UTF8.GetBytes($"{Before}Publisher edition "));
        return
            at >= 0
            && Encoding.UTF8.GetString(file[at..]) is var remark
            && Seal.Read(remark) is { } said
            ? Seal.Checked(
                said,
                remark.EndsWith(After, StringComparison.Ordinal) ? SHA256.HashData(file[..at]) : []
            )
            : null;
    }
}
