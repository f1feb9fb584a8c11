using System.Collections.Concurrent;
using Publisher.Cli;
using Publisher.Model;

namespace Publisher.Conformance;

/// <summary>The editions of an export, made once by the real command, and the document they were made from.</summary>
internal sealed class Published
{
    private static readonly ConcurrentDictionary<string, Lazy<Published>> Cache = new(
        StringComparer.Ordinal
    );
    private readonly string _stem;

    private Published(Export export)
    {
        Export = export;
        Folder = Repository.EmptyFolder(Path.Combine("editions", export.Name));
        _stem = Directory.Exists(export.Path)
            ? Path.GetFileName(export.Path)
            : Path.GetFileNameWithoutExtension(export.Path);
        Result = Command.Run("publish", export.Path, "--out", Folder, "--pdf", Pdfs);
        Document = OpenedSource.Open(export.Path, configurationPath: null).Document;
        Imported = OpenedSource.Open(export.Path, Repository.EmptySettings).Document;
    }

    /// <summary>The PDF of the author's words alone, which tests read, and <c>-book.pdf</c> as users get it.</summary>
    public static string Pdfs { get; } = $"{Repository.WordsTheme},book";

    public Export Export { get; }

    public string Folder { get; }

    public Run Result { get; }

    /// <summary>Normalised, as the command had it.</summary>
    public Document Document { get; }

    /// <summary>Normalised, without what the settings say in place of the export.</summary>
    public Document Imported { get; }

    public static Published Of(string name)
    {
        var published = Cache
            .GetOrAdd(name, static name => new(() => new Published(Sources.Named(name))))
            .Value;
        Assert.True(published.Result.ExitCode is 0 or 1, published.Result.Said);
        return published;
    }

    /// <summary>The page of a text of a test's own.</summary>
    public static string OfText(string name, string markdown)
    {
        var folder = Repository.EmptyFolder(Path.Combine("texts", name));
        var source = Path.Combine(folder, $"{name}.md");
        File.WriteAllText(source, markdown);
        var run = Command.Run("publish", source, "--out", folder, "--editions", "html");
        Assert.True(run.ExitCode is 0 or 1, run.Said);
        return Path.ChangeExtension(source, "html");
    }

    /// <summary>Path of an edition, which must have been written.</summary>
    public string Edition(string extension) => Written($".{extension}");

    /// <summary>Path of a file whose name ends like this after the source's, which must have been written.</summary>
    public string Written(string ending)
    {
        var path = Path.Combine(Folder, _stem + ending);
        Assert.True(
            File.Exists(path),
            $"There is no {Path.GetFileName(path)} among {string.Join(", ", Directory.EnumerateFiles(Folder).Select(Path.GetFileName))}.\n{Result.Said}"
        );
        return path;
    }
}
