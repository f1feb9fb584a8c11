using System.IO.Compression;

namespace Publisher.Cli;

/// <summary>The templates that Publisher comes with: the files of <c>templates/</c>, packed inside the program.</summary>
internal static class BuiltInTemplates
{
    private const string Folder = "templates/";

    /// <summary>Their paths within <c>templates/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(BuiltInTemplates)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <returns>Null where there is none of the name.</returns>
    public static byte[]? Read(string path)
    {
        using var file = typeof(BuiltInTemplates).Assembly.GetManifestResourceStream(Folder + path);
        if (file is null)
        {
            return null;
        }

        using var packed = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream((int)file.Length * 2);
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
