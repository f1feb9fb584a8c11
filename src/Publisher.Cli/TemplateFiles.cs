using System.Collections.Concurrent;
using Publisher.Cli.Files;
using Publisher.Editions;

namespace Publisher.Cli;

/// <summary>The templates: those inside the program, over them file by file a folder of the user's, and other files of the
/// user's by their full path.</summary>
/// <param name="folder">Full path of the user's; null for none.</param>
internal sealed class TemplateFiles(string? folder = null) : ITemplates
{
    private const string Presets = "pdf/";
    private const string PresetExtension = ".yml";

    /// <summary>What all presets build on.</summary>
    private const string Common = "common";

    /// <summary>Where a file that Publisher has none of has a meaning too: a look, the words or the patterns of a language, a font.</summary>
    private static readonly string[] Open = ["pdf", "words", "hyphenation", "fonts"];

    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);

    /// <summary>Full path of the user's; null for none.</summary>
    public string? Folder => folder;

    /// <summary>The user's files that were read.</summary>
    public IEnumerable<string> Own => _own.Keys;

    /// <summary>The files of the folder that can be read, whether they are or not.</summary>
    public IReadOnlyList<string> Edited { get; } = folder is null ? [] : EditedIn(folder);

    public ReadOnlyMemory<byte> Read(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new InvalidTemplateException(
                "The theme names a file with a NUL in its name, which no file has."
            );
        }

        var place = Place(path);
        return Path.IsPathRooted(place) ? OfUser(place)
            : BuiltInTemplates.Read(path) is { } bytes ? bytes
            : throw new InvalidTemplateException(
                $"templates/{path} is missing: Publisher has no such template{(folder is null ? "" : $", nor has {folder}")}."
            )
            {
                Hint = "Change the name, or name a file of yours by its path.",
            };
    }

    public bool Has(string path)
    {
        var place = Place(path);
        return Path.IsPathRooted(place)
            ? File.Exists(place)
            : BuiltInTemplates.Names.Contains(path);
    }

    public string Place(string path) =>
        folder is not null && File.Exists(Path.Combine(folder, path))
            ? Path.GetFullPath(path, folder)
            : path;

    /// <summary>The looks of a PDF that there are, by name.</summary>
    public IReadOnlyList<string> PdfPresets() =>
        [
            .. BuiltInTemplates
                .Names.Where(name =>
                    name.StartsWith(Presets, StringComparison.Ordinal)
                    && name.EndsWith(PresetExtension, StringComparison.Ordinal)
                )
                .Select(name => Path.GetFileNameWithoutExtension(name))
                .Concat(folder is null ? [] : PresetsIn(folder))
                .Where(name => name != Common)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static string[] EditedIn(string folder) =>
        [
            .. BuiltInTemplates
                .Names.Select(name => Path.Combine(folder, name))
                .Where(File.Exists)
                .Concat(
                    Open.Select(name => Path.Combine(folder, name))
                        .Where(Directory.Exists)
                        .SelectMany(Directory.EnumerateFiles)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> PresetsIn(string folder)
    {
        var presets = Path.Combine(folder, Presets);
        return Directory.Exists(presets)
            ? Directory
                .EnumerateFiles(presets, "*" + PresetExtension)
                .Select(file => Path.GetFileNameWithoutExtension(file))
            : [];
    }

    private ReadOnlyMemory<byte> OfUser(string file)
    {
        _own[file] = true;
        try
        {
            return BoundedFile.Read(file, BoundedFile.FontMegabytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var isMissing = error is FileNotFoundException or DirectoryNotFoundException;
            throw new InvalidTemplateException(
                isMissing ? $"{file} is missing." : $"{file} can't be read: {error.Message}"
            )
            {
                Hint = "Put the file there, or change the setting that names it.",
            };
        }
    }
}
