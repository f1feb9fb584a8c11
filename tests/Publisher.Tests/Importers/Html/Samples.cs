using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Importers.Html;

/// <summary>Exports to test on, each as a page and the files that belong to it.</summary>
internal static partial class Samples
{
    public sealed record Sample(string Path, MemoryFiles Files);

    public static IEnumerable<string> Names => SampleFiles.Named(".html", ".zip");

    public static Sample Read(string name)
    {
        var path = SampleFiles.PathOf(name);
        var files = name.EndsWith(".zip", StringComparison.Ordinal) ? Zipped(path) : Beside(path);
        return new(
            files.Keys.Single(file => file.EndsWith(".html", StringComparison.Ordinal)),
            Export(files)
        );
    }

    /// <summary>The publisher of some samples has set every tag on a line of its own; the line end and the tabs after it stand
    /// for nothing.</summary>
    public static string WithoutPrettyPrinting(string html) => LineEnd().Replace(html, "");

    private static Dictionary<string, byte[]> Zipped(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries.Where(entry => entry.Length > 0))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            files[entry.FullName] = bytes.ToArray();
        }

        return files;
    }

    private static Dictionary<string, byte[]> Beside(string path)
    {
        var html = File.ReadAllText(path);
        var isPretty = path.EndsWith(".export.html", StringComparison.Ordinal);
        var files = new Dictionary<string, byte[]>
        {
            [Path.GetFileName(path)] = Encoding.UTF8.GetBytes(
                isPretty ? WithoutPrettyPrinting(html) : html
            ),
        };
        var images = Path.Combine(Path.GetDirectoryName(path)!, "images");
        foreach (var image in Directory.Exists(images) ? Directory.GetFiles(images) : [])
        {
            files["images/" + Path.GetFileName(image)] = File.ReadAllBytes(image);
        }

        return files;
    }

    private static MemoryFiles Export(Dictionary<string, byte[]> files)
    {
        var (path, bytes) = files.First();
        return files
            .Skip(1)
            .Aggregate(
                new MemoryFiles(path, bytes),
                (export, file) => export.And(file.Key, file.Value)
            );
    }

    [GeneratedRegex("\n\t*", RegexOptions.None, 10_000)]
    private static partial Regex LineEnd();
}
