namespace Publisher.Importers.Docx.Gathering;

/// <summary>Words of the document in a message.</summary>
internal static class Quotation
{
    public const int Longest = 200;

    /// <summary>In one line with single blanks, and cut where they are too long.</summary>
    public static string Of(string words, int longest = Longest)
    {
        var line = string.Join(
            ' ',
            Canonical
                .Characters.Clean(words)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return line.Length <= longest ? line
            : char.IsHighSurrogate(line[longest - 1]) ? $"{line[..(longest - 1)]}…"
            : $"{line[..longest]}…";
    }
}
