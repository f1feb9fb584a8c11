using Publisher.Cli.Fetching;
using Publisher.Model;
using Publisher.Web.Documents;

namespace Publisher.Cli;

/// <summary>Where a source is that the command line names: a file or folder, or a document of Google's.</summary>
/// <param name="Words">As the command line names it.</param>
/// <param name="Address">Null for a file or folder.</param>
internal sealed record SourcePlace(string Words, DocumentAddress? Address)
{
    /// <exception cref="UnreadableSourceException">It is on the web, and no document of Google's.</exception>
    public static SourcePlace Of(string words) =>
        new(
            words,
            DocumentAddress.IsOnWeb(words) && !Path.Exists(words)
                ? FetchedSource.Address(words)
                : null
        );

    /// <summary>The folder with its settings and what else belongs to it: of a document of Google's, that of the run.</summary>
    public string Folder =>
        Address is not null ? Directory.GetCurrentDirectory()
        : Directory.Exists(Words) ? Path.GetFullPath(Words)
        : Path.GetDirectoryName(Path.GetFullPath(Words))!;

    /// <summary>The address that leads an author to a finding; empty for a file, and for a page that nobody edits.</summary>
    public string EditedAt =>
        Address is { Kind: DocumentKind.Document } document ? document.Page.AbsoluteUri : "";

    /// <summary>Full path of what is read: of a document of Google's, of the newest copy that can be had.</summary>
    /// <exception cref="UnreadableSourceException">There is nothing to read.</exception>
    public string Fetched()
    {
        if (Address is not null)
        {
            return FetchedSource.Open(Address);
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Words));
        return Path.Exists(full)
            ? full
            : throw new UnreadableSourceException(
                $"{Words} does not exist.",
                "Give the path of a Google Docs export: a .zip, .html, .docx, .odt, .epub or .md file, or the folder of an unpacked zip; or an outline in .opml; or the address of a Google document."
            );
    }
}
