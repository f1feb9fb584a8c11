using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation.Names;

/// <summary>Reads the further names that a definition gives in words of its language: "Also known as X.", "Sinónimos: x, y",
/// "(auch X oder Y)", "Or X.".</summary>
internal static class OtherNames
{
    /// <summary>Further into a definition, "also called" speaks of other things.</summary>
    private const int Window = 1200;
    private const int MostWords = 5;
    private const int MostNames = 6;
    private const int MostPoints = 4;

    /// <summary>A bracket stands right behind the term.</summary>
    private const int LatestOfStart = 2;

    private const string Ends = ".;:!?()\n—";
    private const string Quotes = "“”„\"«»‘’'*_ ";

    /// <param name="definition">Plain text.</param>
    public static IEnumerable<string> In(string definition, Language? language)
    {
        if (language is null)
        {
            yield break;
        }

        var text = definition.Length <= Window ? definition : definition[..Window];
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsOpening(text, at, out var isStart))
            {
                continue;
            }

            var rest = text.AsSpan(at);
            if (
                Phrases.Open(rest, language.AliasPhrases, out var length)
                && (
                    isStart
                    || IsPhrase(rest[..length].Trim())
                    || rest[length..] is [':', ..]
                    || IsClosed(rest[length..], language)
                )
            )
            {
                foreach (var name in Listed(rest[length..].ToString(), language))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Names given by the first points under a headword: "Auch bekannt als: ...".</summary>
    public static IEnumerable<string> InBody(Items<Block> body, Language? language) =>
        language is null
            ? []
            : body.OfType<Model.List>()
                .SelectMany(list => list.Items.AsEnumerable())
                .Take(MostPoints)
                .SelectMany(item =>
                    item.Blocks is [Paragraph first, ..] ? OfPoint(first, language) : []
                );

    private static IEnumerable<string> OfPoint(Paragraph point, Language language)
    {
        var text = PlainText.Of(point.Content);
        return
            Phrases.Open(text, language.AliasPhrases, out var length)
            && (IsPhrase(text.AsSpan(0, length).Trim()) || text.AsSpan(length) is [':', ..])
            ? Listed(text[length..], language)
            : [];
    }

    /// <summary>Whether nothing but a name can follow: several words, or what dictionaries shorten, "syn.".</summary>
    private static bool IsPhrase(ReadOnlySpan<char> words) =>
        words.Contains(' ') || words is [.., '.'];

    /// <summary>"auch X genannt".</summary>
    private static bool IsClosed(ReadOnlySpan<char> text, Language language)
    {
        var words = text[..EndOfNames(text)].TrimEnd(Quotes);
        return language.BehindNames.Contains(words[(words.LastIndexOf(' ') + 1)..].ToString());
    }

    /// <summary>Where a sentence, a bracket or an aside begins.</summary>
    /// <param name="isStart">Whether the definition or a bracket does, so that a bare "or" gives a name.</param>
    private static bool IsOpening(string text, int at, out bool isStart)
    {
        isStart = at == 0 || (text[at - 1] == '(' && at <= LatestOfStart);
        return isStart
            || text[Math.Max(0, at - 1)] == '('
            || (
                at > 1
                && text[at] != ' '
                && (
                    text[at - 1] == '\n'
                    || (text[at - 1] == ' ' && text[at - 2] is '.' or ';' or ',' or '—' or '-')
                )
            );
    }

    /// <summary>The names that stand at the head of a text, up to the end of its sentence or aside.</summary>
    public static IEnumerable<string> Listed(string text, Language language)
    {
        var words = text.AsSpan().TrimStart(" :");
        var end = EndOfNames(words);
        var parts = Split(words[..end].ToString(), language);
        return parts
            .TakeWhile(part => IsName(Tidy(part, language), IsQuoted(part), language))
            .Select(part => Tidy(part, language))
            .Take(MostNames);
    }

    private static bool IsName(string name, bool isQuoted, Language language) =>
        name.Length > 1
        && PlainText.Words(name) <= MostWords
        && name.Any(char.IsLetter)
        && !TermTraits.Of(name, language).IsObjectionable
        && (isQuoted || !language.Commonest.Contains(name.Split(' ')[0]));

    private static bool IsQuoted(string part) => part is ['"' or '“' or '„' or '«' or '»', ..];

    /// <summary>A stop within an abbreviation ends nothing.</summary>
    private static int EndOfNames(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (
                Ends.Contains(words[at], StringComparison.Ordinal)
                && (
                    words[at] != '.'
                    || at + 1 == words.Length
                    || !char.IsLetterOrDigit(words[at + 1])
                )
            )
            {
                return at;
            }
        }

        return words.Length;
    }

    /// <summary>What commas and the language's "or" and "and" part.</summary>
    public static IEnumerable<string> Split(string names, Language language)
    {
        var part = new List<string>();
        foreach (
            var word in names
                .Replace(",", " , ", StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (
                word == ","
                || language.Alternatives.Contains(word.TrimEnd('.'))
                || language.Joiners.Contains(word)
            )
            {
                if (part.Count > 0)
                {
                    yield return string.Join(' ', part);
                }

                part.Clear();
            }
            else
            {
                part.Add(word);
            }
        }

        if (part.Count > 0)
        {
            yield return string.Join(' ', part);
        }
    }

    private static string Tidy(string part, Language language)
    {
        var name = part.AsSpan().Trim(Quotes);
        var last = name.LastIndexOf(' ');
        if (last > 0 && language.BehindNames.Contains(name[(last + 1)..].ToString()))
        {
            name = name[..last].Trim(Quotes);
        }

        var blank = name.IndexOf(' ');
        return blank > 0 && language.Articles.Contains(name[..blank].ToString())
            ? name[(blank + 1)..].Trim(Quotes).ToString()
            : name.ToString();
    }
}
