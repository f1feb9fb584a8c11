using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Normalisation.Names;

/// <summary>Reads the names of a term out of the words that head its entry: the headword first, then its aliases,
/// each as written.</summary>
internal static partial class TermNames
{
    private const int MostWordsInParenthesis = 6;

    /// <summary>Of each of two names that "or" parts in another language than English.</summary>
    private const int MostWordsOfName = 4;

    /// <summary>Of a heading or a cell that can be a term.</summary>
    public const int MostCharacters = 200;

    /// <summary>"Sparse autoencoder (SAE) / dictionary" gives the three names. Empty when no name is left.</summary>
    public static Items<string> Of(string head, Language? language = null) =>
        Groups(head, [], language) is [var first, ..] ? first.Names.ToItems() : [];

    /// <summary>What a head names, with names that were found elsewhere; opposites become <see cref="Headword.Others"/>.
    /// Null when no name is left.</summary>
    /// <param name="language">Of the document; null counts as English.</param>
    public static Headword? Read(
        string head,
        IEnumerable<string>? aliases = null,
        Language? language = null
    )
    {
        var groups = Groups(head, aliases ?? [], language);
        return groups is []
            ? null
            : Known(groups[0]) with
            {
                Others = [.. groups.Skip(1).Select(Known)],
            };
    }

    /// <summary>The headword with names that were found elsewhere.</summary>
    public static Headword Add(Headword headword, IEnumerable<string> aliases)
    {
        var names = new NameList();
        foreach (var name in headword.Terms.Concat(aliases.SelectMany(Alternatives)))
        {
            names.Add(name);
        }

        var known = Known(names.ToItems());
        return headword with { Terms = known.Terms, Kinds = known.Kinds };
    }

    private static Headword Known(NameParts parts) =>
        Known(parts.Names.ToItems()) with
        {
            Qualifier = parts.Qualifier,
        };

    private static Headword Known(Items<string> names) =>
        new(names) { Kinds = [.. names.Select(name => KindOf(name, names))] };

    /// <summary>A name is judged by the headword and its neighbours, which is where its counterpart stands; judging
    /// it by every other name would cost a thousand aliases a million comparisons.</summary>
    private static TermKind KindOf(string name, Items<string> names)
    {
        var at = names.AsSpan().IndexOf(name);
        string[] near =
        [
            names[0],
            names[Math.Max(at - 1, 0)],
            names[Math.Min(at + 1, names.Count - 1)],
        ];
        return near.Any(other => Abbreviation.IsOf(name, other)) ? TermKind.Abbreviation
            : near.Any(other => Abbreviation.IsOf(other, name)) ? TermKind.Expansion
            : TermKind.Name;
    }

    private static List<NameParts> Groups(
        string head,
        IEnumerable<string> aliases,
        Language? language
    )
    {
        var tidy = Tidy(head);

        // What a bracket lists belongs to the name before it.
        var isOne =
            tidy is [.., ')' or ']']
            && tidy.IndexOfAny(['(', '[']) is > 0 and var bracket
            && !AliasWords().IsMatch(tidy[..bracket]);
        List<string> alternatives =
            isOne ? [tidy]
            : IsListOfMarked(tidy) || GivesShortForm(tidy) ? [.. tidy.Split(", ")]
            : [.. Alternatives(tidy).SelectMany(part => AlternativesOf(part, language))];
        if (
            alternatives is [var one, var other]
            && (Antonyms.Are(one, other) || IsAnother(other, language))
        )
        {
            return [Names([one], aliases, language), Names([Tidy(other)], [], language)];
        }

        var names = Names(alternatives, aliases, language);
        return names.Names.Count > 0 ? [names] : [];
    }

    /// <summary>"a library or a program": what has an article of its own is a thing of its own.</summary>
    public static bool IsAnother(string name, Language? language) =>
        language is null or { Tag: "en" } && name.Split(' ', 2) is ["a" or "an", { Length: > 0 }];

    /// <summary>"-h, --help": a comma parts names where each opens with a mark.</summary>
    private static bool IsListOfMarked(string head) =>
        head.Contains(", ", StringComparison.Ordinal)
        && head.Split(", ").All(part => NameMarks.Of(part).Before.Length > 0);

    /// <summary>"Full container load, FCL".</summary>
    private static bool GivesShortForm(string head) =>
        head.Split(", ") is [var one, var other]
        && (Abbreviation.IsOf(one, other) || Abbreviation.IsOf(other, one));

    private static NameParts Names(
        IEnumerable<string> parts,
        IEnumerable<string> aliases,
        Language? language
    )
    {
        var names = new NameParts(language ?? KnownLanguages.English);
        foreach (var part in parts)
        {
            names.Add(part);
        }

        foreach (var alias in aliases.SelectMany(AliasesIn))
        {
            names.Names.Add(alias);
        }

        return names;
    }

    /// <summary>The names that words list, without what announces them: "also called X or Y".</summary>
    public static IEnumerable<string> AliasesIn(string words) =>
        Alternatives(words).Select(alias => AliasIntroduction().Replace(alias, ""));

    /// <summary>What the document's own "or" parts, where it is not English: "Datensatz bzw. Dataset".</summary>
    private static string[] AlternativesOf(string text, Language? language)
    {
        if (language is null or { Tag: "en" })
        {
            return [text];
        }

        var words = text.Split(' ');
        var at = Array.FindIndex(words, word => language.Alternatives.Contains(word.TrimEnd('.')));
        return
            at > 0
            && at < words.Length - 1
            && at <= MostWordsOfName
            && words.Length - at - 1 <= MostWordsOfName
            ? [string.Join(' ', words[..at]), string.Join(' ', words[(at + 1)..])]
            : [text];
    }

    private static IEnumerable<string> Alternatives(string text) =>
        SharedWords.Complete(AliasWords().Split(text)).SelectMany(Slashes.Split);

    /// <summary>A parenthesis of a few words that is no remark: an abbreviation, an expansion, another name.</summary>
    public static bool IsAlias(string inner) =>
        PlainText.Words(inner) <= MostWordsInParenthesis
        && inner.Length > 1
        && inner.Any(char.IsLetter)
        && (inner.Count(character => character == ',') < 2 || IsListOfNames(inner))
        && !Remark().IsMatch(inner);

    /// <summary>"(Pull Request, Merge Request, PR)": each in capitals, as names are in another language.</summary>
    private static bool IsListOfNames(string inner) =>
        inner.Split(',').All(part => part.Trim() is [var first, ..] && char.IsUpper(first));

    private static string Tidy(string name) => Article().Replace(NameEdges.Trim(name), "");

    [GeneratedRegex(
        @"\s{1,9}(?:a\.?k\.?a\.?|also\s{1,9}known\s{1,9}as|(?:also|sometimes|often)\s{1,9}called|or|OR|i\.e\.)\s{1,9}|\s{0,9}[,;]\s{0,9}(?:a\.?k\.?a\.?|also\s{1,9}known\s{1,9}as|(?:also|sometimes|often)\s{1,9}called|(?:also|sometimes|often)\s{1,9}referred\s{1,9}to\s{1,9}as|short\s{1,9}for|abbreviated(?:\s{1,9}(?:as|to))?|or)\s{1,9}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex AliasWords();

    [GeneratedRegex(
        @"^(?:(?:a\.?k\.?a\.?|also\s+known\s+as|(?:also|sometimes|often|commonly|usually)\s+(?:called|known\s+as|written|abbreviated(?:\s+(?:as|to))?|shortened\s+to|referred\s+to\s+as)|also|or|i\.?e\.?|short(?:\s+for)?|abbreviat(?:ed(?:\s+(?:as|to))?|ion)|sometimes|formerly|previously|see\s+also|stands\s+for)[:,]?\s+)+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex AliasIntroduction();

    [GeneratedRegex(
        @"^(?:e\.?g|cf|see|not|when\s|if\s|where\s|as\s|for\s|in\s|of\s|from\s|with\s|by\s|at\s|on\s|to\s|and\s|but\s|like\s|such\s|especially|usually(?!\s+\w+ed)|optional|plural|noun|verb|adj|advanced|basic|wip|todo|draft|ish|sic|the\s+\w+\s+kind|my\s|a\s|link|here|pdf|paper|post|video|code|\p{L}+ing\s+(?:the|an?))\b|\b(?:is|are|was|were|paper|et\s+al|chapter|section|invented|coined|thanks|terms?)\b|[!?;]|\d{4}|^\d+$|https?:",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Remark();

    /// <summary>A name that goes on in lower case does not own its article: "The Pile" does.</summary>
    [GeneratedRegex(
        @"^(?:[Aa]n?|[Tt]he)\s+(?!(?:or|and|aka|vs)\b)(?=\p{Ll}|\p{Lu}{2}|\p{Lu}\p{Ll}+\s+\p{Ll})"
    )]
    private static partial Regex Article();
}
