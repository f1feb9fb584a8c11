using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Importers.Html;

/// <summary>The real exports beside the project, each as a page and the files that belong to it.</summary>
internal static partial class Samples
{
    public sealed record Sample(string Path, FilesInMemory Files);

    private static readonly string Folder = Path.Combine(Root(), "..", "shared", "samples");

    public static IEnumerable<string> Names =>
        Directory.Exists(Folder)
            ? Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".html" or ".zip")
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];

    public static Sample Read(string name)
    {
        var path = Path.Combine(Folder, name);
        var files = name.EndsWith(".zip", StringComparison.Ordinal) ? Zipped(path) : Beside(path);
        return new(
            files.Keys.Single(file => file.EndsWith(".html", StringComparison.Ordinal)),
            new(files)
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

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Publisher.sln")))
        {
            folder =
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                ?? throw new DirectoryNotFoundException("Publisher.sln");
        }

        return folder;
    }

    [GeneratedRegex("\n\t*", RegexOptions.None, 10_000)]
    private static partial Regex LineEnd();
}
