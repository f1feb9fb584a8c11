using System.Text;
using Publisher.Cli.Files;
using Publisher.Editions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Configuration;

/// <summary>Finds and reads the settings file.</summary>
internal static class ConfigurationFile
{
    public const string Name = "publisher.yml";

    private const string Form = "Each setting is a line of the form name: value.";

    /// <summary>The file that the command line names, else the one beside the source; null where there is none.</summary>
    /// <exception cref="UsageException">There is none of the name, or there is one that nearly has the right name.</exception>
    public static string? Find(string? path, string beside)
    {
        if (path is not null)
        {
            return File.Exists(path)
                ? path
                : throw new UsageException(
                    $"The configuration {path} does not exist.",
                    "Check --config."
                );
        }

        var file = Path.Combine(beside, Name);
        return File.Exists(file) ? file
            : Misnamed(beside) is { } other
                ? throw new UsageException(
                    $"{other} is not read: settings are in a file called {Name}.",
                    $"Rename it to {Name}, or name it with --config."
                )
            : null;
    }

    /// <returns>Null where the file says nothing.</returns>
    /// <exception cref="UsageException">It can't be read, is no YAML, or goes beyond a limit.</exception>
    public static Settings? Read(string file)
    {
        try
        {
            return BoundedYaml.Read(Text(file)) is not { } root ? null
                : root is YamlMappingNode settings ? new(file, settings)
                : throw new UsageException(
                    $"{file}, line {root.Start.Line}: there are no settings here, but {YamlWords.Of(root)}",
                    Form
                );
        }
        catch (YamlException error)
        {
            throw new UsageException(
                $"{file}, line {error.Start.Line}: {error.Message}",
                $"Mend it there. {Form}"
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The configuration {file} can't be read: {error.Message}",
                "See that it is a file that you may read."
            );
        }
    }

    /// <summary>Names that people give the file out of habit: <c>Publisher.yml</c>, <c>publisher.yaml</c>.</summary>
    private static string? Misnamed(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(
                    folder,
                    "*.y*ml",
                    new EnumerationOptions { IgnoreInaccessible = true }
                )
                .Where(file =>
                    string.Equals(
                        Path.ChangeExtension(Path.GetFileName(file), ".yml").TrimStart('.'),
                        Name,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    private static string Text(string file)
    {
        var bytes = BoundedFile.Read(file, BoundedFile.SettingsMegabytes);
        using var reader = new StreamReader(
            new MemoryStream(bytes.ToArray(), writable: false),
            Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true
        );
        return reader.ReadToEnd();
    }
}
