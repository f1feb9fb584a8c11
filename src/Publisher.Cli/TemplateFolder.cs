using System.Collections.Concurrent;
using Publisher.Cli.Files;
using Publisher.Editions;

namespace Publisher.Cli;

/// <summary>The templates that lie beside the program, and an author's own files by their full path.</summary>
internal sealed class TemplateFolder : ITemplates
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "templates");

    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);

    /// <summary>The author's files that were read.</summary>
    public IEnumerable<string> Own => _own.Keys;

    public ReadOnlyMemory<byte> Read(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new InvalidTemplateException(
                "The theme names a file with a NUL in its name, which no file has."
            );
        }

        var full = Path.Combine(Root, path);
        if (Path.IsPathRooted(path))
        {
            _own[full] = true;
        }

        try
        {
            return BoundedFile.Read(full, BoundedFile.FontMegabytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var isMissing = error is FileNotFoundException or DirectoryNotFoundException;
            var name = Path.IsPathRooted(path) ? path : $"templates/{path}";
            throw new InvalidTemplateException(
                isMissing
                    ? $"{name} is missing: there is no {full}."
                    : $"{name} can't be read: {error.Message}"
            )
            {
                Hint = Path.IsPathRooted(path)
                    ? "Put the file there, or change the setting that names it."
                    : "Put back the template that Publisher came with.",
            };
        }
    }

    public bool Has(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>The looks of a PDF that there are, by name.</summary>
    public static IReadOnlyList<string> PdfPresets() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "pdf"), "*.yml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(name => name != "common")
                .Order(StringComparer.Ordinal),
        ];
}
