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

        return Beside(beside, Name, "settings are", "--config");
    }

    /// <summary>A file of a name in a folder; null where there is none.</summary>
    /// <param name="what">What is in such a file, with its verb.</param>
    /// <param name="option">That names another one.</param>
    /// <exception cref="UsageException">There is one that nearly has the name.</exception>
    public static string? Beside(string folder, string name, string what, string option)
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file) ? file
            : Misnamed(folder, name) is { } other
                ? throw new UsageException(
                    $"{other} is not read: {what} in a file called {name}.",
                    $"Rename it to {name}, or name it with {option}."
                )
            : null;
    }

    /// <returns>Null where the file says nothing.</returns>
    /// <exception cref="UsageException">It can't be read, is no YAML, or goes beyond a limit.</exception>
    public static Settings? Read(string file) =>
        Root(file, Text(file, "configuration"), Form) is not { } root ? null
        : root is YamlMappingNode settings ? new(file, settings)
        : throw new UsageException(
            $"{file}, line {root.Start.Line}: there are no settings here, but {YamlWords.Of(root)}",
            Form
        );

    /// <summary>The root of a file in YAML; null where it says nothing.</summary>
    /// <param name="form">What it has to look like, for who has to mend it.</param>
    /// <exception cref="UsageException">It is no YAML, or goes beyond a limit.</exception>
    public static YamlNode? Root(
        string file,
        string text,
        string form,
        int mostValues = BoundedYaml.MostValues
    )
    {
        try
        {
            return BoundedYaml.Read(text, mostValues);
        }
        catch (YamlException error)
        {
            throw new UsageException(
                $"{file}, line {error.Start.Line}: {error.Message}",
                $"Mend it there. {form}"
            );
        }
    }

    /// <param name="subject">What the file is.</param>
    /// <exception cref="UsageException">It can't be read.</exception>
    public static string Text(
        string file,
        string subject,
        int mostMegabytes = BoundedFile.SettingsMegabytes
    )
    {
        try
        {
            var bytes = BoundedFile.Read(file, mostMegabytes);
            using var reader = new StreamReader(
                new MemoryStream(bytes.ToArray(), writable: false),
                Encoding.UTF8,
                detectEncodingFromByteOrderMarks: true
            );
            return reader.ReadToEnd();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The {subject} {file} can't be read: {error.Message}",
                "See that it is a file that you may read."
            );
        }
    }

    /// <summary>Names that people give the file out of habit: <c>Publisher.yml</c>, <c>publisher.yaml</c>.</summary>
    private static string? Misnamed(string folder, string name) =>
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
                        name,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;
}
