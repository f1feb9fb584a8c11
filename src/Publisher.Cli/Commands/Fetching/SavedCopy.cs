using System.Globalization;
using System.Security.Cryptography;
using Publisher.Cli.Fetching;
using Publisher.Cli.Files;
using Publisher.Model;
using Publisher.Web.Documents;

namespace Publisher.Cli.Commands.Fetching;

/// <summary>A document saved where its user wants it. A file is replaced only where it is a copy that was fetched before, as
/// it was fetched: what somebody changed, or made, is theirs.</summary>
/// <param name="format">Null for the first that Google can export.</param>
internal sealed class SavedCopy(
    DocumentLibrary library,
    DocumentAddress document,
    FetchedFormat? format
)
{
    private const string Option = "--out";

    /// <param name="target">A file or folder; null for the folder of the run.</param>
    /// <param name="isForced">Whether any file may be replaced.</param>
    /// <exception cref="UnreadableSourceException">There is no copy.</exception>
    /// <exception cref="UsageException">It can't be saved there.</exception>
    public void Save(string? target, bool isForced)
    {
        var copy = FetchedSource.Told(library.Fetch(document, format).GetAwaiter().GetResult());
        var place = Place(target, copy);
        var bytes = BoundedFile.Read(copy.Path, BoundedFile.SourceMegabytes);
        var isSaved = IsSaved(place, bytes, isForced);
        if (!isSaved)
        {
            WrittenFile.Write(place, bytes, new([copy.Path]), Option);
        }

        Console.Out.WriteLine(place);
        Messages.Progress(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(isSaved ? "Unchanged" : "Saved")}, as of {copy.Checked.UtcDateTime:yyyy-MM-dd HH:mm} UTC."
            )
        );
    }

    private static string Place(string? target, DocumentCopy copy)
    {
        var name = Path.GetFileName(copy.Path);
        return target is null ? name
            : Path.EndsInDirectorySeparator(target) || Directory.Exists(target)
                ? Path.Combine(target, name)
            : target;
    }

    /// <returns>Whether these bytes stand there already.</returns>
    /// <exception cref="UsageException">Something stands there that is not ours to replace.</exception>
    private bool IsSaved(string place, ReadOnlyMemory<byte> bytes, bool isForced)
    {
        if (Directory.Exists(place))
        {
            throw new UsageException(
                $"{place} is a folder, so the document can't be saved there.",
                $"Move it away, or choose another place with {Option}."
            );
        }

        if (!File.Exists(place))
        {
            return false;
        }

        var there = BoundedFile.Read(place, BoundedFile.SourceMegabytes);
        if (there.Span.SequenceEqual(bytes.Span))
        {
            return true;
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(there.Span));
        return isForced || library.Fetched(document, format, sha256)
            ? false
            : throw new UsageException(
                $"{place} is no copy that was fetched of this document, or was changed since, so it is not replaced.",
                $"Move it away, choose another place with {Option}, or replace it with --force."
            );
    }
}
