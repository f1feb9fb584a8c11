using System.IO.Compression;
using System.Text;
using Publisher.Tests.Importers.Html;

namespace Publisher.Fuzz;

/// <summary>Damage to the files within a zip: their text, their names, their number.</summary>
internal static class PackageDamage
{
    private static readonly string[] Names =
    [
        "../up.html",
        "/root.html",
        "word/document.xml",
        "[Content_Types].xml",
        "a\0b.html",
        "images\\back.png",
        "second.html",
        "",
    ];

    public static byte[] To(byte[] package, Whim whim)
    {
        List<(string Path, byte[] Bytes)> files;
        try
        {
            files = Unpacked(package);
        }
        catch (InvalidDataException)
        {
            return ByteDamage.To(package, whim);
        }

        for (var count = whim.Next(3) + 1; count > 0 && files.Count > 0; count--)
        {
            var at = whim.Next(files.Count);
            var (path, bytes) = files[at];
            switch (whim.Next(10))
            {
                case 0:
                    files.RemoveAt(at);
                    break;
                case 1:
                    files.Add((path, TextDamage.To(bytes, bytes, whim)));
                    break;
                case 2:
                    files[at] = (Names[whim.Next(Names.Length)], bytes);
                    break;
                default:
                    at = files.FindIndex(at, file => IsText(file.Path)) is >= 0 and var text
                        ? text
                        : at;
                    (path, bytes) = files[at];
                    files[at] = (
                        path,
                        IsText(path)
                            ? TextDamage.To(bytes, files[whim.Next(files.Count)].Bytes, whim)
                            : ByteDamage.To(bytes, whim)
                    );
                    break;
            }
        }

        return Packed(files);
    }

    private static bool IsText(string path) =>
        Path.GetExtension(path)
            is ".xml"
                or ".rels"
                or ".html"
                or ".xhtml"
                or ".md"
                or ".opf"
                or ".css";

    private static List<(string Path, byte[] Bytes)> Unpacked(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        var files = new List<(string Path, byte[] Bytes)>();
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using var packed = entry.Open();
            packed.CopyTo(bytes);
            files.Add((entry.FullName, bytes.ToArray()));
        }

        return files;
    }

    private static byte[] Packed(List<(string Path, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (
            var archive = new ZipArchive(
                bytes,
                ZipArchiveMode.Create,
                leaveOpen: true,
                Encoding.UTF8
            )
        )
        {
            foreach (var (path, content) in files.Where(file => file.Path.Length > 0))
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
                entry.LastWriteTime = new(2026, 1, 2, 3, 4, 6, TimeSpan.Zero);
                using var packed = entry.Open();
                packed.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
