using System.Security.Cryptography;
using System.Text.Json;

namespace Publisher.Cli.Files;

/// <summary>What runs of Publisher wrote into a folder: whatever else lies there is somebody's own.</summary>
internal sealed class Manifest
{
    private const int MostMegabytes = 16;

    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>A manifest that is missing or damaged knows no file, so that none is taken for ours.</summary>
    public static Manifest Read(string path)
    {
        var manifest = new Manifest();
        if (!File.Exists(path))
        {
            return manifest;
        }

        try
        {
            var read = JsonSerializer.Deserialize(
                BoundedFile.Read(path, MostMegabytes).Span,
                JsonOutput.Default.ManifestJson
            );
            foreach (var file in read?.Files ?? [])
            {
                manifest._hashes[file.Name ?? ""] = file.Sha256 ?? "";
            }
        }
        catch (JsonException)
        {
            manifest._hashes.Clear();
        }

        return manifest;
    }

    public bool Lists(string name) => _hashes.ContainsKey(name);

    /// <summary>The files that runs wrote into a folder within this one.</summary>
    /// <param name="folder">Its name, as <c>MyGlossary-site</c>.</param>
    public IReadOnlyList<string> Within(string folder) =>
        [.. _hashes.Keys.Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))];

    /// <summary>Knows a file no longer: it is gone, or somebody's own from now on.</summary>
    public void Forget(string name) => _hashes.Remove(name);

    /// <summary>Whether a file is as a run left it.</summary>
    public bool Wrote(string name, string path) =>
        _hashes.TryGetValue(name, out var hash) && hash == Hash(path);

    /// <param name="path">Where the file lies now.</param>
    public void Add(string name, string path) => _hashes[name] = Hash(path);

    public void Write(Stream stream)
    {
        JsonSerializer.Serialize(
            stream,
            new ManifestJson([.. _hashes.Select(pair => new WrittenJson(pair.Key, pair.Value))]),
            JsonOutput.Default.ManifestJson
        );
        stream.WriteByte((byte)'\n');
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}

internal sealed record ManifestJson(IReadOnlyList<WrittenJson>? Files);

internal sealed record WrittenJson(string? Name, string? Sha256);
