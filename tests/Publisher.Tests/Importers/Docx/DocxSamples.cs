using System.IO.Compression;

namespace Publisher.Tests.Importers.Docx;

/// <summary>Word documents to test on.</summary>
internal static class DocxSamples
{
    public static IEnumerable<string> Names => SampleFiles.Named(".docx");

    public static byte[] Bytes(string name) => SampleFiles.Bytes(name);

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
