using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Publisher.Web.Documents;

/// <summary>What a copy says, in a line. Google packs a document anew for each who asks, with the time of day in it, so of a
/// zip the files count and not how they are packed.</summary>
internal static class Fingerprint
{
    /// <returns>Null where it should be a zip and is none, or not a whole one.</returns>
    public static string? Of(ReadOnlyMemory<byte> bytes, FetchedFormat format) =>
        format == FetchedFormat.Zip || format == FetchedFormat.Docx
            ? OfZip(bytes)
            : Convert.ToHexStringLower(SHA256.HashData(bytes.Span));

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(bytes.ToArray(), writable: false);

    private static string? OfZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = Stream(bytes);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var list = zip
                .Entries.Select(entry =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{entry.FullName}\0{entry.Length}\0{entry.Crc32}\n"
                    )
                )
                .Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(list)))
            );
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
