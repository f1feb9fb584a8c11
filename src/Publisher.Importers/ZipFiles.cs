using System.IO.Compression;
using System.Runtime.InteropServices;
using Publisher.Model;

namespace Publisher.Importers;

/// <summary>The files of a zipped export, unpacked in memory; nothing is ever written to a disk.</summary>
internal sealed class ZipFiles : IExportFiles
{
    /// <summary>No real export holds more; a zip made to exhaust memory does.</summary>
    private const int MostEntries = 10_000;
    private const int MostMegabytes = 512;

    /// <summary>A page that says one thing over and over packs that well, but no page is so long.</summary>
    private const int MostRatio = 100;
    private const int MegabytesOfAnyRatio = 64;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _repeated = new(StringComparer.Ordinal);

    private ZipFiles() { }

    public IReadOnlyList<string> Paths => [.. _files.Keys];

    public DateTimeOffset? Date { get; private set; }

    /// <summary>Names that several files of unlike content bear; the first of each is read.</summary>
    public IReadOnlyCollection<string> Repeated => _repeated;

    public ReadOnlyMemory<byte>? Read(string path) =>
        _files.TryGetValue(path, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;

    /// <exception cref="UnreadableSourceException">It is damaged, encrypted or made to exhaust memory.</exception>
    public static ZipFiles Open(
        string name,
        ReadOnlyMemory<byte> bytes,
        long mostBytes = MostMegabytes * 1024L * 1024L
    )
    {
        try
        {
            using var archive = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                throw TooLarge(name);
            }

            return Unpack(name, archive, mostBytes);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableSourceException(
                $"{name} is a damaged or truncated zip: {error.Message}",
                "Download it again from Google Docs: File > Download > Web page (.html, zipped) or Microsoft Word (.docx)."
            );
        }
    }

    private static ZipFiles Unpack(string name, ZipArchive archive, long left)
    {
        var files = new ZipFiles();
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (entry.IsEncrypted)
            {
                throw new UnreadableSourceException(
                    $"{name} is locked with a password.",
                    "Unpack it with the password and give the folder, or download it again from Google Docs."
                );
            }

            var most = Math.Max(
                MegabytesOfAnyRatio * 1024L * 1024L,
                entry.CompressedLength * MostRatio
            );
            var bytes = Unpack(entry, Math.Min(left, most)) ?? throw TooLarge(name);
            left -= bytes.Length;
            files.Add(entry.FullName.Replace('\\', '/'), bytes);

            // Zip times have no zone (APPNOTE 4.4.6): taken as UTC, so that an export has one date everywhere.
            var written = new DateTimeOffset(entry.LastWriteTime.DateTime, TimeSpan.Zero);
            files.Date = files.Date is { } newest && newest > written ? newest : written;
        }

        return files;
    }

    private void Add(string path, byte[] bytes)
    {
        if (!_files.TryAdd(path, bytes) && !_files[path].Span.SequenceEqual(bytes))
        {
            _repeated.Add(path);
        }
    }

    /// <summary>Counts the bytes as they come, since the length that a zip states can lie; null past the limit.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry, long limit)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = packed.Read(buffer, 0, buffer.Length)) > 0; )
        {
            if (unpacked.Length + count > limit)
            {
                return null;
            }

            unpacked.Write(buffer, 0, count);
        }

        return unpacked.ToArray();
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new(bytes.ToArray(), writable: false);

    private static UnreadableSourceException TooLarge(string name) =>
        new(
            $"{name} unpacks to more than {MostMegabytes} MB or {MostEntries} files, so it is not read.",
            "An export of a document is far smaller; check where this file comes from."
        );
}
