using System.CommandLine;
using Publisher.Cli.Files;
using Publisher.Cli.Output;
using Publisher.Editions.Seals;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher verify</c>: says whether files belong to one edition and are as they were written.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description =
                "Editions that Publisher wrote: HTML, EPUB, PDF, DOCX, a dictionary for Kobo.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "verify",
            "Say whether files belong to one edition and are unaltered."
        )
        {
            files,
        };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(files)));
        return command;
    }

    private static ExitCode Run(IReadOnlyList<string> paths)
    {
        var seals = paths.Select(path => (Path: path, Seal: Read(path))).ToList();
        foreach (var (path, seal) in seals)
        {
            Console.Out.WriteLine($"{path}: {Said(seal)}");
        }

        var editions = seals
            .Select(file => file.Seal?.Edition)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (editions.Count > 1)
        {
            Console.Out.WriteLine(
                $"The files are of {Wording.Count(editions.Count, "edition")}: {string.Join("; ", editions)}."
            );
        }

        return editions.Count == 1 && seals.TrueForAll(file => file.Seal is { IsUnaltered: true })
            ? ExitCode.Clean
            : ExitCode.Findings;
    }

    private static string Said(Seal? seal) =>
        seal is null ? "no edition that Publisher sealed; or its seal was taken off"
        : seal.IsUnaltered ? $"edition {seal.Edition}, unaltered"
        : $"edition {seal.Edition}, altered since it was published";

    private static Seal? Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException(
                Directory.Exists(path) ? $"{path} is a folder." : $"There is no file {path}.",
                "Name the files of an edition, as in publisher verify editions/*.pdf editions/*.epub."
            );
        }

        return Seal.Of(BoundedFile.Read(path, BoundedFile.SourceMegabytes));
    }
}
