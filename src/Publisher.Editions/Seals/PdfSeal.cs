using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Publisher.Editions.Seals;

/// <summary>The seal of a PDF: the edition stands in its metadata, and its identifier is a digest of all that stands before
/// the cross-reference stream, which ends it (ISO 32000-1, 7.5.5 and 14.4).</summary>
internal static class PdfSeal
{
    private const int IdentifierLength = 16;

    private static ReadOnlySpan<byte> EditionStart => "<xmpMM:VersionID>"u8;

    private static ReadOnlySpan<byte> EditionEnd => "</xmpMM:VersionID>"u8;

    public static Seal? Of(ReadOnlySpan<byte> file)
    {
        var from = file.IndexOf(EditionStart);
        var length = from < 0 ? -1 : file[(from + EditionStart.Length)..].IndexOf(EditionEnd);
        return length < 0
            ? null
            : new(
                Encoding.UTF8.GetString(file.Slice(from + EditionStart.Length, length)),
                IsUnaltered(file)
            );
    }

    private static bool IsUnaltered(ReadOnlySpan<byte> file)
    {
        var marker = "startxref\n"u8;
        var at = file.LastIndexOf(marker);
        if (
            at < 0
            || !Utf8Parser.TryParse(file[(at + marker.Length)..], out int start, out _)
            || start < 0
            || start > at
        )
        {
            return false;
        }

        var identifier = "/ID[<"u8;
        var id = file[start..].IndexOf(identifier);
        var digest = SHA256.HashData(file[..start]).AsSpan(0, IdentifierLength);
        return id >= 0
            && file[(start + id + identifier.Length)..] is var rest
            && rest.Length >= 2 * IdentifierLength
            && Encoding
                .ASCII.GetString(rest[..(2 * IdentifierLength)])
                .Equals(Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase);
    }
}
