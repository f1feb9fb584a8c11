using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Publisher.Importers.Canonical;

/// <summary>The encoding of a text that does not name it, told by its bytes.</summary>
internal static class TextEncoding
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        .. Enumerable
            .Range(0, ' ')
            .Where(code => code is not ('\t' or '\n' or '\f' or '\r'))
            .Select(code => (byte)code),
    ]);

    /// <summary>What old programs on Windows write.</summary>
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By byte order mark, by the zeros of UTF-32 and UTF-16, else UTF-8 or <see cref="Windows"/>; null where it is
    /// no text.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] => BigEndianUtf32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [var first, 0, 0, 0, var second, 0, 0, 0, ..] when IsTyped(first) && IsTyped(second) =>
                Encoding.UTF32,
            [0, 0, 0, var first, 0, 0, 0, var second, ..] when IsTyped(first) && IsTyped(second) =>
                BigEndianUtf32,
            [var first, 0, var second, 0, ..] when IsTyped(first) && IsTyped(second) =>
                Encoding.Unicode,
            [0, var first, 0, var second, ..] when IsTyped(first) && IsTyped(second) =>
                Encoding.BigEndianUnicode,
            _ when IsRiddled(bytes) => null,
            _ when Utf8.IsValid(bytes) => Encoding.UTF8,
            _ when bytes.ContainsAny(Controls) => null,
            _ => IsMostlyUtf8(bytes) ? Encoding.UTF8 : Windows,
        };

    /// <summary>The text without its byte order mark.</summary>
    public static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return text is ['\uFEFF', ..] ? text[1..] : text;
    }

    private static Encoding BigEndianUtf32 { get; } =
        new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    /// <summary>One NUL, or a few in a long text, are damage to a text; what holds more is none.</summary>
    private static bool IsRiddled(ReadOnlySpan<byte> bytes) =>
        bytes.Count((byte)0) > Math.Max(1, bytes.Length / 1000);

    private static bool IsTyped(byte code) =>
        code is (>= (byte)' ' and < 0x7F) or (>= (byte)'\t' and <= (byte)'\r');

    /// <summary>A few damaged bytes make a text in UTF-8 none in another encoding.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            broken += status == OperationStatus.Done ? 0 : 1;
            whole += status == OperationStatus.Done && !rune.IsAscii ? 1 : 0;
            bytes = bytes[length..];
        }

        return whole > broken;
    }
}
