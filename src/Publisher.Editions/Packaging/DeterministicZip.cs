using System.IO.Compression;
using Publisher.Editions.Seals;

namespace Publisher.Editions.Packaging;

/// <summary>A zip file (PKWARE APPNOTE 6.3) whose bytes depend on nothing but names, contents and one date: entries
/// stand in the order of adding, and all carry that date and the same rights.</summary>
internal sealed class DeterministicZip : IDisposable
{
    /// <summary>The MS-DOS dates of a zip file begin here (APPNOTE 4.4.6).</summary>
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Latest = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    /// <summary>A plain file that its owner may write and all may read, as unzip programs for Unix understand it.</summary>
    private const int Rights = unchecked((int)0x81A4_0000);

    private readonly ZipArchive _archive;
    private readonly DateTimeOffset _date;
    private readonly string? _edition;
    private readonly ZipSeal _seal = new();

    /// <param name="output">Left open.</param>
    /// <param name="date">Clamped to what a zip file can hold.</param>
    /// <param name="edition">By which the file is sealed; null for a file without a seal.</param>
    public DeterministicZip(Stream output, DateTimeOffset date, string? edition = null)
    {
        _edition = edition;
        _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
        _date =
            date < Earliest ? Earliest
            : date > Latest ? Latest
            : date.ToUniversalTime();
    }

    /// <summary>Opens a new entry for writing; it is complete when the stream is disposed of, which must be before the
    /// next one is added.</summary>
    public Stream Add(string path, CompressionLevel compression = CompressionLevel.Optimal)
    {
        var entry = _archive.CreateEntry(path, compression);
        entry.LastWriteTime = _date;
        entry.ExternalAttributes = Rights;
        return _edition is null ? entry.Open() : new SealedStream(entry.Open(), path, _seal);
    }

    /// <summary>Adds every entry of another zip file, in its order.</summary>
    public void AddAll(Stream zip)
    {
        using var source = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in source.Entries)
        {
            using var from = entry.Open();
            using var to = Add(entry.FullName);
            from.CopyTo(to);
        }
    }

    public void Dispose()
    {
        if (_edition is not null)
        {
            _archive.Comment = _seal.Written(_edition);
        }

        _archive.Dispose();
        _seal.Dispose();
    }
}
