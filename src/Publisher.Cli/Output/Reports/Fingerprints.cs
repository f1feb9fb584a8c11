using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>Names of findings that outlive the run. One stays the same as long as check, entry and words stay, whatever
/// else changes, and of a fault that is told once as long as it is there at all; findings that have all three in common are
/// numbered in the document's order.</summary>
internal static class Fingerprints
{
    private const int HexDigits = 16;

    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding => Of(Identity(finding), seen))];
    }

    private static string Of(string identity, Dictionary<string, int> seen)
    {
        var ordinal = seen.GetValueOrDefault(identity) + 1;
        seen[identity] = ordinal;
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{identity}\n{ordinal}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(numbered)))[
            ..HexDigits
        ];
    }

    /// <summary>The formats of one document differ in spaces and in how they compose an accent; its words do not.</summary>
    private static string Identity(Finding finding) =>
        finding.Same.Length > 0
            ? string.Join('\n', finding.Check, Wording.Folded(PlainText.Composed(finding.Same)))
            : string.Join(
                '\n',
                finding.Check,
                finding.Entry,
                Wording.Folded(PlainText.Composed(Words(finding)))
            );

    /// <summary>A message counts where nothing is quoted, but for its numbers, which change with the text elsewhere.</summary>
    private static string Words(Finding finding) =>
        finding.Quote.Length > 0
            ? finding.Quote
            : string.Concat(finding.Message.Where(letter => !char.IsDigit(letter)));
}
