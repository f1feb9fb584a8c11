using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.References.Index;

/// <summary>One rule for the first letters of an index: as most headwords that are common words begin, all of them do. Names,
/// abbreviations and symbols stand as written, as does everything in a language whose capitals tell nouns, and where
/// headwords are set in capitals. What is a name, the text says: it writes common words small within its sentences.</summary>
internal sealed class IndexCapitals
{
    private readonly Dictionary<string, Use> _uses;
    private readonly HashSet<string> _headwords;
    private readonly Language? _language;
    private readonly Rule _rule;

    /// <summary>Whether i has a dot in capitals too, and I has none in small letters.</summary>
    private readonly bool _keepsDots;

    public IndexCapitals(Document document, IReadOnlyList<OutlineEntry> entries)
    {
        _keepsDots = Collation.KeepsDots(document.Language);
        _language = KnownLanguages.Of(document.Language);
        var headwords = entries.Select(entry => entry.Headword.Term).ToList();
        _headwords = headwords.ToHashSet(StringComparer.Ordinal);
        _uses = Uses(
            document,
            entries
                .SelectMany(entry => entry.Headword.Terms)
                .Select(FirstWord)
                .Where(IsWord)
                .Select(word => word.ToLowerInvariant())
        );
        _rule =
            _language?.CapitalisesNouns == true
            || HeadwordStyle.Of(headwords, document).AreInCapitals
                ? Rule.AsWritten
                : Majority(headwords);
    }

    private enum Rule
    {
        AsWritten,
        Small,
        Capital,
    }

    /// <summary>A name as the index has it.</summary>
    public string Of(string name)
    {
        var word = FirstWord(name);
        if (_rule == Rule.AsWritten || !(IsWord(word) || IsParticle(word, name)))
        {
            return name;
        }

        var use = UseOf(word);
        var follows =
            _rule == Rule.Small ? use.Small > use.Capital : !use.IsWrittenSmall && !IsFormula(name);
        var other = follows ? $"{Ruled(name[0])}{name[1..]}" : name;
        var isTwin = _headwords.Contains(other) && _headwords.Contains(name);
        return isTwin ? name : other;
    }

    private char Ruled(char first) =>
        _rule == Rule.Small
            ? first is 'I' && _keepsDots
                ? 'ı'
                : char.ToLowerInvariant(first)
            : first is 'i' && _keepsDots
                ? 'İ'
                : first is 'ı'
                    ? 'I'
                    : char.ToUpperInvariant(first);

    private Rule Majority(List<string> headwords)
    {
        var (small, capital) = (0, 0);
        foreach (var word in headwords.Select(FirstWord).Where(IsWord))
        {
            var use = UseOf(word);
            small += char.IsLower(word[0]) && !use.IsWrittenSmall ? 1 : 0;
            capital += char.IsUpper(word[0]) && !use.IsName ? 1 : 0;
        }

        return small == capital ? Rule.AsWritten
            : small > capital ? Rule.Small
            : Rule.Capital;
    }

    private Use UseOf(string word) => _uses.GetValueOrDefault(word.ToLowerInvariant()) ?? new();

    /// <summary>Up to the first blank.</summary>
    private static string FirstWord(string name)
    {
        var at = 0;
        while (at < name.Length && !char.IsWhiteSpace(name[at]))
        {
            at++;
        }

        return name[..at];
    }

    /// <summary>Whether its first letter may be small as well as a capital, and it means the same: "top-down", not "p-value",
    /// "GPU", "eBPF", "W_in" or "node.js".</summary>
    private static bool IsWord(string word) =>
        word.Length > 1
        && char.IsLetter(word[0])
        && char.IsLower(word[1])
        && word.Skip(1)
            .All(letter =>
                char.IsLower(letter) || WordScanner.IsHyphen(letter) || letter is '\'' or '’'
            );

    /// <summary>"à la française", not "k nearest neighbours".</summary>
    private bool IsParticle(string word, string name) =>
        word.Length == 1
        && name.Length > 1
        && (_language ?? KnownLanguages.English).Commonest.Contains(word);

    /// <summary>"deg v".</summary>
    private static bool IsFormula(string name) => name.Length > 2 && name[^2] == ' ';

    /// <summary>How the text writes each of the words.</summary>
    private static Dictionary<string, Use> Uses(Document document, IEnumerable<string> words)
    {
        var uses = words
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(word => word, _ => new Use(), StringComparer.Ordinal);
        foreach (var line in PlainText.Of(document).Split('\n'))
        {
            var start = 0;
            while (start < line.Length)
            {
                var end = start;
                while (end < line.Length && !char.IsWhiteSpace(line[end]))
                {
                    end++;
                }

                Count(uses, line, start, end);
                start = end + 1;
            }
        }

        return uses;
    }

    /// <summary>A word behind a word or a comma stands within a sentence, one behind a stop or at the start of a line begins
    /// one, if words follow: what stands alone, or before a colon or a dash, is a title.</summary>
    private static void Count(Dictionary<string, Use> uses, string line, int start, int end)
    {
        var word = line.AsSpan(start, end - start).TrimEnd(".,;:!?)\"”’»").ToString();
        if (!IsWord(word) || !uses.TryGetValue(word.ToLowerInvariant(), out var use))
        {
            return;
        }

        var isSmall = char.IsLower(word[0]);
        if (start == 0 || line[start - 1] == ' ' && IsStop(line, start - 2))
        {
            var goesOn = end + 1 < line.Length && char.IsLetter(line[end + 1]);
            use.Openings += isSmall && goesOn && word.Length == end - start ? 1 : 0;
            use.Capitals += isSmall ? 0 : 1;
        }
        else if (
            start > 1
            && line[start - 1] == ' '
            && (char.IsLetterOrDigit(line[start - 2]) || line[start - 2] is ',' or ';')
        )
        {
            use.Small += isSmall ? 1 : 0;
            use.Capital += isSmall ? 0 : 1;
        }
    }

    private static bool IsStop(string line, int at) => at >= 0 && line[at] is '.' or '!' or '?';

    private sealed class Use
    {
        /// <summary>Within sentences.</summary>
        public int Small { get; set; }

        /// <summary>Within sentences.</summary>
        public int Capital { get; set; }

        /// <summary>Sentences that begin with it in small letters.</summary>
        public int Openings { get; set; }

        /// <summary>Sentences and lines that begin with it and a capital.</summary>
        public int Capitals { get; set; }

        public bool IsName => Capital > 0 && Capital >= Small;

        /// <summary>"pyvene is a library", and nowhere "Pyvene".</summary>
        public bool IsWrittenSmall => Openings > 0 && Capitals + Capital == 0;
    }
}
