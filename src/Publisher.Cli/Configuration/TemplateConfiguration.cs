namespace Publisher.Cli.Configuration;

/// <summary>The folder whose templates stand for Publisher's own, as <c>publisher.yml</c> or the command line names it.</summary>
internal static class TemplateConfiguration
{
    private const string Name = "templates";

    public static readonly SettingKey Key = new(
        Name,
        SettingValue.Text,
        "A folder of templates of yours, from this file's place.",
        "look"
    );

    /// <exception cref="UsageException">The setting names no folder of templates.</exception>
    public static TemplateFiles From(Settings settings) =>
        settings.Text(Name) is not { } name ? new()
        : In(settings.PathOf(Name, name)) is { } problem ? throw settings.Wrong(Name, problem)
        : new(settings.PathOf(Name, name));

    /// <param name="folder">As the option names it; null where it was not given.</param>
    /// <exception cref="UsageException">It is no folder of templates.</exception>
    public static TemplateFiles? Named(string? folder) =>
        folder is null ? null
        : folder.Contains('\0', StringComparison.Ordinal)
            ? throw new UsageException(
                "--templates names a folder with a NUL in its name, which no folder has.",
                Hint
            )
        : In(Path.GetFullPath(folder)) is { } problem
            ? throw new UsageException($"--templates {folder}: it {problem}.", Hint)
        : new(Path.GetFullPath(folder));

    private const string Hint =
        "A template there has the path of the one that it stands for, as html/style.css; publisher templates lists them.";

    /// <summary>What is wrong with a folder; null for nothing.</summary>
    private static string? In(string folder) =>
        File.Exists(folder)
            ? $"names {folder}, which is a file where a folder of templates is expected"
        : !Directory.Exists(folder) ? $"names {folder}, but there is no such folder"
        : new TemplateFiles(folder).Edited.Count == 0
            ? $"names {folder}, but no file there has the path of a template, such as html/style.css or pdf/book.yml; publisher templates lists them"
        : null;
}
