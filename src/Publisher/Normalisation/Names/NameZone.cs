using System.Buffers;
using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation.Names;

/// <summary>Reads the other names that stand between a term and its definition: "(ABC)", ", or <b>name</b>,",
/// "aka name", "(also called name)".</summary>
internal static partial class NameZone
{
    /// <summary>No term has more names between itself and its definition.</summary>
    private const int MostSteps = 64;
    private const int MostWordsInAside = 5;

    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create(
        "_^²³⁰¹⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
    );

    /// <param name="term">The words that the zone follows.</param>
    /// <param name="rest">The marked text after the term.</param>
    /// <param name="language">Of the document; null for one that we do not know.</param>
    public static ZoneReading Read(string term, string rest, Language? language)
    {
        var zone = new ZoneReading(rest);
        for (var step = 0; step < MostSteps && Step(term, zone, language); step++) { }

        return zone;
    }

    /// <summary>Takes the next thing that stands between the term and its definition; false when the definition
    /// begins.</summary>
    private static bool Step(string term, ZoneReading zone, Language? language)
    {
        var rest = zone.After;
        if (Joined().Match(rest) is { Success: true } join)
        {
            // The words around a bare "or" or slash decide together what they share.
            zone.Join(MarkedText.Plain(join.Value), join.Length);
        }
        else if (InBrackets().Match(rest) is { Success: true } bracket)
        {
            Take(bracket, term, zone, language);
        }
        else if (Introduced().Match(rest) is { Success: true } introduced)
        {
            zone.Add(MarkedText.Plain(introduced.Groups["name"].Value), introduced.Length);
        }
        else if (Spoken().Match(rest) is { Success: true } spoken)
        {
            zone.Note(spoken.Length);
        }
        else if (PluralForm().Match(rest) is { Success: true } plural)
        {
            zone.Add(MarkedText.Plain(plural.Groups["name"].Value), plural.Length);
        }
        else if (
            Symbol().Match(rest) is { Success: true } symbol
            && IsSymbol(symbol.Groups["name"].Value)
        )
        {
            zone.Add(symbol.Groups["name"].Value, symbol.Length);
        }
        else if (PartOfSpeech.LengthOfDotted(rest, language) is > 0 and var length)
        {
            zone.Note(length);
            zone.Join($" ({rest[..length].Trim()})", 0);
        }
        else
        {
            return TakesOther(zone, language)
                || TakesShort(term, zone, language)
                || TakesAside(zone, language);
        }

        return true;
    }

    /// <summary>"<b>Learning rate</b> η: ...": a letter by itself, a Greek one, or letters with the signs of a formula.</summary>
    private static bool IsSymbol(string word) =>
        word.Length == 1
        || word[0] is >= '\u0370' and <= '\u03FF'
        || word.AsSpan().ContainsAny(FormulaSigns);

    private static void Take(Match bracket, string term, ZoneReading zone, Language? language)
    {
        var inner = MarkedText.Plain(bracket.Groups["inner"].Value);
        if (GivenInQuotes(inner, language) is { } given)
        {
            zone.Add(given, bracket.Length);
            return;
        }

        // "(MPP, ang. split payment)"
        if (
            inner.Split(", ") is [var letters, _, ..]
            && Abbreviation.IsOf(letters, term.TrimEnd(' ', ':'))
        )
        {
            zone.Add(letters, bracket.Length);
            return;
        }

        if (Announced(inner, language) is [_, ..] names)
        {
            names.ForEach(name => zone.Add(name, 0));
            zone.Skip(bracket.Length);
            return;
        }

        switch (Bracket.KindOf(term.TrimEnd(' ', ':'), inner, language))
        {
            case BracketKind.Alias:
                zone.Add(inner, bracket.Length);
                break;
            case BracketKind.Qualifier:
                zone.Note(bracket.Length);
                zone.Join($" ({inner})", 0);
                break;
            case BracketKind.Pronunciation:
                zone.Note(bracket.Length);
                break;
            default:
                zone.Skip(bracket.Length);
                break;
        }
    }

    /// <summary>"(the “lessor” in older deeds)", "(en adelante, «el Registro»)": an article tells a name that is given from an
    /// example, a translation, words that are quoted.</summary>
    private static string? GivenInQuotes(string inner, Language? language)
    {
        var articles = (language ?? KnownLanguages.English).Articles;
        if (QuotedIn().Match(inner) is not { Success: true } quoted)
        {
            return null;
        }

        var (before, name) = (quoted.Groups["before"].Value.Trim(), quoted.Groups["name"].Value);
        if (articles.Contains(before[(before.LastIndexOf(' ') + 1)..]))
        {
            return name;
        }

        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && articles.Contains(name[..blank]) ? name[(blank + 1)..] : null;
    }

    [GeneratedRegex(
        """^(?<before>[^“”„«»"]{0,40})[“„«»"”]\s?(?<name>[^“”„«»"]{2,60}?)\s?[”“»«"][^“”„«»"]{0,40}$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex QuotedIn();

    /// <summary>"(auch Stecheisen, Stechbeitel)", "(or heat shock protein; HSP)": names behind words that announce them.</summary>
    private static List<string> Announced(string inner, Language? language) =>
        language is not null
        && (
            Phrases.Open(inner, language.AliasPhrases, out var length)
            || Phrases.Open(inner, language.OtherNames, out length)
        )
            ? [.. inner[length..].Split(';').SelectMany(part => OtherNames.Listed(part, language))]
            : [];

    /// <summary>", auch <b>Brotform</b>": words of the document's language that announce a name, and the name in
    /// bold.</summary>
    private static bool TakesOther(ZoneReading zone, Language? language)
    {
        var rest = zone.After.AsSpan();
        var words = rest.TrimStart(" ,(");
        if (
            words.Length == rest.Length
            || language is null
            || !Phrases.Open(words, language.OtherNames, out var length)
        )
        {
            return false;
        }

        var at = rest.Length - words.Length + length;
        if (BoldName().Match(zone.After, at) is not { Success: true } name)
        {
            return false;
        }

        var end = name.Index + name.Length;
        zone.Add(name.Groups["name"].Value, rest[end..] is [')', ..] ? end + 1 : end);
        return true;
    }

    /// <summary>"<b>mean time to repair</b> or MTTR": letters that fit need no bold.</summary>
    private static bool TakesShort(string term, ZoneReading zone, Language? language)
    {
        var rest = zone.After.AsSpan();
        var words = rest.TrimStart(" ,");
        var blank = words.IndexOf(' ');
        if (
            blank < 0
            || !(language ?? KnownLanguages.English).Alternatives.Contains(
                words[..blank].ToString()
            )
        )
        {
            return false;
        }

        var name = words[(blank + 1)..];
        name = name[..(name.IndexOfAny(EndsOfName) is >= 0 and var end ? end : name.Length)];
        if (!Abbreviation.IsOf(name.ToString(), term.Trim()))
        {
            return false;
        }

        zone.Add(name.ToString(), rest.Length - words.Length + blank + 1 + name.Length);
        return true;
    }

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" ,.;:()–—\n");

    /// <summary>", from French: a starter", ", in bakeries, is": a few words between the name and what it is.</summary>
    private static bool TakesAside(ZoneReading zone, Language? language)
    {
        var aside = Aside().Match(zone.After);
        if (!aside.Success || PlainText.Words(aside.Value) > MostWordsInAside)
        {
            return false;
        }

        var after = zone.After.AsSpan(aside.Length);
        var isFollowed =
            after is [':', ..] or [' ', '–' or '—' or '-', ..]
            || (
                after is [',', ..]
                && Phrases.Open(after[1..], (language ?? KnownLanguages.English).Copulas, out _)
            );
        if (isFollowed)
        {
            zone.Skip(aside.Length);
        }

        return isFollowed;
    }

    [GeneratedRegex(
        @"^\s*(?:/|or(?=\s)|,\s*or(?=\s))\s*(?:an?\s+|the\s+)?\uE000[^\uE000\uE001]{1,80}\uE001",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joined();

    [GeneratedRegex(
        @"^\s{1,3}(?<name>[\p{L}\\][^\s:,.;]{0,20})(?=\s{0,3}(?::\s|[-–—=]\s))",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Symbol();

    [GeneratedRegex(
        @"^\s*(?:\((?<inner>[^()]{1,80})\)|\[(?<inner>[^\[\]]{1,80})\])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex InBrackets();

    /// <summary>/kʁwasɑ̃/</summary>
    [GeneratedRegex(@"^\s*/[^/\s]{1,40}/(?![\p{L}\p{N}])")]
    private static partial Regex Spoken();

    /// <summary>", pl. <b>miches</b>,"</summary>
    [GeneratedRegex(
        @"^\s{0,9},?\s{0,9}pl(?:\.|ural\b):?\s+(?:\uE000(?<name>[^\uE000\uE001]{1,60})\uE001|(?<name>[\p{L}\p{M}’'-]{2,40}))(?=\s*(?:[,:;(–—-]|\s(?:is|are)\b|$))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex PluralForm();

    /// <summary>A bold name, perhaps behind a participle: "auch <b>X</b> genannt,".</summary>
    [GeneratedRegex(
        @"\G\s{1,9}(?:\p{L}{1,40}\s{1,9})?(?:\p{L}{1,40}\s{1,9})?\uE000(?<name>[^\uE000\uE001]{1,80})\uE001(?:\s{1,9}\p{L}{1,40}(?=\s{0,9}[,)]))?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex BoldName();

    [GeneratedRegex(@"^\s*,\s+[^,.:;()\n\uE000\uE001–—]{1,60}?(?=,\s|:|\s[-–—]\s)")]
    private static partial Regex Aside();

    /// <summary>A name after words that announce one; a plain one ends before a comma, a colon or the verb.</summary>
    [GeneratedRegex(
        @"^\s{0,9}[,;]?\s{0,9}(?:(?:which\s{1,9}is\s{1,9}|which\s{1,9}are\s{1,9})?(?:also|sometimes|often|commonly|usually|occasionally|more\s{1,9}commonly|formerly|previously|colloquially|informally)\s{1,9}(?:also\s{1,9}|just\s{1,9})?(?:known\s{1,9}as|called|referred\s{1,9}to\s{1,9}as|termed|named|written(?:\s{1,9}as)?|abbreviated(?:\s{1,9}(?:as|to))?|shortened\s{1,9}to)|also\s{1,9}known\s{1,9}as|known\s{1,9}as|a\.?k\.?a\.?,?|abbreviated(?:\s{1,9}(?:as|to))?|short\s{1,9}for|(?<=,\s{0,3})or)\s{1,9}(?:an?\s{1,9}|the\s{1,9})?(?:\uE000(?<name>[^\uE000\uE001]{1,80})\uE001|[“""](?<name>[^”""]{1,60})[”""]|(?<name>[\p{L}\p{N}][^,:;.()\uE000\uE001]{0,50}?)(?=\s{0,9}(?:[,:;(]|\.\s|\.$|$|\s[-–—]\s)|\s{1,9}(?:is|are|means|refers|was|were)\b))(?:\s{0,9},(?=\s{0,9}(?:is|are|was|were|means?|refers?|denotes?|which|where|when)\b))?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Introduced();
}
