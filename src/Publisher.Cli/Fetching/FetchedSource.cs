using System.Globalization;
using Publisher.Cli.Output;
using Publisher.Model;
using Publisher.Web.Documents;

namespace Publisher.Cli.Fetching;

/// <summary>A source that the command line names by its address: fetched, and what there is to say about that said.</summary>
internal static class FetchedSource
{
    /// <exception cref="UnreadableSourceException">It is no address of a document, or nothing came.</exception>
    public static DocumentAddress Address(string words) =>
        DocumentAddress.Of(words)
        ?? throw new UnreadableSourceException(
            $"{words} is no address of a Google document.",
            "Give one, as the browser shows it: https://docs.google.com/document/d/…/edit. Of another page save a copy, and give the file."
        );

    /// <returns>Full path of the newest copy that can be had.</returns>
    /// <exception cref="UnreadableSourceException">Nothing came, and there is no copy.</exception>
    public static string Open(DocumentAddress document) =>
        Told(Fetch(document, CancellationToken.None).GetAwaiter().GetResult()).Path;

    /// <summary>Asks for a document in the first format that Google can export, and says nothing.</summary>
    public static async Task<CopyResult> Fetch(
        DocumentAddress document,
        CancellationToken cancellation
    )
    {
        using var google = GoogleAccess.Connect();
        return await DocumentLibrary
            .OfUser(google)
            .Fetch(document, format: null, cancellation)
            .ConfigureAwait(false);
    }

    /// <exception cref="UnreadableSourceException">There is no copy.</exception>
    public static DocumentCopy Told(CopyResult result)
    {
        if (result.Copy is not { } copy)
        {
            throw new UnreadableSourceException(result.Failure!.Message, result.Failure.Hint);
        }

        if (result.Failure is { } why)
        {
            var age = Age(TimeProvider.System.GetUtcNow() - copy.Checked);
            Messages.Warning(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{why.Message} The copy of {copy.Checked.UtcDateTime:yyyy-MM-dd HH:mm} UTC serves, {age} old."
                )
            );
            Messages.Progress($"  {why.Hint}");
        }

        if (copy.TooLarge is { } format)
        {
            Messages.Warning(
                $"The document is too large for Google to export as {format.Name}, so it was fetched as {Path.GetExtension(copy.Path)[1..]}."
            );
            Messages.Progress(
                "  What that format lacks is missing; smaller pictures, or parts of the document, may fit."
            );
        }

        return copy;
    }

    private static string Age(TimeSpan age) =>
        age switch
        {
            { TotalDays: >= 2 } => Wording.Count((int)age.TotalDays, "day"),
            { TotalHours: >= 2 } => Wording.Count((int)age.TotalHours, "hour"),
            { TotalMinutes: >= 1 } => Wording.Count((int)age.TotalMinutes, "minute"),
            _ => "less than a minute",
        };
}
