using System.Text.Json;
using System.Text.RegularExpressions;
using Publisher.Cli.Output;
using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.Cli;

/// <summary>The list of an edition's ids, beside the editions.</summary>
internal static partial class IdsFile
{
    public const string FileName = "ids.json";

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
                File.ReadAllBytes(path),
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

    /// <summary>The ids of what was last published into a folder; none where there is no such file.</summary>
    public static Items<EditionId> ReadFrom(string folder) =>
        Path.Combine(folder, FileName) is var path && File.Exists(path) ? Read(path) : [];

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
