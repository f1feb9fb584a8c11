using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;

namespace Publisher.Cli;

/// <summary>The templates that Publisher comes with: the files of <c>templates/</c>, packed inside the program.</summary>
internal static class BuiltInTemplates
{
    private const string Folder = "templates/";

    /// <summary>Editions that are written side by side need the same fonts, and so does the next run of <c>watch</c>.</summary>
    private static readonly ConcurrentDictionary<string, byte[]?> Unpacked = new(
        StringComparer.Ordinal
    );

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
    public static ReadOnlyMemory<byte>? Read(string path) =>
        Unpacked.GetOrAdd(path, Unpack) is { } bytes ? new ReadOnlyMemory<byte>?(bytes) : null;

    private static byte[]? Unpack(string path)
    {
        using var file = typeof(BuiltInTemplates).Assembly.GetManifestResourceStream(Folder + path);
        if (file is null)
        {
            return null;
        }

        var bytes = new byte[UnpackedLength(file)];
        using var packed = new GZipStream(file, CompressionMode.Decompress);
        packed.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>It stands at the end (RFC 1952, 2.3.1).</summary>
    private static int UnpackedLength(Stream file)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        file.Seek(-length.Length, SeekOrigin.End);
        file.ReadExactly(length);
        file.Position = 0;
        return BinaryPrimitives.ReadInt32LittleEndian(length);
    }
}
