using Publisher.Checks;
using Publisher.Cli.Output.Reports;
using Publisher.Model;

namespace Publisher.Cli.Commands;

/// <summary>The checks of a source, as <c>check</c> reports them and <c>publish</c> counts them.</summary>
internal static class SourceCheck
{
    /// <param name="path">As the command line names the source.</param>
    /// <param name="previous">The edition before; null for none.</param>
    public static CheckReport Run(
        string path,
        OpenedSource opened,
        CheckSettings settings,
        Document? previous = null
    ) =>
        CheckReport.Of(
            new(Seen(path), Directory.Exists(path), opened.Configuration.Document)
            {
                Lines = SourceLines.Of(path),
            },
            opened.Document,
            [
                .. Check.ToldOnce(opened.Findings, settings),
                .. Check.RunAll(opened.Document, previous, settings),
            ],
            settings
        );

    /// <summary>A path as services know it: from the folder of the run, where it lies within; of a document of Google's its
    /// address, without what lets a reader in.</summary>
    private static string Seen(string path)
    {
        if (SourcePlace.Of(path).Address is { } address)
        {
            return address.Page.AbsoluteUri;
        }

        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return (
            relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative
        ).Replace('\\', '/');
    }
}
