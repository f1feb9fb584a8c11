using System.Security.Cryptography;
using System.Text.Json;
using Publisher.Cli.Files;
using Publisher.Web.Documents;

namespace Publisher.Cli.Fetching;

/// <summary>Keeps the last copy of each document, with what tells whether there is a newer one. It lies in a folder of the
/// user's own, which others can't look into.</summary>
/// <param name="folder">Full path of it.</param>
internal sealed class DocumentCache(string folder)
{
    private const string About = "copy.json";

    /// <summary>How many copies ago a file may have been fetched that <c>publisher fetch</c> still knows as its own.</summary>
    private const int MostKnown = 100;

    /// <param name="asked">The format that was asked for; null for whichever comes.</param>
    /// <returns>Null where there is no copy, or only a damaged one.</returns>
    public CopyJson? Find(DocumentAddress document, FetchedFormat? asked)
    {
        var place = Place(document, asked);
        try
        {
            var about = Path.Combine(place, About);
            var known = File.Exists(about)
                ? JsonSerializer.Deserialize(
                    BoundedFile.Read(about, BoundedFile.SettingsMegabytes).Span,
                    CacheJson.Default.CopyJson
                )
                : null;
            return
                known is { File: { } name, Sha256: not null, Fingerprint: not null }
                && known.Id == document.Id
                && name == Path.GetFileName(name)
                && new FileInfo(Path.Combine(place, name)) is { Exists: true } file
                && file.Length == known.Length
                ? known
                : null;
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a newer copy.</summary>
    public CopyJson Store(
        DocumentAddress document,
        FetchedFormat? asked,
        FetchResult.Fetched fetched,
        CopyJson? before,
        DateTimeOffset now
    )
    {
        var place = Place(document, asked);
        var name = CopyFileName.Of(fetched.Name, document.Id) + fetched.Format.Ending;
        OwnFile.Write(Path.Combine(place, name), fetched.Bytes);
        var copy = new CopyJson(
            document.Id,
            fetched.Format.Name,
            fetched.TooLarge?.Name,
            name,
            fetched.Bytes.Length,
            fetched.Mark.ETag,
            fetched.Mark.Version,
            fetched.Mark.Fingerprint,
            now,
            now,
            [
                .. (before?.Sha256 ?? []).TakeLast(MostKnown - 1),
                Convert.ToHexStringLower(SHA256.HashData(fetched.Bytes.Span)),
            ]
        );
        Write(place, copy);
        if (before is not null && before.File != name)
        {
            File.Delete(Path.Combine(place, before.File));
        }

        return copy;
    }

    /// <summary>Keeps that a copy is still the newest.</summary>
    public CopyJson Confirm(
        DocumentAddress document,
        FetchedFormat? asked,
        CopyJson copy,
        CopyMark mark,
        DateTimeOffset now
    )
    {
        var confirmed = copy with { ETag = mark.ETag, Version = mark.Version, Checked = now };
        Write(Place(document, asked), confirmed);
        return confirmed;
    }

    public DocumentCopy Copy(DocumentAddress document, FetchedFormat? asked, CopyJson copy) =>
        new(
            Path.Combine(Place(document, asked), copy.File),
            copy.Checked,
            copy.TooLarge is null ? null : FetchedFormat.Named(copy.TooLarge)
        );

    private string Place(DocumentAddress document, FetchedFormat? asked) =>
        Path.Combine(folder, $"{document.Id}-{asked?.Name ?? "any"}");

    private static void Write(string place, CopyJson copy) =>
        OwnFile.Write(
            Path.Combine(place, About),
            JsonSerializer.SerializeToUtf8Bytes(copy, CacheJson.Default.CopyJson)
        );
}
