using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Training.Measures;

/// <summary>Texts and names in the form in which a judgement and a document are compared: without case, markup and
/// punctuation, names without article and the plural's s too.</summary>
internal static partial class ComparedText
{
    private const int ShortestBeginning = 4;

    public static string Plain(string text)
    {
        text = text.Normalize(NormalizationForm.FormKC);
        text = Link().Replace(text, "$1");
        text = Tag().Replace(text, "");
        text = text.ToLowerInvariant().Replace('_', ' ');
        return Blanks().Replace(Marks().Replace(text, " "), " ").Trim();
    }

    public static string Name(string name) =>
        string.Join(' ', Article().Replace(Plain(name), "").Split(' ').Select(Singular));

    /// <summary>Whether what an entry quotes stands at the beginning of a line.</summary>
    /// <param name="quote">Plain.</param>
    /// <param name="line">Plain.</param>
    public static bool Begins(string quote, string line) =>
        quote.Length > 0
        && line.Length > 0
        && (
            quote == line
            // The term of a row is all that is quoted of it, however short.
            || line.StartsWith(quote + " ", StringComparison.Ordinal)
            || (
                Math.Min(quote.Length, line.Length) >= ShortestBeginning
                && (
                    quote.StartsWith(line, StringComparison.Ordinal)
                    || line.StartsWith(quote, StringComparison.Ordinal)
                )
            )
        );

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 2 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            ? word[..^1]
        : word;

    [GeneratedRegex(@"!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)\s]*(?:\([^)]*\))?[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(
        "^(?:the|a|an|der|die|das|ein|eine|le|la|les|l|un|une|des|el|los|las|una|unos|unas) (?=.)"
    )]
    private static partial Regex Article();
}
