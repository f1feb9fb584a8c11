using System.CommandLine;
using Publisher.Cli.Configuration;
using Publisher.Cli.Files;
using Publisher.Cli.Output;
using Publisher.Cli.Remarks;
using Publisher.Model;

namespace Publisher.Cli.Commands.Feedback;

/// <summary><c>publisher feedback import</c>: adds remarks from elsewhere to <c>feedback.yml</c>.</summary>
internal static class FeedbackImportCommand
{
    private const int MostNamed = 5;

    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description =
                "Where they come from: an export of the document with its comments, a table (.csv) whose heads say quote, kind, date and so on, or issues of GitHub as JSON.",
        };
        var source = new Argument<string?>("source")
        {
            Description =
                "The document that they are about: what stands around the words is noted, and feedback.yml lies beside it; without it, beside an export that is imported, else in this folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var config = Arguments.Config();
        var feedback = Arguments.Feedback();
        var command = new Command(
            "import",
            "Add comments of the document, a table or issues of GitHub to feedback.yml, each once."
        )
        {
            file,
            source,
            feedback,
            config,
        };
        command.SetAction(parsed =>
        {
            Import(
                parsed.GetRequiredValue(file),
                parsed.GetValue(source),
                parsed.GetValue(feedback),
                parsed.GetValue(config)
            );
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static void Import(string file, string? source, string? feedback, string? config)
    {
        var isDocument = Directory.Exists(file) || Importers.Importers.IsDocumentName(file);
        var about = source ?? (isDocument ? file : null);
        var opened = about is null ? null : OpenedSource.Open(about, config, feedback: feedback);
        var imported =
            !isDocument ? Read(file)
            : file == about ? CommentRemarks.Of(opened!.Document)
            : OfOther(OpenedSource.Open(file, config).Document);
        var target =
            opened?.Feedback
            ?? FeedbackFile.Find(feedback, ".")
            ?? Path.Combine(about is null ? "" : SourcePlace.Of(about).Folder, FeedbackFile.Name);
        var remarks = opened is null
            ? imported.Remarks.Select(each => each.Remark)
            : new RemarkPlaces(opened.Document).Of(imported.Remarks);
        var merge = FeedbackMerge.Of(
            target,
            File.Exists(target) ? FeedbackFile.Text(target) : "",
            remarks,
            imported.HaveAddresses
        );
        if (merge.Added > 0)
        {
            var inputs = (opened?.Inputs ?? [])
                .Where(input => !SameFile.Are(input, Path.GetFullPath(target)))
                .Append(Path.GetFullPath(file));
            WrittenFile.Write(
                target,
                merge.Text,
                new([.. inputs.Where(File.Exists)]),
                FeedbackFile.Option
            );
        }

        Tell(imported.LeftOut);
        Console.Out.WriteLine(
            $"{target}: {Wording.Count(merge.Added, "remark")} added, {imported.Remarks.Count - merge.Added} there already"
        );
    }

    /// <summary>Comments of another copy of the document: what stands around their words there leads to them here.</summary>
    private static ImportedRemarks OfOther(Document document)
    {
        var comments = CommentRemarks.Of(document);
        return comments with
        {
            Remarks =
            [
                .. new RemarkPlaces(document)
                    .Of(comments.Remarks)
                    .Select(remark => new ImportedRemark(remark)),
            ],
        };
    }

    private static ImportedRemarks Read(string file)
    {
        var text = ConfigurationFile.Text(file, "file", BoundedFile.OwnMegabytes);
        return text.AsSpan().TrimStart() is ['[' or '{', ..]
            ? IssueRemarks.Of(file, text)
            : TableRemarks.Of(file, text);
    }

    private static void Tell(Items<string> leftOut)
    {
        foreach (var what in leftOut.Take(MostNamed))
        {
            Messages.Note(Printable.Of(Wording.OneLine(what)));
        }

        if (leftOut.Count > MostNamed)
        {
            Messages.Progress($"  … and {leftOut.Count - MostNamed} more that were not taken.");
        }
    }
}
