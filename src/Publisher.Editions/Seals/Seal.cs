using System.Text.RegularExpressions;

namespace Publisher.Editions.Seals;

/// <summary>What a file says of the edition that it belongs to, and whether it is as it was written. It guards against
/// mishaps and edits, and against nobody who means to deceive: whoever changes a file can write a new seal.</summary>
/// <param name="Edition">Version, date and content of the edition, as <see cref="EditionSettings.EditionId"/> words them.</param>
/// <param name="IsUnaltered">Whether the file's content is what was sealed.</param>
public sealed partial record Seal(string Edition, bool IsUnaltered)
{
    /// <summary>The seal of a file; null for one that no edition of ours wrote.</summary>
    public static Seal? Of(ReadOnlyMemory<byte> file) =>
        file.Span.StartsWith("%PDF-"u8) ? PdfSeal.Of(file.Span)
        : file.Span.StartsWith("PK"u8) ? ZipSeal.Of(file)
        : PageSeal.Of(file.Span);

    /// <summary>A seal in a line.</summary>
    internal static string Written(string edition, ReadOnlySpan<byte> digest) =>
        $"Publisher edition {edition}; sha256 {Convert.ToHexStringLower(digest)}";

    /// <summary>What such a line says; null where it is none.</summary>
    internal static (string Edition, string Digest)? Read(string line) =>
        Line().Match(line) is { Success: true } match
            ? (match.Groups["edition"].Value, match.Groups["digest"].Value)
            : null;

    internal static Seal Checked((string Edition, string Digest) said, ReadOnlySpan<byte> digest) =>
        new(said.Edition, said.Digest == Convert.ToHexStringLower(digest));

    [GeneratedRegex(
        "Publisher edition (?<edition>[^;]{1,200}); sha256 (?<digest>[0-9a-f]{64})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Line();
}
