using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Publisher.Editions.Seals;

/// <summary>The seal of a zip file: its comment, with the digest of the names and contents of its files in their order.</summary>
internal sealed class ZipSeal : IDisposable
{
    private readonly IncrementalHash _files = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="digest">SHA-256 of the content.</param>
    public void Add(string name, ReadOnlySpan<byte> digest)
    {
        _files.AppendData(Encoding.UTF8.GetBytes(name));
        _files.AppendData([0]);
        _files.AppendData(digest);
    }

    public string Written(string edition) => Seal.Written(edition, _files.GetCurrentHash());

    public static Seal? Of(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            using var zip = new ZipArchive(stream);
            return Seal.Read(zip.Comment) is { } said ? Seal.Checked(said, Digest(zip)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public void Dispose() => _files.Dispose();

    private static byte[] Digest(ZipArchive zip)
    {
        using var seal = new ZipSeal();
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            seal.Add(entry.FullName, SHA256.HashData(content));
        }

        return seal._files.GetCurrentHash();
    }
}
