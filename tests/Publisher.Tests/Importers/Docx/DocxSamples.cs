using System.IO.Compression;

namespace Publisher.Tests.Importers.Docx;

/// <summary>The real documents beside the project.</summary>
internal static class DocxSamples
{
    public static IEnumerable<string> Names =>
        Golden.Samples is { } folder
            ? Directory
                .EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];

    public static byte[] Bytes(string name) =>
        File.ReadAllBytes(Path.Combine(Golden.Samples!, name));

    public static MemoryFiles Files(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        MemoryFiles? files = null;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            files =
                files?.And(entry.FullName, bytes.ToArray()) ?? new(entry.FullName, bytes.ToArray());
        }

        return files!;
    }
}
