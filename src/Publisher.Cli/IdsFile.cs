using System.Text.Json;
using System.Text.RegularExpressions;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Documents;
using Publisher.Model;
using Publisher.Normalisation.Ids;

namespace Publisher.Cli;

/// <summary>The list of the ids of a document's editions, beside them.</summary>
internal static partial class IdsFile
{
    private const string Extension = ".ids.json";

    /// <summary>What an earlier Publisher called the one list of a folder, whichever document it was of.</summary>
    private const string FormerName = "ids.json";

    private const string Mend =
        "Take the file from an edition that was published, or delete it: then former ids are forgotten.";

    /// <summary>The ids in a file that was named, which must be there.</summary>
    public static Items<EditionId> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException(
                $"The list of ids {path} does not exist.",
                "Check --ids and the setting ids; publish writes the file beside the editions."
            );
        }

        try
        {
            var read = JsonSerializer.Deserialize(
                BoundedFile.Read(path, BoundedFile.OwnMegabytes).Span,
                JsonOutput.Default.IdsJson
            );
            return [.. (read?.Entries ?? []).Select(entry => Checked(entry.ToModel(), path))];
        }
        catch (JsonException error)
        {
            throw new UsageException($"{path}, line {error.LineNumber + 1}: no list of ids.", Mend);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be read: {error.Message}", Mend);
        }
    }

    /// <summary>The file's name: each document has its own.</summary>
    /// <param name="document">What its editions are called.</param>
    public static string Name(string document) => document + Extension;

    /// <summary>The ids of a document as it was last published into a folder; none where it was not.</summary>
    public static Items<EditionId> ReadFrom(string folder, string document)
    {
        var path = Path.Combine(folder, Name(document));
        if (File.Exists(path))
        {
            return Read(path);
        }

        var former = Path.Combine(folder, FormerName);
        if (File.Exists(former))
        {
            Messages.Note(
                $"{former} is not read, since it may be another document's. If it is this one's, publish once with --ids {former}."
            );
        }

        return [];
    }

    public static void Write(Document document, Stream stream)
    {
        JsonSerializer.Serialize(stream, IdsJson.Of(document), JsonOutput.Default.IdsJson);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Ids are written into every edition as they are, so nothing else gets through.</summary>
    private static EditionId Checked(EditionId entry, string path) =>
        entry.OtherIds.Prepend(entry.Id).FirstOrDefault(id => !IsId().IsMatch(id)) is { } wrong
            ? throw new UsageException($"{path}: “{wrong}” is no id of an entry.", Mend)
            : entry;

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N}-]{0,250}\z")]
    private static partial Regex IsId();
}
