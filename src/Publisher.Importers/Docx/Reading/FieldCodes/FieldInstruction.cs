using System.Text.RegularExpressions;

namespace Publisher.Importers.Docx.Reading.FieldCodes;

/// <summary>What a field makes (ISO/IEC 29500-1, 17.16.5).</summary>
/// <param name="Address">Where its text leads; null for no link.</param>
/// <param name="IsContents">Whether it is a table of contents.</param>
internal sealed partial record FieldInstruction(string? Address, bool IsContents)
{
    /// <summary>Whether it counts the pages of Word.</summary>
    public bool IsOfPages { get; private init; }

    private static readonly string[] OfPages =
    [
        "PAGE",
        "PAGEREF",
        "NUMPAGES",
        "SECTIONPAGES",
        "INDEX",
    ];

    public static FieldInstruction Read(string instruction)
    {
        var words = Word()
            .Matches(instruction)
            .Select(match =>
                match.Groups["quoted"] is { Success: true } quoted ? quoted.Value : match.Value
            )
            .ToList();
        return words switch
        {
            [var name, ..] when Is(name, "TOC") => new(null, IsContents: true),
            [var name, .. var rest] when Is(name, "HYPERLINK") => new(Hyperlink(rest), false),
            [var name, var target, .. var switches] when Is(name, "REF") => new(
                switches.Contains(@"\h") ? $"#{AnchorName.Of(target)}" : null,
                false
            ),
            [var name, ..] when Array.Exists(OfPages, page => Is(name, page)) => new(null, false)
            {
                IsOfPages = true,
            },
            _ => new(null, false),
        };
    }

    private static string? Hyperlink(List<string> words)
    {
        var address = "";
        var anchor = "";
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is @"\l" or @"\o" or @"\t" && at + 1 < words.Count)
            {
                at++;
                anchor = words[at - 1] == @"\l" ? words[at] : anchor;
            }
            else if (!words[at].StartsWith('\\') && address.Length == 0)
            {
                address = words[at];
            }
        }

        var whole =
            anchor.Length == 0 ? address
            : address.Length == 0 ? $"#{AnchorName.Of(anchor)}"
            : $"{address}#{anchor}";
        return whole.Length == 0 ? null : whole;
    }

    private static bool Is(string word, string name) =>
        word.Equals(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        "\"(?<quoted>[^\"]*)\"?|[^\\s\"]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Word();
}
