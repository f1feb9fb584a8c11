using System.CommandLine;
using System.Globalization;
using Publisher.Cli.Fetching;
using Publisher.Cli.Output;
using Publisher.Model;
using Publisher.Web.Documents;

namespace Publisher.Cli.Commands.Fetching;

/// <summary><c>publisher fetch</c>: saves a document of Google's as a file, or lists those of a folder.</summary>
internal static class FetchCommand
{
    public static Command Create()
    {
        var address = new Argument<string>("address")
        {
            Description =
                "The address of a Google document as the browser shows it, of one that is published to the web, or of a folder in Drive, whose documents are listed; or the id in it.",
        };
        var format = new Option<string?>("--format")
        {
            Description = "What to fetch it as; else the first of these that Google can export.",
            HelpName = Names('|'),
        };
        format.CompletionSources.Add([.. FetchedFormat.Exports.Select(each => each.Name)]);
        var output = new Option<string?>("--out")
        {
            Description =
                "The file to save, or a folder for it; else its title in the folder of the run.",
            HelpName = "PATH",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Replace a file that publisher fetch did not write.",
        };
        var quiet = Arguments.Quiet();
        var command = new Command("fetch", "Save a Google document as a file, if it has changed.")
        {
            address,
            format,
            output,
            force,
            quiet,
        };
        command.SetAction(parsed =>
        {
            Messages.IsQuiet = parsed.GetValue(quiet);
            var document = Address(parsed.GetRequiredValue(address));
            var target = parsed.GetValue(output);
            var chosen = Format(parsed.GetValue(format), target);
            using var google = GoogleAccess.Connect();
            var library = DocumentLibrary.OfUser(google);
            if (document.Kind == DocumentKind.Folder)
            {
                List(library, document);
            }
            else
            {
                var saved = new SavedCopy(library, document, chosen);
                saved.Save(target, parsed.GetValue(force));
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static DocumentAddress Address(string words) =>
        DocumentAddress.OfId(words)
        ?? (
            DocumentAddress.IsOnWeb(words)
                ? FetchedSource.Address(words)
                : throw new UsageException(
                    $"{words} is neither an address nor the id of a document.",
                    "Give the address as the browser shows it: publisher fetch https://docs.google.com/document/d/…/edit"
                )
        );

    /// <returns>Null where neither an option nor the name of the file says one.</returns>
    private static FetchedFormat? Format(string? name, string? target)
    {
        if (name is null)
        {
            var ending = Path.GetExtension(target ?? "");
            return FetchedFormat.Exports.FirstOrDefault(format =>
                string.Equals(format.Ending, ending, StringComparison.OrdinalIgnoreCase)
            );
        }

        return FetchedFormat.Exports.FirstOrDefault(format => format.Name == name)
            ?? throw new UsageException(
                $"--format {name}: it is one of {string.Join(", ", FetchedFormat.Exports.Select(format => format.Name))}{Suggestion.For(name, FetchedFormat.Exports.Select(format => format.Name))}",
                "Without --format, the first of them that Google can export is fetched."
            );
    }

    /// <exception cref="UnreadableSourceException">It can't be listed.</exception>
    private static void List(DocumentLibrary library, DocumentAddress folder)
    {
        var (items, failure) = library.List(folder).GetAwaiter().GetResult();
        if (items is null)
        {
            throw new UnreadableSourceException(failure!.Message, failure.Hint);
        }

        foreach (var item in items)
        {
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{item.Address.Page}\t{item.Modified?.UtcDateTime:yyyy-MM-dd}\t{Line(item.Name)}"
                )
            );
        }

        var folders = items.Count(item => item.Address.Kind == DocumentKind.Folder);
        Messages.Progress(
            $"{Wording.Count(items.Count - folders, "document")}, {Wording.Count(folders, "folder")}."
        );
    }

    /// <summary>A name as a field of a line.</summary>
    private static string Line(string name) =>
        Printable.Of(name).ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string Names(char between) =>
        string.Join(between, FetchedFormat.Exports.Select(format => format.Name));
}
