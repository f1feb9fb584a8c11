using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.References.Everyday;

/// <summary>Decides which names are everyday words as well, whose mentions mean the term only when the author says so.
/// The document decides, not a list: a word that its author links, that longer terms are made of, and that is used in
/// entries that speak of one another is a term; one that is spread over all of them, or that is only another name, is
/// none. A name of several words always is.</summary>
internal sealed class EverydayNames
{
    /// <summary>A word in more than this share of the entries, and in more than so many, is of the subject's everyday
    /// language.</summary>
    private const double WidestShare = 0.15;
    private const double FewestSpread = 15;

    /// <summary>Uses in fewer entries do not tell whether these belong together.</summary>
    private const int FewestUses = 3;

    /// <summary>Shares of the entries with a word that the word's own entry mentions.</summary>
    private const double Scattered = 0.15;
    private const double Together = 0.5;

    private const int ShortestWord = 4;

    /// <summary>Words of so many letters seldom mean several things.</summary>
    private const int LongWord = 6;

    private readonly bool[] _isEveryday;

    private EverydayNames(bool[] isEveryday) => _isEveryday = isEveryday;

    public static EverydayNames Of(GlossaryNames names, LinkSettings settings, NameUses uses)
    {
        var always = settings.Always.Select(names.Form.Key).ToHashSet(StringComparer.Ordinal);
        var parts = WordsOfLongerNames(names);
        var isEveryday = new bool[names.Count];
        for (var name = 0; name < names.Count; name++)
        {
            var bearers = names.BearersOf(name);
            var written = bearers[0].Written;
            isEveryday[name] =
                !bearers[0].IsCapitals
                && !always.Contains(names.Form.Key(written))
                && NameMarks.Of(written).Needed.IsEmpty
                && (
                    IsOfParticles(written, names)
                    || (
                        IsPlainWord(written, names)
                        && Doubt(name, names, uses, parts.Contains(names.Form.Key(written))) > 0
                    )
                );
        }

        return new(isEveryday);
    }

    public bool Contains(Mention mention) => _isEveryday[mention.Name];

    /// <summary>Whether a mention is a letter that stands where a name does: behind a word that names nothing, as in "a
    /// column of Y", or behind a mark. "Vitamin C" is another name.</summary>
    public static bool IsLoneLetter(string text, Mention mention, GlossaryNames names)
    {
        if (
            !mention.Meant.IsLetter
            || mention.End - mention.Start != 1
            || text.Length == 1
            || names.Language is not { } language
        )
        {
            return false;
        }

        var before = text.AsSpan(0, mention.Start).TrimEnd();
        var word = before[(before.LastIndexOfAny(" (\u00A0") + 1)..].ToString();
        var letter = text[mention.Start].ToString();
        var isInitial =
            mention.End + 1 < text.Length && text[mention.End] is '.' or ':' or '\'' or '’';
        return !isInitial
            && !language.Commonest.Contains(letter)
            && !EverydayWords.IsParticle(letter.ToLowerInvariant())
            && (
                word.Length == 0
                || !char.IsLetterOrDigit(word[^1])
                || language.Commonest.Contains(word)
            );
    }

    /// <summary>How much speaks against a single word as a term.</summary>
    private static double Doubt(int name, GlossaryNames names, NameUses uses, bool isPartOfOthers)
    {
        var use = uses[name];
        var bearers = names.BearersOf(name);
        var widest = Math.Max(WidestShare, FewestSpread / Math.Max(1, uses.Entries));
        var isSpread = use.Entries > widest * uses.Entries;
        var related = use.Entries >= FewestUses ? (double)use.Related / use.Entries : Scattered;
        var isLong = bearers[0].Written.Length >= LongWord;
        return (bearers[0].Written.Length < ShortestWord ? 0.5 : 0)
            + (
                !bearers.All(bearer => bearer.IsAlias) ? 0
                : isLong ? 0.5
                : 1.5
            )
            + (isSpread ? 0.75 : 0)
            + (related < Scattered ? 0.5 : 0)
            - (related >= Together ? 1 : 0)
            - (isPartOfOthers ? 1 : 0)
            - (use.IsMarked ? 1.5 : 0)
            - 0.5;
    }

    /// <summary>The words that names of several are made of.</summary>
    private static HashSet<string> WordsOfLongerNames(GlossaryNames names)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in names.Written)
        {
            var parts = names.Form.Parts(written);
            words.UnionWith(parts.Count > 1 ? parts.Select(part => part.Word) : []);
        }

        return words;
    }

    private static bool IsOfParticles(string written, GlossaryNames names) =>
        names
            .Form.Parts(written)
            .TrueForAll(part =>
                EverydayWords.IsParticle(part.Word)
                || names.Language?.Commonest.Contains(part.Word) == true
            );

    private static bool IsPlainWord(string written, GlossaryNames names) =>
        names.Form.Parts(written) is [var only]
        && (names.Style.AreInCapitals || !written.Skip(1).Any(char.IsUpper))
        && !IsSymbol(only.Word, names.Language);

    /// <summary>"C++", "∇", and a letter of a script that the language does not use, as formulas do: "η".</summary>
    private static bool IsSymbol(string word, Language? language)
    {
        const char lastLatin = '\u024F';
        return !word.All(char.IsLetterOrDigit)
            || (language is { IsLatin: true } && word.Length == 1 && word[0] > lastLatin);
    }
}
