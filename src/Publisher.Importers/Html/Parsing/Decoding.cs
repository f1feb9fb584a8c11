using System.Text;
using System.Text.RegularExpressions;
using Publisher.Importers.Canonical;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Bytes to characters: by byte order mark, else by the encoding that the page names, else by the bytes themselves.</summary>
internal static partial class Decoding
{
    /// <summary>How far into a page its encoding may be named (HTML Standard, 4.2.5.4).</summary>
    private const int Prescan = 1024;

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] => TextEncoding.Decode(
                TextEncoding.Of(bytes)!,
                bytes
            ),
            _ => TextEncoding.Decode(Named(bytes), bytes),
        };

    /// <summary>Whether the page's bytes are not in the encoding that they ought to be in.</summary>
    public static bool IsGuess(ReadOnlySpan<byte> bytes) =>
        bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
        && Named(bytes) is var encoding
        && (
            encoding.Equals(Encoding.UTF8)
            || (Name(bytes).Length == 0 && encoding.Equals(TextEncoding.Windows))
        )
        && !System.Text.Unicode.Utf8.IsValid(bytes);

    private static string Name(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        return Charset().Match(head).Groups["name"].Value;
    }

    private static Encoding Named(ReadOnlySpan<byte> bytes)
    {
        var name = Name(bytes);
        return name.ToUpperInvariant() switch
        {
            "" => TextEncoding.Of(bytes) ?? Encoding.UTF8,
            "UTF-8" or "UTF8" or "UTF-16" => Encoding.UTF8,
            // HTML reads these names as the Windows code page (Encoding Standard, 4.2).
            "ISO-8859-1" or "LATIN1" or "US-ASCII" => Encodings.GetEncoding(1252)
                ?? Encoding.Latin1,
            _ => Encodings.GetEncoding(name) ?? Encoding.UTF8,
        };
    }

    private static EncodingProvider Encodings => CodePagesEncodingProvider.Instance;

    [GeneratedRegex(
        """<meta[^>]{0,200}?charset\s*=\s*["']?(?<name>[A-Za-z0-9_:.-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Charset();
}
