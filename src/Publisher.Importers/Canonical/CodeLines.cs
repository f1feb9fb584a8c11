namespace Publisher.Importers.Canonical;

/// <summary>The one form that preformatted text has, whichever export it came from.</summary>
internal static class CodeLines
{
    /// <summary>Lines are separated by LF; none ends in white space, and blank lines neither begin nor end the whole.
    /// Indentation stays, with ordinary blanks for Google's no-break ones.</summary>
    public static string Canonical(string code)
    {
        var lines = Characters
            .Clean(code, keepsWithinWords: true)
            .ReplaceLineEndings("\n")
            .Replace('\u00A0', ' ')
            .Split('\n')
            .Select(line => line.TrimEnd())
            .ToList();
        var first = lines.FindIndex(line => line.Length > 0);
        var last = lines.FindLastIndex(line => line.Length > 0);
        return first < 0 ? "" : string.Join('\n', lines[first..(last + 1)]);
    }
}
