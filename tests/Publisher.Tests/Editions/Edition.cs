using System.IO.Compression;
using System.Text;
using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Tests.Editions;

/// <summary>An edition written in memory.</summary>
internal static class Edition
{
    public static byte[] Of<T>(Document document, EditionSettings? settings = null)
        where T : IEdition, new() => Write<T>(document, settings).Bytes;

    public static (byte[] Bytes, Items<Finding> Findings) Write<T>(
        Document document,
        EditionSettings? settings = null
    )
        where T : IEdition, new()
    {
        using var output = new MemoryStream();
        var findings = new T().Write(document, settings ?? TemplateFolder.Settings, output);
        return (output.ToArray(), findings);
    }

    /// <summary>The text files of a zipped edition, in the zip's order.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return
        [
            .. archive.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                return (entry.FullName, reader.ReadToEnd());
            }),
        ];
    }
}
