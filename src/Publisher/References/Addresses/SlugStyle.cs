using System.Globalization;
using System.Text;
using Publisher.Unicode;

namespace Publisher.References.Addresses;

/// <summary>How one tool makes an address out of the words of a heading.</summary>
/// <param name="Of">The slug of the words.</param>
/// <param name="Joint">Between a slug and the number of a further heading that has the same.</param>
internal sealed record SlugStyle(Func<string, string> Of, char Joint = '-')
{
    private const string Untitled = "section";

    /// <summary>The commonest first.</summary>
    public static IReadOnlyList<SlugStyle> All { get; } =
    [
        new(GitHub),
        new(GitLab),
        new(Python, '_'),
        new(Pandoc),
        new(Kramdown),
        new(Google),
        new(Docutils),
        new(Wiki, '_'),
    ];

    /// <summary>GitHub, Docusaurus, Hugo, mdBook, Visual Studio Code and Jekyll: each blank is a hyphen, marks vanish.</summary>
    private static string GitHub(string words) => Kept(words.Trim().ToLowerInvariant(), IsWord);

    /// <summary>As GitHub does, with one hyphen for a row of them; MkDocs too where it is set to keep letters.</summary>
    private static string GitLab(string words) => Joined(GitHub(words));

    /// <summary>MkDocs and others on Python-Markdown: what is not ASCII is dropped, accents first.</summary>
    private static string Python(string words) =>
        Joined(Kept(Ascii(words).Trim().ToLowerInvariant(), IsWord));

    /// <summary>Stops stay, a row of blanks is one, and what stands before the first letter goes.</summary>
    private static string Pandoc(string words)
    {
        var parts = words
            .ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Kept(part, rune => IsWord(rune) || rune.Value == '.'))
            .Where(part => part.Length > 0);
        return FromLetter(string.Join('-', parts), char.IsLetter);
    }

    /// <summary>Kramdown: ASCII alone, from the first letter on.</summary>
    private static string Kramdown(string words) =>
        FromLetter(
            Kept(
                    FromLetter(words, char.IsAsciiLetter),
                    rune => rune.IsAscii && Rune.IsLetterOrDigit(rune)
                )
                .ToLowerInvariant(),
            char.IsAsciiLetter
        );

    /// <summary>Google's Markdown: marks stay.</summary>
    private static string Google(string words) => Kept(words.Trim().ToLowerInvariant(), _ => true);

    /// <summary>Sphinx: letters and digits of ASCII, one hyphen for all between them.</summary>
    private static string Docutils(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var letter in Ascii(words).ToLowerInvariant())
        {
            slug.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        return FromLetter(Joined(slug.ToString()), char.IsAsciiLetter).Trim('-');
    }

    /// <summary>MediaWiki: the words as they are, with low lines for blanks.</summary>
    private static string Wiki(string words) => words.Trim().Replace(' ', '_');

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber
                or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Hyphens for blanks, and of the rest what is kept.</summary>
    private static string Kept(string words, Func<Rune, bool> isKept)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == '-')
            {
                slug.Append('-');
            }
            else if (isKept(rune))
            {
                slug.Append(rune.ToString());
            }
        }

        return slug.ToString();
    }

    /// <summary>One hyphen in place of several.</summary>
    private static string Joined(string slug)
    {
        var joined = new StringBuilder(slug.Length);
        foreach (var letter in slug)
        {
            if (letter != '-' || joined.Length == 0 || joined[^1] != '-')
            {
                joined.Append(letter);
            }
        }

        return joined.ToString();
    }

    private static string FromLetter(string text, Func<char, bool> isLetter)
    {
        var start = 0;
        while (start < text.Length && !isLetter(text[start]))
        {
            start++;
        }

        return start == text.Length ? Untitled : text[start..];
    }

    /// <summary>Without accents and without what is not ASCII then.</summary>
    private static string Ascii(string words) =>
        string.Concat(NormalForms.KD(string.Concat(words.EnumerateRunes())).Where(char.IsAscii));
}
