using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Publisher.Checks.Sentences;
using Publisher.English;

namespace Publisher.Training;

/// <summary>Paragraphs of plain text with blank lines between them, of a dictionary in dictd's packed form, or of the
/// HTML pages under a folder.</summary>
internal static partial class ProseFile
{
    private const int FewestWords = 6;
    private const int MostCode = 3;

    /// <summary>In milliseconds, for the longest page.</summary>
    private const int Timeout = 30_000;

    public static IEnumerable<List<Token>> Read(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var paragraphs = Directory.Exists(path) ? Pages(path) : Paragraphs(Text(path));
        return paragraphs.Where(seen.Add).Select(Tokens).OfType<List<Token>>();
    }

    private static IEnumerable<string> Paragraphs(string text) =>
        BlankLine().Split(text).Select(Plain);

    private static IEnumerable<string> Pages(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => MarkedParagraph().Matches(File.ReadAllText(file)))
            .Select(match =>
                Plain(
                    WebUtility.HtmlDecode(
                        Tag().Replace(Code().Replace(match.Groups["text"].Value, Token.Opaque), "")
                    )
                )
            );

    private static string Text(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(
            path.EndsWith(".dz", StringComparison.Ordinal)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file
        );
        return text.ReadToEnd();
    }

    /// <summary>In one line; a dictionary's references stand in braces.</summary>
    private static string Plain(string paragraph) =>
        Brace()
            .Replace(Blanks().Replace(paragraph, " "), "")
            .Trim()
            .Replace(" -- ", " - ", StringComparison.Ordinal);

    /// <summary>Null for what is no paragraph of whole sentences.</summary>
    private static List<Token>? Tokens(string line)
    {
        var tokens = Tokeniser.Tokens(line);
        return
            tokens.Count(token => token.IsWord) >= FewestWords
            && tokens.Count(token => token.IsOpaque) <= MostCode
            && tokens[^1].Text is "."
            && Prose.Is(line, tokens)
            ? tokens
            : null;
    }

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.None, Timeout)]
    private static partial Regex BlankLine();

    [GeneratedRegex(
        "<p(?: [^>]*)?>(?<text>.*?)</p>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex MarkedParagraph();

    [GeneratedRegex(
        @"<(?<name>code|tt|kbd|samp|var)\b.*?</\k<name>>|<img[^>]*>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, Timeout)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{ ?| ?\}", RegexOptions.None, Timeout)]
    private static partial Regex Brace();

    [GeneratedRegex(@"\s+", RegexOptions.None, Timeout)]
    private static partial Regex Blanks();
}
