using System.IO.Compression;
using System.Text;
using Publisher.Checks.Sentences;

namespace Publisher.Training;

/// <summary>Paragraphs of plain text, or of a dictionary in dictd's form: blank lines between them, definitions
/// indented under their headwords.</summary>
internal static class ProseFile
{
    private const int FewestWords = 6;

    public static IEnumerable<List<Token>> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(
            path.EndsWith(".txt", StringComparison.Ordinal)
                ? file
                : new GZipStream(file, CompressionMode.Decompress)
        );
        var paragraph = new StringBuilder();
        while (true)
        {
            var line = text.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (Paragraph(paragraph.ToString()) is { } tokens)
                {
                    yield return tokens;
                }

                paragraph.Clear();
            }

            if (line is null)
            {
                yield break;
            }

            paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line.Trim());
        }
    }

    private static List<Token>? Paragraph(string text)
    {
        var line = text.Trim()
            .Replace("{ ", "{", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal)
            .Replace(" -- ", " - ", StringComparison.Ordinal);
        var tokens = Tokeniser.Tokens(line);
        return
            tokens.Count(token => token.IsWord) >= FewestWords
            && tokens[^1].Text is "."
            && Prose.Is(line, tokens)
            ? tokens
            : null;
    }
}
